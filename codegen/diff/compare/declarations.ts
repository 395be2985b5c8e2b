import type { Step, Locations } from '../../contract/location.js'
import { formatStep } from '../../contract/location.js'
import type { ContractModel, Lifecycle, TypeModel } from '../../contract/model.js'
import { createMarkCheck } from './inherited-lifecycle.js'
import type { Change } from './change.js'
import type { Comparison } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'
import { compareLifecycles, isUnsettled } from './lifecycle.js'
import { rules } from '../rules/rules.js'

/** A change of a type or of its name, whatever refers to it. */
export interface TypeChange extends Change {
  /** Names the type, so that it can be told which methods carry it. */
  readonly type: string
}

/** Names of the types that methods carry. */
export interface Reached {
  readonly base: ReadonlySet<string>
  readonly head: ReadonlySet<string>
}

/** Compares names of types, what is promised about them, and words; not what they take. */
export function compareTypes(
  comparison: Comparison,
  changed: ReadonlySet<string>,
  reached: Reached,
): TypeChange[] {
  const { base, head } = comparison
  const [from, to] = [index(base.model), index(head.model)]
  const isReached = (name: string) => reached.base.has(name) || reached.head.has(name)
  const follows = createFollows(comparison)
  const kept = [...from.values()].flatMap((type) => {
    const other = to.get(type.name)
    return other === undefined ? [] : compareKept(follows, type, other)
  })
  const dead = [...to.keys()]
    .filter((name) => from.has(name) && changed.has(name) && !isReached(name))
    .map((name) => deadChange(name, placeOf(name), 'changed'))
  return [
    ...[...from.values()]
      .filter(({ name }) => !to.has(name))
      .map((type) => reportGone(type, to, reached)),
    ...[...to.keys()]
      .filter((name) => !from.has(name) && !reached.head.has(name))
      .map((name) => deadChange(name, onlyIn('head', placeOf(name)), 'is new')),
    ...dead,
    ...kept,
  ]
}

function index({ types }: ContractModel): ReadonlyMap<string, TypeModel> {
  return new Map(types.map((type) => [type.name, type]))
}

function placeOf(name: string): Locations {
  const location = [{ kind: 'type', name }] as const
  return { shown: location, base: location, head: location }
}

function deadChange(name: string, place: Locations, what: string): TypeChange {
  return {
    rule: rules.unreachableTypeChanged,
    place,
    message: `${name} ${what}, and no method carries it`,
    type: name,
  }
}

/** A name that is gone breaks who imports it, even where the wire stays the same. */
function reportGone(
  { name }: TypeModel,
  head: ReadonlyMap<string, TypeModel>,
  reached: Reached,
): TypeChange {
  const place = onlyIn('base', placeOf(name))
  if (!reached.base.has(name)) return deadChange(name, place, 'is gone')
  const successor = [...head.values()].find(({ renamedFrom }) => renamedFrom === name)
  const message =
    successor === undefined ? 'No type has this name any more' : `It is called ${successor.name}`
  const after = successor === undefined ? {} : { after: successor.name }
  return { rule: rules.typeRenamedOrRemoved, place, before: name, ...after, message, type: name }
}

type Follows = (change: Change, type: string) => boolean

/** Whether methods and members tell already what is promised about a type as a whole. */
function createFollows({ base, head }: Comparison): Follows {
  const checks = (isMarked: (item: Lifecycle) => boolean) =>
    [base, head].map(({ model }) => createMarkCheck(model, isMarked))
  const [settled, deprecated] = [checks(isUnsettled), checks((item) => item.deprecated === true)]
  return ({ rule }, type) =>
    (rule === rules.deprecationChanged ? deprecated : settled).every((check) => check(type))
}

/** A type, or a part of one, with what is said about it. */
interface Part {
  /** Absent for the type itself. */
  readonly step?: Step
  readonly item: Lifecycle & { readonly doc?: string }
}

function compareKept(follows: Follows, base: TypeModel, head: TypeModel): TypeChange[] {
  const place = placeOf(head.name)
  const parts = new Map(partsOf(base).map((part) => [nameOf(part), part]))
  const pairs = partsOf(head).flatMap((part) => {
    const other = parts.get(nameOf(part))
    return other === undefined ? [] : [{ from: other, to: part }]
  })
  const promises = pairs.flatMap(({ from, to }) => {
    const at = to.step === undefined ? place : below(place, to.step, from.step)
    const changes = compareLifecycles(at, from.item, to.item)
    return to.step === undefined ? changes.filter((change) => !follows(change, head.name)) : changes
  })
  const words = pairs.filter(({ from, to }) => from.item.doc !== to.item.doc)
  const reworded = wordsChange(
    place,
    words.map(({ to }) => to.step),
  )
  return [...promises, ...reworded].map((change) => ({ ...change, type: head.name }))
}

function partsOf(type: TypeModel): Part[] {
  const own: Part = { item: type }
  switch (type.kind) {
    case 'object':
      return [own, ...type.members.map((item) => part({ kind: 'member', name: item.name }, item))]
    case 'enum':
      return [own, ...type.values.map((item) => part({ kind: 'value', value: item.value }, item))]
    case 'keyedUnion':
      return [
        own,
        ...type.variants.map((item) => {
          const { tag, shape } = item
          return part(
            shape === undefined ? { kind: 'value', value: tag } : { kind: 'variant', tag },
            item,
          )
        }),
      ]
    default:
      return [own]
  }
}

function part(step: Step, item: Part['item']): Part {
  return { step, item }
}

function nameOf({ step }: Part): string {
  return step === undefined ? '' : formatStep(step)
}

/** One change for all words of one type or method. */
export function wordsChange(place: Locations, parts: readonly (Step | undefined)[]): Change[] {
  if (parts.length === 0) return []
  const names = parts.map((step) => {
    if (step === undefined) return 'itself'
    return step.kind === 'member' ? step.name : formatStep(step)
  })
  return [
    { rule: rules.descriptionChanged, place, message: `Other words describe ${names.join(', ')}` },
  ]
}
