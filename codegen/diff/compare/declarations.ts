import type { Locations, Step } from '../../contract/location.js'
import { formatStep } from '../../contract/location.js'
import type { ContractModel, Lifecycle, TypeModel } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import { rules } from '../rules/rules.js'
import type { Change, ReportChange } from './change.js'
import { createInheritanceCheck } from './inherited-lifecycle.js'
import { stepTo } from './keyed-unions.js'
import { compareLifecycles, isUnsettled } from './lifecycle.js'
import { operationsOf, payloadTypes } from './operation.js'
import type { Contracts } from './pair-comparison.js'
import { locationsIn, partLocations, sameLocations } from './pair-comparison.js'

/** A change of a type or of its name, whatever refers to it. */
export interface TypeChange extends Change {
  readonly type: string
}

/** Compares names of types, what is promised about them, and words; not the values they allow. */
export function compareDeclarations(contracts: Contracts): TypeChange[] {
  const changes: TypeChange[] = []
  const reportOf = (type: string): ReportAt => {
    return (locations, rule, details) => {
      changes.push({ rule, locations, type, ...details })
    }
  }
  const [base, head] = [indexOf(contracts.base.model), indexOf(contracts.head.model)]
  const isInherited = createCheck(contracts)
  for (const from of base.types.values()) {
    const { name } = from
    const to = head.types.get(name)
    if (to !== undefined) compareDeclaration(from, to, { report: reportOf(name), isInherited })
    else if (base.reached.has(name)) reportGone(name, head.types, reportOf(name))
    else reportUnreachable(locationsIn('base', locationsOf(name)), 'was removed', reportOf(name))
  }
  for (const name of head.types.keys()) {
    if (head.reached.has(name) || base.reached.has(name)) continue
    const [locations, report] = [locationsOf(name), reportOf(name)]
    if (!base.types.has(name))
      reportUnreachable(locationsIn('head', locations), 'was added', report)
    else if (contracts.changed.has(name)) reportUnreachable(locations, 'changed', report)
  }
  return changes
}

type ReportAt = (locations: Locations, ...change: Parameters<ReportChange>) => void

/** The types of a contract, and the names of those that methods carry. */
function indexOf(model: ContractModel) {
  return {
    types: new Map(model.types.map((type) => [type.name, type])),
    reached: reachedFrom(model, operationsOf(model).flatMap(payloadTypes)),
  }
}

function locationsOf(name: string): Locations {
  return sameLocations({ kind: 'type', name })
}

function reportUnreachable(locations: Locations, what: string, report: ReportAt): void {
  const message = `${what}, and no method uses it`
  report(locations, rules.unreachableTypeChanged, { message })
}

/** A name that is gone breaks programs that import it, even where the wire stays the same. */
function reportGone(name: string, head: ReadonlyMap<string, TypeModel>, report: ReportAt): void {
  const successor = [...head.values()].find(({ renamedFrom }) => renamedFrom === name)?.name
  report(locationsIn('base', locationsOf(name)), rules.typeRenamedOrRemoved, {
    before: name,
    ...(successor !== undefined && { after: successor }),
    message: successor === undefined ? 'was removed' : `was renamed to ${successor}`,
  })
}

interface DeclarationTools {
  readonly report: ReportAt
  readonly isInherited: IsInherited
}

function compareDeclaration(base: TypeModel, head: TypeModel, tools: DeclarationTools): void {
  const { report, isInherited } = tools
  const whole = locationsOf(head.name)
  const parts = new Map(partsOf(base).map((part) => [keyOf(part), part]))
  const pairs = partsOf(head).flatMap((to) => {
    const from = parts.get(keyOf(to))
    return from === undefined ? [] : [{ from, to }]
  })
  for (const { from, to } of pairs) {
    const locations = to.step === undefined ? whole : partLocations(whole, to.step, from.step)
    compareLifecycles(from.item, to.item, (rule, details) => {
      const isDeprecation = rule === rules.deprecationChanged
      if (to.step !== undefined || !isInherited(head.name, isDeprecation)) {
        report(locations, rule, details)
      }
    })
  }
  const reworded = pairs.filter(({ from, to }) => from.item.doc !== to.item.doc)
  const reportWhole: ReportChange = (rule, details) => report(whole, rule, details)
  reportWords(
    reportWhole,
    reworded.map(({ to }) => to.step),
  )
}

type IsInherited = (type: string, isDeprecation: boolean) => boolean

/** Whether methods and members imply what is promised about a type as a whole. */
function createCheck({ base, head }: Contracts): IsInherited {
  const checksOf = (isMarked: (item: Lifecycle) => boolean) =>
    [base, head].map(({ model }) => createInheritanceCheck(model, isMarked))
  const settled = checksOf(isUnsettled)
  const deprecated = checksOf((item) => item.deprecated === true)
  return (type, isDeprecation) => {
    return (isDeprecation ? deprecated : settled).every((check) => check(type))
  }
}

/** A type, or a part of one, with what is said about it. */
interface Part {
  /** Absent for the type itself. */
  readonly step?: Step
  readonly item: Lifecycle & { readonly doc?: string }
}

function partsOf(type: TypeModel): Part[] {
  const own: Part = { item: type }
  switch (type.kind) {
    case 'object':
      return [
        own,
        ...type.members.map((item) => ({
          item,
          step: { kind: 'member', name: item.name } as const,
        })),
      ]
    case 'enum':
      return [
        own,
        ...type.values.map((item) => ({
          item,
          step: { kind: 'value', value: item.value } as const,
        })),
      ]
    case 'keyedUnion':
      return [own, ...type.variants.map((item) => ({ item, step: stepTo(item) }))]
    default:
      return [own]
  }
}

function keyOf({ step }: Part): string {
  return step === undefined ? '' : formatStep(step)
}

/** Reports all words of one type or method together. */
export function reportWords(report: ReportChange, parts: readonly (Step | undefined)[]): void {
  if (parts.length === 0) return
  const names = parts.flatMap((step) => {
    if (step === undefined) return []
    return step.kind === 'member' ? step.name : formatStep(step)
  })
  const own = names.length < parts.length ? ['its description changed'] : []
  const others = names.length > 0 ? [`changed the description of ${names.join(', ')}`] : []
  report(rules.descriptionChanged, { message: [...others, ...own].join('; ') })
}
