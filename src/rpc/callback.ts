import type { Report } from './report.js'

/**
 * Runs a callback of the program and passes on what it throws, at once or as a rejected promise.
 * Never throws, so a callback that fails ends nothing here.
 */
export function runCallback(callback: () => unknown, onThrown: (thrown: unknown) => void): void {
  try {
    const returned = callback()
    if (isPromise(returned)) void returned.then(undefined, onThrown)
  } catch (thrown) {
    onThrown(thrown)
  }
}

/** The same report, whose own failure is a warning of the process, once for each report. */
export function toSafeReport(report: Report): Report {
  if (safeReports.has(report)) return report
  let warned = false
  const warn = () => {
    if (!warned) warnOfCallback('report')
    warned = true
  }
  const safe: Report = (event) => runCallback(() => report(event), warn)
  safeReports.add(safe)
  return safe
}

const safeReports = new WeakSet<Report>()

interface Platform {
  process?: Partial<NodeJS.Process>
  reportError?: (error: Error) => void
}

/** For a failed callback that nothing else reports. Without its error, whose text may be a secret. */
export function warnOfCallback(name: string): void {
  warn(`A callback failed: ${name}`)
}

/** A warning of the process. Must contain no value of a message. */
export function warn(text: string): void {
  // A browser has no warnings of a process; it reports the error like one that a listener throws.
  const { process: host, reportError } = globalThis as Platform
  if (host?.emitWarning !== undefined) host.emitWarning(text, { code: 'CODEX_CONTRACT_CALLBACK' })
  else reportError?.(new Error(text))
}

/** Includes promises of another realm and other implementations. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  )
}
