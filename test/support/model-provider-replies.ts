/** One server-sent event of the Responses API. */
interface ModelEvent {
  type: string
  [member: string]: unknown
}

/** What the model answers to one request: a stream of events, or an error of HTTP. */
export type ModelReply =
  | {
      /** Made for the number of the answer, so that no id comes twice. */
      events: (number: number) => readonly ModelEvent[]
      /** The stream stays open until the other side gives it up. */
      held: boolean
    }
  | { status: number; body: unknown }

/** One thing that the model says or wants. */
type Output = (place: OutputPlace) => readonly ModelEvent[]

interface OutputPlace {
  id: string
  output_index: number
}

/** An answer that comes to its end. */
export function respond(...outputs: readonly Output[]): ModelReply {
  return {
    events: (number) => [...begin(number, outputs), complete(number)],
    held: false,
  }
}

/** An answer that says something and then nothing more. */
export function hold(...outputs: readonly Output[]): ModelReply {
  return { events: (number) => begin(number, outputs), held: true }
}

/** An error of HTTP. */
export function refuse(status: number, message: string): ModelReply {
  return { status, body: { error: { message } } }
}

/** A message, in pieces as they are streamed. */
export function say(...deltas: readonly string[]): Output {
  return ({ id, output_index }) => {
    const item = { type: 'message', id: `message-${id}`, role: 'assistant' }
    const content = [{ type: 'output_text', text: deltas.join('') }]
    const part = { item_id: item.id, output_index, content_index: 0 }
    return [
      { type: 'response.output_item.added', output_index, item: { ...item, content: [] } },
      ...deltas.map((delta) => ({ type: 'response.output_text.delta', ...part, delta })),
      { type: 'response.output_item.done', output_index, item: { ...item, content } },
    ]
  }
}

/** The summary of what the model thought, in pieces as they are streamed. */
export function think(...deltas: readonly string[]): Output {
  return ({ id, output_index }) => {
    const item = { type: 'reasoning', id: `reasoning-${id}` }
    const summary = [{ type: 'summary_text', text: deltas.join('') }]
    const part = { item_id: item.id, output_index, summary_index: 0 }
    return [
      { type: 'response.output_item.added', output_index, item: { ...item, summary: [] } },
      { type: 'response.reasoning_summary_part.added', ...part },
      ...deltas.map((delta) => ({
        type: 'response.reasoning_summary_text.delta',
        ...part,
        delta,
      })),
      { type: 'response.output_item.done', output_index, item: { ...item, summary } },
    ]
  }
}

/** A call of a function that codex offers. */
export function call(name: string, parameters: object): Output {
  return ({ id, output_index }) => {
    const item = { type: 'function_call', id: `function-${id}`, call_id: `call-${id}`, name }
    const ended = { ...item, arguments: JSON.stringify(parameters) }
    return [{ type: 'response.output_item.done', output_index, item: ended }]
  }
}

function begin(number: number, outputs: readonly Output[]): ModelEvent[] {
  const created = { type: 'response.created', response: { id: `response-${number}` } }
  const events = outputs.flatMap((output, index) =>
    output({ id: `${number}-${index}`, output_index: index }),
  )
  return [created, ...events]
}

function complete(number: number): ModelEvent {
  const usage = {
    input_tokens: 20,
    input_tokens_details: { cached_tokens: 5 },
    output_tokens: 10,
    output_tokens_details: { reasoning_tokens: 2 },
    total_tokens: 30,
  }
  return { type: 'response.completed', response: { id: `response-${number}`, usage } }
}
