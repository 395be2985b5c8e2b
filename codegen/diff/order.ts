import type { Finding, Severity } from './findings/finding.js'

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, none: 3 }

/** The worst first, then by rule and place; what is told twice is told once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [keyOf(finding), finding]))
  return [...once.values()].sort((a, b) => compare(sortKey(a), sortKey(b)))
}

function keyOf({ fingerprint, pointers }: Finding): string {
  return `${fingerprint} ${pointers.base} ${pointers.head}`
}

function sortKey({ severity, id, path, fingerprint }: Finding): string {
  const levels = [severity['oldClient/newServer'], severity['newClient/oldServer']]
  const ranked = levels.map((level) => ranks[level])
  return [Math.min(...ranked), ...ranked, id, path, fingerprint].join(' ')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
