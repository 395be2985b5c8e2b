import type { Contract, NotificationEntry, RequestEntry } from '../../../src/contract/contract.js'
import { paramsType } from '../../../src/contract/contract.js'
import { assertParams, decode } from '../../../src/contract/decode.js'
import type { RecordedFrame } from './recorded-frames.js'

/** What a contract says about the frames of a conversation. Nothing comes twice. */
export interface Verdict {
  /** Methods that it does not list. */
  unlisted: readonly string[]
  /** What it cannot take, and why. */
  refused: readonly string[]
  /** What it takes without listing it: the kind, the method, and the place with `*` for any item. */
  drifts: readonly string[]
}

/** Judges frames as a client of the contract does: what was sent strictly, the rest tolerantly. */
export async function judgeFrames(
  contract: Contract,
  frames: readonly RecordedFrame[],
): Promise<Verdict> {
  const unlisted = new Set<string>()
  const refused = new Set<string>()
  const drifts = new Set<string>()
  for (const frame of frames.filter(({ kind }) => kind !== 'error')) {
    const { direction, kind, method, payload } = frame
    const entry = findEntry(contract, frame)
    if (entry === undefined) {
      unlisted.add(method)
      continue
    }
    const what = kind === 'response' ? 'result' : 'params'
    const typeName = what === 'result' ? entry.result : paramsType(entry, payload)
    const expected = {
      method,
      typeName,
      what,
      validators: await contract.loadValidators(entry.domain),
    }
    try {
      if (direction === 'sent') assertParams(payload, expected)
      else {
        decode(payload, expected, ({ kind: fault, pointer }) =>
          drifts.add(`${fault} ${method} ${what} ${toPlace(pointer)}`),
        )
      }
    } catch (error) {
      refused.add((error as Error).message)
    }
  }
  return { unlisted: [...unlisted], refused: [...refused], drifts: [...drifts] }
}

type Entry = NotificationEntry & Partial<RequestEntry>

/** An answer is found by its request, which went the other way. */
function findEntry(contract: Contract, frame: RecordedFrame): Entry | undefined {
  const { direction, kind, method } = frame
  const fromClient = (direction === 'sent') === (kind !== 'response')
  const table: Readonly<Record<string, Entry>> =
    kind === 'notification'
      ? contract[fromClient ? 'clientNotifications' : 'serverNotifications']
      : contract[fromClient ? 'clientRequests' : 'serverRequests']
  return Object.hasOwn(table, method) ? table[method] : undefined
}

/** Items of lists, and threads in a map, are all alike. */
function toPlace(pointer: string): string {
  return pointer.replace(/\/(\d+|[\da-f]{8}-[\da-f-]{27})(?=\/|$)/g, '/*')
}
