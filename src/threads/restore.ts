import type { ClientCore } from '../client/client-core.js'
import { ConnectionError, RpcError } from '../rpc/errors.js'
import type { Clock } from './clock.js'
import { sleepUnless } from './clock.js'
import { hasPart } from './link.js'
import type { HistoryReader } from './read-back.js'
import { readBack } from './read-back.js'
import type { ThreadRecord } from './thread-record.js'
import type { TurnRecord } from './turn-record.js'
import type { WireThread, WireTurn } from './wire.js'

/** Options of restoreThreads. */
export interface RestoreOptions {
  /** The new connection. */
  client: ClientCore
  clock: Clock
  /** What was lost, and how it has ended. */
  cause: 'process' | 'connection'
  error: Error
}

/**
 * Subscribes to threads on a new connection, reads them back and lets their events go on, each without
 * the others. Rejects if the connection is lost meanwhile.
 */
export async function restoreThreads(
  threads: Iterable<ThreadRecord>,
  options: RestoreOptions,
): Promise<void> {
  const restoring = [...threads].map((thread) => restoreThread(thread, options))
  try {
    await Promise.all(restoring)
  } catch (failure) {
    // The others may wait for answers of a connection that is lost in one direction only.
    const { client } = options
    await (client.endReason === undefined ? client.close() : client.closed)
    await Promise.allSettled(restoring)
    throw failure
  }
}

async function restoreThread(thread: ThreadRecord, options: RestoreOptions): Promise<void> {
  const { client, clock, cause, error } = options
  const reader: HistoryReader = {
    has: (method, member) => hasPart(client, method, member),
    request: (method, params) => client.request(method, params),
  }
  let refusal: Error | undefined
  try {
    refusal = await subscribeUnlessBusy(thread, reader, options)
    await readBack(thread, { reader, clock, cause, error: refusal ?? error })
  } catch (failure) {
    // The turns may be found by the next attempt.
    if (await isOfLoss(failure, options)) throw failure
    const reason = refusal ?? (failure as Error)
    for (const turn of thread.open) turn.settle({ status: 'lost', cause, error: reason })
  }
  thread.resume()
}

/** Whether a call has failed because the connection is lost, which may not have ended yet. */
async function isOfLoss(failure: unknown, { client, clock }: RestoreOptions): Promise<boolean> {
  if (client.endReason === undefined && failure instanceof ConnectionError) {
    if (failure.code === 'closed') return true
    // The last answer of a server that is killed can be cut off.
    if (failure.code === 'bad_response') {
      await sleepUnless(clock, { timeMs: endsWithinMs }, client.closed)
    }
  }
  return client.endReason !== undefined
}

const endsWithinMs = 1000

/** Returns the refusal of a thread that another process writes, which can be read all the same. */
async function subscribeUnlessBusy(
  thread: ThreadRecord,
  reader: HistoryReader,
  options: RestoreOptions,
): Promise<Error | undefined> {
  try {
    await subscribeAgain(thread, reader, options)
    return undefined
  } catch (error) {
    if (error instanceof RpcError && error.kind === 'busy') return error
    throw error
  }
}

/** Waits a little for a thread whose first turn has just started, which the server stores then. */
async function subscribeAgain(
  thread: ThreadRecord,
  reader: HistoryReader,
  { clock, cause }: RestoreOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await subscribe(thread, reader)
    } catch (error) {
      const isStarting = cause === 'connection' && thread.open.length > 0
      const mayBeStored = isStarting && isNotStored((error as Error).cause)
      if (!mayBeStored || attempt > storedReads) throw error
    }
    const wait = { timeMs: attempt * rereadAfterMs }
    await sleepUnless(clock, wait, Promise.all(thread.open.map(toEnd)))
  }
}

const storedReads = 3
const rereadAfterMs = 100
const toEnd = ({ ended }: TurnRecord) => ended

/**
 * Loads a thread in the server and subscribes to it. Rejects with an RpcError of kind `notFound` if
 * the server has not stored the thread.
 */
export async function subscribe(thread: ThreadRecord, reader: HistoryReader): Promise<void> {
  const excludeTurns = reader.has('thread/resume', 'excludeTurns')
  const params = {
    threadId: thread.id,
    ...(excludeTurns && { excludeTurns }),
    ...(thread.keepsItems && { persistExtendedHistory: true }),
  }
  let answer: unknown
  try {
    answer = await reader.request('thread/resume', params)
  } catch (error) {
    throw isNotStored(error) ? explainNotStored(thread.id, error) : error
  }
  thread.isSubscribed = true
  await noteRunning(thread, (answer as { thread: WireThread }).thread, reader)
}

/** Notes a turn that another client has started meanwhile, which a start here would join. */
async function noteRunning(
  thread: ThreadRecord,
  info: WireThread,
  reader: HistoryReader,
): Promise<void> {
  // A turn that a crash has ended can be in progress in the history.
  if (info.status?.type !== 'active') return
  thread.noteRunning(info)
  const isKnown = thread.open.some(({ startedId }) => startedId !== undefined)
  if (isKnown || info.turns?.length || !reader.has('thread/turns/list', 'itemsView')) return
  const params = { threadId: thread.id, limit: 1, itemsView: 'notLoaded', cursor: null }
  try {
    const { data } = (await reader.request('thread/turns/list', params)) as { data: WireTurn[] }
    thread.noteRunning({ id: thread.id, turns: data })
  } catch (error) {
    if (error instanceof ConnectionError && error.code === 'closed') throw error
    // Such as for want of `experimentalApi`.
  }
}

/** Servers store a thread with its first turn; some releases say so only in this way. */
function isNotStored(error: unknown): error is RpcError {
  if (!(error instanceof RpcError)) return false
  return notStored.some((pattern) => pattern.test(error.message))
}

const notStored = [
  /^no rollout found/,
  /^list_turns is not supported/,
  /^failed to load .* is empty$/,
]

function explainNotStored(threadId: string, cause: RpcError): RpcError {
  const message = `Cannot open thread "${threadId}" again: the server has not stored it`
  const advice =
    'Start a new thread: a server stores a thread with its first turn, and an ephemeral one never.'
  const details = { subject: 'thread' } as const
  const kind = { kind: 'notFound', retryable: 'never', inferred: false, details } as const
  const classification = { ...kind, advice }
  return new RpcError(cause.code, message, { data: cause.data, classification, cause })
}
