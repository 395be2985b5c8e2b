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

/** For a failed callback that nothing else reports. Without its error, whose text may be a secret. */
export function warnOfCallback(name: string): void {
  const text = `A callback failed: ${name}`
  const { process: host } = globalThis as { process?: Partial<NodeJS.Process> }
  // Browsers have no `process`.
  // eslint-disable-next-line no-console
  if (host?.emitWarning === undefined) console.warn(text)
  else host.emitWarning(text, { code: 'CODEX_CONTRACT_CALLBACK' })
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
