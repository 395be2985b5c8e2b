import type { Drift } from '../../../src/client/drift.js'
import { assertUsable } from '../../../src/client/drift.js'
import type { Contract } from '../../../src/contract/contract.js'
import { explain } from '../../../src/contract/decode.js'
import type { MethodDescriptor } from '../../../src/contract/method-descriptor.js'
import type { ResolvedContract } from '../../../src/contract/resolve.js'
import { resolveContract } from '../../../src/contract/resolve.js'
import type { RecordedFrame } from './recorded-frames.js'

/** What a contract says about the frames of a conversation. Nothing comes twice. */
export interface Verdict {
  /** Methods that it does not list. */
  unlisted: readonly string[]
  /** What it cannot take, and why. */
  refused: readonly string[]
  /** What it takes without listing it: the kind, the method, and the place with `*` for any item. */
  drifts: readonly string[]
  /** The same of what the client sent, which a server ignores. */
  ignored: readonly string[]
}

/** Judges frames as a client of the contract does: what was sent strictly, the rest tolerantly. */
export async function judgeFrames(
  contract: Contract,
  frames: readonly RecordedFrame[],
): Promise<Verdict> {
  const resolved = resolveContract(contract)
  const unlisted = new Set<string>()
  const refused = new Set<string>()
  const drifts = new Set<string>()
  const ignored = new Set<string>()
  for (const frame of frames.filter(({ kind }) => kind !== 'error')) {
    const { direction, kind, method: name, payload } = frame
    const method = findMethod(resolved, frame)
    if (method === undefined) {
      unlisted.add(name)
      continue
    }
    await method.domain.load()
    const what = kind === 'response' ? 'result' : 'params'
    const decoded = what === 'result' ? method.decodeResult(payload) : method.decodeParams(payload)
    if (direction === 'sent') {
      if (!decoded.usable) refused.add(`${what} of ${name}: ${explain(decoded)}`)
      for (const { kind: found, pointer } of decoded.issues) {
        ignored.add(`${found} ${name} ${what} ${toPlace(pointer)}`)
      }
      continue
    }
    try {
      const onDrift = ({ kind: found, pointer }: Drift) =>
        drifts.add(`${found} ${name} ${what} ${toPlace(pointer)}`)
      const version = () => contract.facts['protocolVersion']
      assertUsable(decoded, { method: name, what }, { onDrift, version })
    } catch (error) {
      refused.add((error as Error).message)
    }
  }
  return {
    unlisted: [...unlisted],
    refused: [...refused],
    drifts: [...drifts],
    ignored: [...ignored],
  }
}

/** An answer is found by its request, which went the other way. */
function findMethod(
  contract: ResolvedContract,
  { direction, kind, method }: RecordedFrame,
): MethodDescriptor | undefined {
  const fromClient = (direction === 'sent') === (kind !== 'response')
  const table =
    kind === 'notification'
      ? contract[fromClient ? 'clientNotifications' : 'serverNotifications']
      : contract[fromClient ? 'clientRequests' : 'serverRequests']
  return table.get(method)
}

/** Items of lists, and threads in a map, are all alike. */
function toPlace(pointer: string): string {
  return pointer.replace(/\/(\d+|[\da-f]{8}-[\da-f-]{27})(?=\/|$)/g, '/*')
}
