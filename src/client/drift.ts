import type { Decoded, ValidationIssue } from '../contract/decode.js'
import { exactFit, explain } from '../contract/decode.js'
import { ConnectionError } from '../rpc/errors.js'

/** Something that a server sent and the contract does not list. Holds no value, so it can be logged. */
export interface Drift {
  kind: Exclude<ValidationIssue['kind'], 'wrongType' | 'wrongValue' | 'outOfRange'>
  /** Method of the request or notification it was found in. */
  method: string
  /** JSON pointer into the result or the params. */
  pointer: string
}

export type OnDrift = (drift: Drift) => void

/** What a client does with what the contract does not list. */
export interface DriftOptions {
  /** Called with each thing that a server sent and the contract does not list. */
  onDrift?: OnDrift | undefined
  /** `refuse` makes drift a ConnectionError `bad_response`; `accept` unless given. */
  drift?: 'accept' | 'refuse' | undefined
}

/** A value of the server, for messages. */
export interface Received {
  method: string
  what: 'result' | 'params'
}

/** Throws a ConnectionError `bad_response` for what cannot be used, or is drift and refused. */
export function assertUsable(
  decoded: Decoded,
  { method, what }: Received,
  { onDrift, drift }: DriftOptions,
): void {
  if (decoded === exactFit) return
  if (decoded.usable && onDrift !== undefined) {
    for (const issue of decoded.issues) onDrift(toDrift(issue, method))
  }
  if (decoded.usable && drift !== 'refuse') return
  const message = `Cannot use the ${what} of ${method}: ${explain(decoded)}`
  throw new ConnectionError('bad_response', message)
}

function toDrift({ kind, pointer }: ValidationIssue, method: string): Drift {
  return { kind: kind as Drift['kind'], method, pointer }
}
