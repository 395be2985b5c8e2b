/** One server-sent event of the Responses API. */
interface ModelEvent {
  type: string
  [member: string]: unknown
}

/** What the model answers to one request: a stream of events, or an error of HTTP. */
export type ModelReply =
  | {
      events: (request: RepliedRequest) => readonly ModelEvent[]
      /** The stream stays open until the other side gives it up. */
      held: boolean
    }
  | { status: number; body: unknown }

/** What an answer is made for. */
export interface RepliedRequest {
  /** How many were answered before, and this one: so that no id comes twice. */
  number: number
  tools: readonly OfferedTool[]
}

/** A function that codex offers to its model, or a namespace of some. */
interface OfferedTool {
  name?: string
  tools?: readonly OfferedTool[]
}

/** One thing that the model says or wants. */
export type Output = (place: OutputPlace) => readonly ModelEvent[]

interface OutputPlace extends RepliedRequest {
  id: string
  output_index: number
}

/** An answer that comes to its end. */
export function respond(...outputs: readonly Output[]): ModelReply {
  return {
    events: (request) => [...begin(request, outputs), complete(request)],
    held: false,
  }
}

/** An answer that says something and then nothing more. */
export function hold(...outputs: readonly Output[]): ModelReply {
  return { events: (request) => begin(request, outputs), held: true }
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
  return callAs({ name }, parameters)
}

/** A call of a tool of an MCP server, by the name under which this release offers it. */
export function callMcp(server: string, tool: string): Output {
  return (place) => {
    const prefix = `mcp__${server}`
    const namespace = place.tools.find(
      ({ name, tools }) => name?.startsWith(prefix) === true && tools !== undefined,
    )?.name
    const name = namespace === undefined ? `${prefix}__${tool}` : tool
    return callAs({ name, ...(namespace !== undefined && { namespace }) }, {})(place)
  }
}

function callAs(names: { name: string; namespace?: string }, parameters: object): Output {
  return ({ id, output_index }) => {
    const item = { type: 'function_call', id: `function-${id}`, call_id: `call-${id}`, ...names }
    const ended = { ...item, arguments: JSON.stringify(parameters) }
    return [{ type: 'response.output_item.done', output_index, item: ended }]
  }
}

function begin(request: RepliedRequest, outputs: readonly Output[]): ModelEvent[] {
  const { number } = request
  const created = { type: 'response.created', response: { id: `response-${number}` } }
  const events = outputs.flatMap((output, index) =>
    output({ ...request, id: `${number}-${index}`, output_index: index }),
  )
  return [created, ...events]
}

function complete({ number }: RepliedRequest): ModelEvent {
  const usage = {
    input_tokens: 20,
    input_tokens_details: { cached_tokens: 5 },
    output_tokens: 10,
    output_tokens_details: { reasoning_tokens: 2 },
    total_tokens: 30,
  }
  return { type: 'response.completed', response: { id: `response-${number}`, usage } }
}
