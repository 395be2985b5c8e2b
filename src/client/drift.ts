import type { Decoded, ValidationIssue } from '../contract/decode.js'
import { exactFit, explain } from '../contract/decode.js'
import { mayLack } from '../contract/gates.js'
import { ConnectionError } from '../rpc/errors.js'

/** What the contract does not list, or a value beyond its limits. Contains no value, for logs. */
export interface Drift {
  kind: Exclude<ValidationIssue['kind'], 'wrongType' | 'wrongValue'>
  /** Method of the request or notification. */
  method: string
  /** JSON pointer into the result or the params. */
  pointer: string
  /** In the last report of a message with very many: how many more there are. */
  more?: number
}

// A message can have a million unlisted members.
const maxReports = 100

/** Receives reports of drift. */
export type OnDrift = (drift: Drift) => void

/** How a client treats drift. */
export interface DriftOptions {
  /** Called with each member, value and variant of a server that the contract does not list. */
  onDrift?: OnDrift | undefined
  /** `refuse` turns drift into a ConnectionError `bad_response`. The default is `accept`. */
  drift?: 'accept' | 'refuse' | undefined
  /** The release of the server, if it is known. */
  version: () => string | undefined
}

/** A value of the server, for messages. */
export interface Received {
  method: string
  what: 'result' | 'params'
}

/**
 * Throws a ConnectionError `bad_response` for an unusable value, or for drift with `refuse`. A
 * member that the release of the server may lack is not drift.
 */
export function assertUsable(
  decoded: Decoded,
  { method, what }: Received,
  { onDrift, drift, version }: DriftOptions,
): void {
  if (decoded === exactFit) return
  let problems = decoded
  if (decoded.usable) {
    if (onDrift === undefined && drift !== 'refuse') return
    const issues = decoded.issues.filter((issue) => !isExpected(issue, version()))
    if (onDrift !== undefined) report(issues, { method, more: decoded.more ?? 0, onDrift })
    if (issues.length === 0 || drift !== 'refuse') return
    problems = { usable: true, issues }
  }
  const message = `Cannot use the ${what} of ${method}: ${explain(problems)}`
  throw new ConnectionError('bad_response', message)
}

interface Reporting {
  method: string
  /** How many issues are only counted. */
  more: number
  onDrift: OnDrift
}

function report(issues: readonly ValidationIssue[], reporting: Reporting): void {
  const { method, onDrift } = reporting
  const reported = issues.slice(0, maxReports)
  const more = issues.length - reported.length + reporting.more
  for (const [index, issue] of reported.entries()) {
    const isLast = index === reported.length - 1
    onDrift({ ...toDrift(issue, method), ...(isLast && more > 0 && { more }) })
  }
}

function isExpected(issue: ValidationIssue, version: string | undefined): boolean {
  const isDated = issue.since !== undefined || issue.until !== undefined
  return isDated && mayLack(issue, version)
}

function toDrift({ kind, pointer }: ValidationIssue, method: string): Drift {
  return { kind: kind as Drift['kind'], method, pointer }
}
