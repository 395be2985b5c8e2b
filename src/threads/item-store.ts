import type { WireEvent, WireItem } from './wire.js'
import { methods } from './wire.js'

/** What is known of an item: `void` is a message whose stream was cut and that is sent again. */
export type ItemState = 'started' | 'completed' | 'void'

interface Entry {
  /** Absent until its start or end arrives, such as after joining in the middle of it. */
  item?: WireItem
  state: ItemState
  /** Text by place, see `placeOf`. */
  readonly texts: Map<string, string>
}

/** An item as far as its turn has seen it. */
export interface SeenItem {
  readonly id: string
  readonly type: string
  readonly isCompleted: boolean
}

/** The items of one turn, in the order in which they were first seen. */
export class ItemStore {
  readonly #entries = new Map<string, Entry>()

  /**
   * Takes an event about an item. Returns how it changes what was known: `ignored` for a start or a
   * delta of a completed item and for its second end, `replaced` if the text of a completed message
   * is not the one that its deltas add up to.
   */
  receive({ method, params }: WireEvent): 'changed' | 'replaced' | 'ignored' {
    const { item } = params
    if (item === undefined) return this.#addDelta(method, params)
    if (method === methods.itemStarted) return this.#start(item)
    if (method === methods.itemCompleted) return this.#complete(item)
    return 'changed'
  }

  /** The open messages and reasonings are void: the server asks the model again. */
  voidOpenTexts(): void {
    for (const entry of this.#entries.values()) {
      const { item, state } = entry
      const isText = item === undefined || item.type === 'agentMessage' || item.type === 'reasoning'
      if (state === 'started' && isText) entry.state = 'void'
    }
  }

  has(id: string): boolean {
    return this.#entries.get(id)?.item !== undefined
  }

  isCompleted(id: string): boolean {
    return this.#entries.get(id)?.state === 'completed'
  }

  get(id: string): WireItem | undefined {
    const entry = this.#entries.get(id)
    return entry && withTexts(entry)
  }

  /** The items in one of the states, with the text that has arrived so far. */
  list(...states: ItemState[]): WireItem[] {
    const wanted = [...this.#entries.values()].filter(({ state }) => states.includes(state))
    return wanted.map(withTexts).filter((item) => item !== undefined)
  }

  /** The items that are not void and whose start or end was seen. */
  get seen(): SeenItem[] {
    return [...this.#entries.values()].flatMap(({ item, state }) => {
      if (item === undefined || state === 'void') return []
      return { id: item.id, type: item.type, isCompleted: state === 'completed' }
    })
  }

  /** Text of the newest message that is not void. Undefined if there is none. */
  get text(): string | undefined {
    const messages = this.list('started', 'completed').filter(isMessage)
    return messages.at(-1)?.text
  }

  /** Text of the last completed message, one of phase `final_answer` before others. */
  get finalText(): string | null {
    const messages = this.list('completed').filter(isMessage)
    const final = messages.findLast(({ phase }) => phase === 'final_answer')
    return (final ?? messages.at(-1))?.text ?? null
  }

  #start(item: WireItem): 'changed' | 'ignored' {
    const key = this.#keyOf(item)
    const entry = this.#entries.get(key)
    if (entry?.state === 'completed') return 'ignored'
    if (entry === undefined) {
      this.#entries.set(key, { item, state: 'started', texts: new Map() })
    } else {
      entry.item ??= item
    }
    return 'changed'
  }

  #complete(item: WireItem): 'changed' | 'replaced' | 'ignored' {
    const key = this.#keyOf(item)
    const entry = this.#entries.get(key)
    if (entry?.state === 'completed') return 'ignored'
    const streamed = entry?.texts.get(messageText)
    this.#entries.set(key, { item, state: 'completed', texts: new Map() })
    const isReplaced = streamed !== undefined && isMessage(item) && streamed !== item.text
    return isReplaced ? 'replaced' : 'changed'
  }

  /** Its id, unless an item of another type has it: 0.118.0 gives all items of a review one id. */
  #keyOf({ id, type }: WireItem): string {
    const known = this.#entries.get(id)?.item
    return known === undefined || known.type === type ? id : `${id} ${type}`
  }

  #addDelta(method: string, params: WireEvent['params']): 'changed' | 'ignored' {
    const { itemId, delta } = params
    if (itemId === undefined || typeof delta !== 'string') return 'changed'
    let entry = this.#entries.get(itemId)
    if (entry === undefined) {
      entry = { state: 'started', texts: new Map() }
      this.#entries.set(itemId, entry)
    } else if (entry.state !== 'started') {
      return 'ignored'
    }
    const place = placeOf(method, params)
    if (place !== undefined) entry.texts.set(place, (entry.texts.get(place) ?? '') + delta)
    return 'changed'
  }
}

const messageText = 'text'

/** The member that a delta adds to, with its index. Undefined for deltas that are only a preview. */
function placeOf(method: string, params: WireEvent['params']): string | undefined {
  switch (method) {
    case 'item/agentMessage/delta':
    case 'item/plan/delta':
      return messageText
    case 'item/commandExecution/outputDelta':
      return 'aggregatedOutput'
    case 'item/reasoning/summaryTextDelta':
      return `summary/${String(params['summaryIndex'])}`
    case 'item/reasoning/textDelta':
      return `content/${String(params['contentIndex'])}`
    default:
      return undefined
  }
}

function withTexts({ item, texts }: Entry): WireItem | undefined {
  if (item === undefined || texts.size === 0) return item
  const result: Record<string, unknown> & WireItem = { ...item }
  const parts = new Map<string, Map<number, string>>()
  for (const [place, text] of texts) {
    const [member, index] = place.split('/') as [string, string?]
    if (index === undefined) {
      result[member] = text
      continue
    }
    const known = parts.get(member) ?? toParts(item[member])
    parts.set(member, known.set(Number(index), text))
  }
  for (const [member, texts] of parts) result[member] = toTexts(texts)
  return result
}

/** The parts of a reasoning by their index, which is a number of the server. */
function toParts(texts: unknown): Map<number, string> {
  return new Map(Array.isArray(texts) ? (texts as string[]).entries() : [])
}

/** The texts in the order of their indexes, without a place for parts that were missed. */
function toTexts(parts: Map<number, string>): string[] {
  return [...parts].sort(([a], [b]) => a - b).map(([, text]) => text)
}

interface MessageItem extends WireItem {
  readonly text: string
}

function isMessage(item: WireItem): item is MessageItem {
  return item.type === 'agentMessage' && typeof item['text'] === 'string'
}
