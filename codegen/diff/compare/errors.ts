import type { Locations } from '../../contract/location.js'
import type { Change } from './change.js'
import type { Exchange } from './operation.js'
import type { Comparison } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

/** Compares the table of error kinds. */
export function compareErrors({ base, head }: Comparison): Change[] {
  const [from, to] = [base.model.errors, head.model.errors]
  const rows = new Map(to.map((error) => [error.kind, error]))
  const known = new Set(from.map(({ kind }) => kind))
  const changed = from.flatMap(({ kind, code }): Change[] => {
    const other = rows.get(kind)
    const row = { rule: rules.errorRemoved, case: 'everywhere', before: code } as const
    const location = [{ kind: 'error', name: kind }] as const
    const place: Locations = { shown: location, base: location }
    if (other === undefined) return [{ ...row, place, message: `The error ${kind} is gone` }]
    if (other.code === code) return []
    const at = { ...place, head: location }
    const message = `The error ${kind} has the code ${other.code}, and had ${code}`
    return [{ ...row, place: at, after: other.code, message }]
  })
  const added = to.flatMap(({ kind, code }): Change[] => {
    if (known.has(kind)) return []
    const location = [{ kind: 'error', name: kind }] as const
    const place: Locations = { shown: location, head: location }
    return [{ rule: rules.errorAdded, place, after: code, message: `The error ${kind} is new` }]
  })
  return [...changed, ...added]
}

/** Compares the kinds of error that one method may fail with. */
export function compareErrorLists(
  { base: { model: before }, head: { model: after } }: Comparison,
  place: Locations,
  base: Exchange,
  head: Exchange,
): Change[] {
  const isIn = (kinds: readonly { kind: string }[], name: string) =>
    kinds.some(({ kind }) => kind === name)
  // What the table lost or gained is told once, not again for each method.
  const gone = base.errors.filter((kind) => !head.errors.includes(kind) && isIn(after.errors, kind))
  const come = head.errors.filter(
    (kind) => !base.errors.includes(kind) && isIn(before.errors, kind),
  )
  return [
    ...gone.map((kind): Change => {
      const message = `It no longer fails with ${kind}`
      return { rule: rules.errorRemoved, case: 'in one method', place, before: kind, message }
    }),
    ...come.map((kind): Change => {
      return { rule: rules.errorAdded, place, after: kind, message: `It may fail with ${kind}` }
    }),
  ]
}
