import type { Direction, WireMessage } from '../frame.js'
import { isObject, kindOf, messageOf } from '../frame.js'
import type { Finding, InspectedFrame } from './finding.js'
import { worstOf } from './finding.js'

/** What a frame is, as the list shows it. */
type RowKind = 'request' | 'notification' | 'answer' | 'error' | 'other'

/** One frame in the list. */
export interface Row {
  n: number
  t: number
  dir: Direction
  kind: RowKind
  /** Of an answer: the method of its request. Empty if there is none. */
  method: string
  summary: string
  threadId: string | undefined
  turnId: string | undefined
  itemId: string | undefined
  /** The answer of a request, or the request of an answer. */
  partner: Row | undefined
  /** Of a request and its answer: the time between the two. */
  durationMs: number | undefined
  level: Finding['level'] | undefined
  /** The frame as JSON. */
  line: string
}

/** The row of a frame, without what other frames add to it. */
export function toRow(frame: InspectedFrame, line: string): Row {
  const message = messageOf(frame)
  const kind = kindOf(message)
  const { n, t, dir, findings = [] } = frame
  return {
    n,
    t,
    dir,
    kind: kind === 'answer' && message.error !== undefined ? 'error' : kind,
    method: message.method ?? '',
    summary: frame.text ?? summarize(message),
    ...findPlace(message),
    partner: undefined,
    durationMs: undefined,
    level: worstOf(findings),
    line,
  }
}

/** The thread, the turn and the item that a message is about. */
function findPlace({ params, result }: WireMessage): Pick<Row, 'threadId' | 'turnId' | 'itemId'> {
  const body = isObject(params) ? params : isObject(result) ? result : {}
  return {
    threadId: textOf(body['threadId']) ?? idOf(body['thread']) ?? textOf(body['conversationId']),
    turnId: textOf(body['turnId']) ?? idOf(body['turn']) ?? textOf(body['expectedTurnId']),
    itemId: textOf(body['itemId']) ?? idOf(body['item']),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function idOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['id']) : undefined
}

const maxSummary = 160

/** The part of a message that says most about it. */
function summarize({ params, result, error }: WireMessage): string {
  if (isObject(error)) return clip(show(error['message']))
  const body = params ?? result
  if (!isObject(body)) return clip(show(body))
  const { item, turn, delta, input, status, command, message } = body
  if (typeof delta === 'string') return clip(delta)
  if (isObject(item)) return clip(summarizeItem(item))
  if (isObject(turn)) return clip(`${show(turn['status'] ?? '')} ${messageIn(turn['error'])}`)
  if (Array.isArray(input)) return clip(input.map(summarizeInput).join(' '))
  if (isObject(status)) return clip(show(status['type']))
  if (command !== undefined)
    return clip(Array.isArray(command) ? command.map(show).join(' ') : show(command))
  if (typeof message === 'string') return clip(message)
  return clip(showMembers(body))
}

// What the other columns and the list of threads show.
const places: readonly string[] = ['threadId', 'turnId', 'itemId']

/** The members in short, without those that most messages have. */
function showMembers(body: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(body).filter(([name, value]) => {
    return !places.includes(name) && value !== null
  })
  return members.map(([name, value]) => `${name}: ${show(value)}`).join(', ')
}

function summarizeItem(item: Readonly<Record<string, unknown>>): string {
  const content = item['text'] ?? item['command'] ?? item['tool'] ?? item['query'] ?? ''
  const text = Array.isArray(item['content']) ? item['content'].map(summarizeInput).join(' ') : ''
  return `${show(item['type'])} ${show(content)} ${text}`
}

function summarizeInput(input: unknown): string {
  if (!isObject(input)) return ''
  return typeof input['text'] === 'string' ? input['text'] : `[${show(input['type'])}]`
}

function messageIn(error: unknown): string {
  return isObject(error) ? show(error['message']) : ''
}

/** Never by `toString`, which can be a member. */
export function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function clip(text: string): string {
  const line = text
    .slice(0, maxSummary * 2)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > maxSummary ? `${line.slice(0, maxSummary)}…` : line
}
