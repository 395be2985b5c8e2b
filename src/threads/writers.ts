import { compareVersions } from '../contract/gates.js'
import type { ErrorClassification } from '../rpc/errors.js'
import { RpcError, wireCodes } from '../rpc/errors.js'

const firstWithLock = '0.150.1'

const busy: ErrorClassification = {
  kind: 'busy',
  retryable: 'after-state-change',
  advice: 'Close the thread in the other server of this program first.',
  inferred: false,
  details: {},
}

/** A thread of a Codex home. Other homes can have threads with the same id. */
export interface StoredThread {
  home: string
  threadId: string
}

const writers = new Map<string, object>()

/** Whether servers of a release keep two of them from writing one thread. */
export function locksThreads(version: string | undefined): boolean {
  return version === undefined || compareVersions(version, firstWithLock) >= 0
}

/** Refuses a thread as later releases do if another server of this program writes it. */
export function assertUnclaimed({ home, threadId }: StoredThread, server: object): void {
  const writer = writers.get(keyOf({ home, threadId }))
  if (writer === undefined || writer === server) return
  const message = `thread ${threadId} already has an active writer`
  throw new RpcError(wireCodes.refused, message, { classification: busy })
}

/** A server of this program writes the thread from now on. */
export function claimThread(thread: StoredThread, server: object): void {
  assertUnclaimed(thread, server)
  writers.set(keyOf(thread), server)
}

/** The server does not write the thread any more. */
export function releaseThread(thread: StoredThread, server: object): void {
  if (writers.get(keyOf(thread)) === server) writers.delete(keyOf(thread))
}

function keyOf({ home, threadId }: StoredThread): string {
  return JSON.stringify([home, threadId])
}
