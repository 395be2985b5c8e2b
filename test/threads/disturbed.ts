import type { RpcReport } from '../../src/rpc/report.js'
import type { TurnResult } from '../../src/threads/turn-result.js'
import type { Codex } from '../../src/threads/codex.js'
import { openEndpoint } from '../../src/threads/endpoint.js'
import type { TurnEvent } from '../../src/threads/types.js'
import type { Message } from '../support/scripted-codex.js'
import { message, ScriptedCodex, silent, turn } from '../support/scripted-codex.js'
import { settle, TestClock } from './open-scripted.js'

/** What happens to the frames of a turn on their way. */
export type Disturbance =
  | { kind: 'duplicate'; at: number }
  | { kind: 'drop'; at: number }
  /** The frame comes later, behind so many others. */
  | { kind: 'delay'; at: number; by: number }
  /** The connection is lost before the frame, and the rest is sent to the next one. */
  | { kind: 'cut'; at: number; missed: number }
  /** The answer of `turn/start` comes behind so many frames. */
  | { kind: 'lateAnswer'; by: number }

/** A turn, and what happens to its frames. */
export interface Disturbed {
  /** The texts of its messages, each as the parts that are streamed. */
  messages: string[][]
  status: 'completed' | 'interrupted' | 'failed'
  disturbances: Disturbance[]
}

/** What a client of the layer has got. */
export interface Observed {
  result: TurnResult
  events: TurnEvent[]
  text: string
  reports: RpcReport[]
  timers: number
}

const threadId = 'thread-1'
const turnId = 'turn-2'

/** Runs a turn on a server that disturbs it. The history has all of it from the first loss on. */
export async function runDisturbed(disturbed: Disturbed): Promise<Observed> {
  const server = new ScriptedCodex('0.171.0')
  const clock = new TestClock()
  const reports: RpcReport[] = []
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause: 'connection' },
    {
      clientInfo: { name: 'test', version: '1' },
      clock,
      report: (event) => reports.push(event),
      restart: { attempts: 1, backoff: () => 1 },
    },
  )
  const flush = createFlush(server, codex.client)
  const thread = await codex.startThread()
  const { frames, cut, answerAfter } = disturb(disturbed)
  let sent = 0
  serveHistory(server, () => toStored(disturbed, { isOver: sent >= frames.length }))
  server.on('turn/start', () => silent)
  const handle = thread.stream('hi')
  await server.next('turn/start')
  const events: TurnEvent[] = []
  const read = (async () => {
    for await (const event of handle) events.push(event)
  })()
  const { id } = server.received.find(({ method }) => method === 'turn/start')!
  const answer = () => server.send({ id, result: { turn: turn({ id: turnId }) } })
  for (const frame of frames) {
    if (sent === answerAfter) answer()
    if (cut !== undefined && sent === cut.at) {
      await flush()
      sent = Math.min(frames.length, sent + cut.missed)
      await server.drop()
      while (server.calls('initialize').length < 2) await clock.advance(1)
      for (const later of frames.slice(sent)) server.send(later)
      sent = frames.length
      break
    }
    server.send(frame)
    sent++
  }
  if (answerAfter >= frames.length) answer()
  await flush()
  // A frame that was dropped is found when the turn has been silent.
  for (let minutes = 0; minutes < 4; minutes++) await clock.advance(60_000)
  const { text } = handle
  const result = await handle.result
  await read
  await codex.close()
  return { result, events, text, reports, timers: clock.timers }
}

/** Waits until all frames so far are delivered, however long validators take to load. */
function createFlush(server: ScriptedCodex, client: Codex['client']): () => Promise<void> {
  let delivered: () => void = () => undefined
  client.on('thread/name/updated', () => delivered())
  return async () => {
    // A call waits for a connection that is being restored.
    await client.requestRaw('marker').catch(() => undefined)
    const marked = new Promise<void>((resolve) => (delivered = resolve))
    server.notify('thread/name/updated', { threadId: 'marker' })
    await marked
    await settle()
  }
}

function disturb({ messages, status, disturbances }: Disturbed) {
  let frames = toFrames(messages, status)
  let cut: { at: number; missed: number } | undefined
  let answerAfter = 0
  for (const disturbance of disturbances) {
    const { kind } = disturbance
    if (kind === 'lateAnswer') {
      answerAfter = disturbance.by
      continue
    }
    const at = disturbance.at % frames.length
    const frame = frames[at]!
    if (kind === 'duplicate') frames.splice(at, 0, frame)
    else if (kind === 'drop') frames = frames.filter((_, index) => index !== at)
    else if (kind === 'delay') {
      frames.splice(at, 1)
      frames.splice(Math.min(at + disturbance.by, frames.length), 0, frame)
    } else cut = { at, missed: disturbance.missed }
    if (frames.length === 0) frames = [frame]
  }
  // A turn whose start was not answered has no handle to promise anything.
  answerAfter = Math.min(answerAfter, cut?.at ?? frames.length)
  return { frames, cut, answerAfter }
}

function toFrames(messages: string[][], status: Disturbed['status']): Message[] {
  const frames: Message[] = []
  const server = {
    notify: (method: string, params: object) => frames.push({ method, params: { ...params } }),
  }
  const recorder = Object.assign(Object.create(ScriptedCodex.prototype), server) as ScriptedCodex
  const script = recorder.turn(threadId, turnId)
  script.start()
  messages.forEach((parts, index) => script.message(`m${index}`, ...parts))
  script.end(status, status === 'failed' ? {} : null)
  return frames
}

function toStored({ messages, status }: Disturbed, { isOver }: { isOver: boolean }): object {
  const items = messages.map((parts, index) => message(`m${index}`, parts.join('')))
  if (!isOver) return turn({ id: turnId })
  const error =
    status === 'failed'
      ? { message: 'failed', codexErrorInfo: null, additionalDetails: null }
      : null
  return turn({ id: turnId, status, items, error, startedAt: 1, completedAt: 3 })
}

function serveHistory(server: ScriptedCodex, read: () => object): void {
  const toThread = (stored: object) => {
    const isRunning = (stored as { status: string }).status === 'inProgress'
    const status = isRunning ? { type: 'active', activeFlags: [] } : { type: 'idle' }
    return { thread: server.thread({ id: threadId, status }) }
  }
  server.on('thread/resume', () => toThread(read()))
  server.on('thread/read', () => toThread(read()))
  server.on('thread/turns/list', () => ({ data: [read()], nextCursor: null }))
}

/** Why what was observed breaks a promise of the layer. Undefined if it does not. */
export function findBreach(
  { messages, status }: Disturbed,
  observed: Observed,
): string | undefined {
  const { result, events, timers } = observed
  if (result.status !== status) return `ended ${result.status}, was ${status}`
  if (timers > 0) return `${timers} timers left`
  const texts = new Map(messages.map((parts, index) => [`m${index}`, parts.join('')]))
  const items = [...result.items, ...result.unfinished] as { id: string; text: string }[]
  if (new Set(items.map(({ id }) => id)).size !== items.length) return 'an item twice'
  for (const { id, text } of result.items as { id: string; text: string }[]) {
    if (text !== texts.get(id)) return `text of ${id} is ${JSON.stringify(text)}`
  }
  if (result.recovered && result.items.length !== texts.size) return 'an item was lost'
  const ends = events.filter(({ method }) => method === 'item/completed')
  const ended = ends.map(({ params }) => (params as { item: { id: string } }).item.id)
  if (new Set(ended).size !== ended.length) return 'an item ended twice'
  if (events.filter(({ method }) => method === 'turn/completed').length > 1) return 'two ends'
  const isEnd = events.findIndex(({ method }) => method === 'turn/completed')
  if (isEnd < 0 && !result.recovered) return 'an end without its event'
  if (isEnd >= 0 && isEnd < events.length - 1) return 'an event after the end'
  for (const event of events) {
    const { params } = event as { params: { threadId: string; turnId?: string } }
    if (params.threadId !== threadId) return 'an event of another thread'
  }
  return findWrongText(texts, events, result)
}

/** The deltas of an item that ended are its text, or an event has replaced them. */
function findWrongText(
  texts: Map<string, string>,
  events: TurnEvent[],
  result: TurnResult,
): string | undefined {
  for (const [id, text] of texts) {
    if (!result.items.some((item) => item.id === id)) continue
    const deltas = events.flatMap((event) => {
      const isDelta = event.method === 'item/agentMessage/delta' && event.params.itemId === id
      return isDelta ? [event.params.delta] : []
    })
    const isReplaced = events.some((event) => {
      return event.method === 'client/textReplaced' && event.params.itemId === id
    })
    const streamed = deltas.join('')
    if (deltas.length > 0 && streamed !== text && !isReplaced) return `deltas of ${id}: ${streamed}`
    if (streamed === text && isReplaced) return `text of ${id} replaced by itself`
  }
  return undefined
}

/** Whether all frames arrive once and in order, so that nothing may be replaced or recovered. */
export function isUndisturbed({ disturbances }: Disturbed): boolean {
  return disturbances.every(({ kind }) => kind === 'lateAnswer')
}
