import type { PlacedFinding } from '../findings/finding.js'
import { noMethod } from './words.js'

/** Findings that are listed under one method. */
export interface MethodGroup {
  method: string
  findings: readonly PlacedFinding[]
}

/** Findings by the first method that has them; the method with the worst finding comes first. */
export function groupByMethod(findings: readonly PlacedFinding[]): MethodGroup[] {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const method = finding.methods[0] ?? noMethod
    groups.set(method, [...(groups.get(method) ?? []), finding])
  }
  return [...groups].map(([method, found]) => ({ method, findings: found }))
}

/** How often each rule found something, the most frequent first. */
export function countRules(findings: readonly PlacedFinding[]): string[] {
  const times = new Map<string, number>()
  for (const { rule, slug, suppressed } of findings) {
    const row = `${rule} ${slug}${suppressed === undefined ? '' : ` (${suppressed})`}`
    times.set(row, (times.get(row) ?? 0) + 1)
  }
  return [...times]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([row, found]) => `${found} × ${row}`)
}
