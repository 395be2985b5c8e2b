/** How much a change hurts; `none` where only generated code or words change. */
export type Severity = 'error' | 'warning' | 'info' | 'none'

/** Who meets whom after an upgrade. `old` is the base of the comparison, `new` is its head. */
export type Pairing = 'oldClient/newServer' | 'newClient/oldServer'

export const pairings: readonly Pairing[] = ['oldClient/newServer', 'newClient/oldServer']

export type Severities = Readonly<Record<Pairing, Severity>>

/** From harmless to worst. */
const severities: readonly Severity[] = ['none', 'info', 'warning', 'error']

export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(limit)
}

export function worst(found: readonly Severity[]): Severity {
  return found.reduce((worse, next) => (isAtLeast(worse, next) ? worse : next), 'none')
}
