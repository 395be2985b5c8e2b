import type { Decoded, ValidationIssue } from '../contract/decode.js'
import { exactFit, explain } from '../contract/decode.js'
import { ConnectionError } from '../rpc/errors.js'

/** What the contract does not list, or a value beyond its limits. Contains no value, for logs. */
export interface Drift {
  kind: Exclude<ValidationIssue['kind'], 'wrongType' | 'wrongValue'>
  /** Method of the request or notification. */
  method: string
  /** JSON pointer into the result or the params. */
  pointer: string
}

/** Receives reports of drift. */
export type OnDrift = (drift: Drift) => void

/** How a client treats drift. */
export interface DriftOptions {
  /** Called with each member, value and variant of a server that the contract does not list. */
  onDrift?: OnDrift | undefined
  /** `refuse` turns drift into a ConnectionError `bad_response`. The default is `accept`. */
  drift?: 'accept' | 'refuse' | undefined
}

/** A value of the server, for messages. */
export interface Received {
  method: string
  what: 'result' | 'params'
}

/** Throws a ConnectionError `bad_response` for an unusable value, or for drift with `refuse`. */
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
