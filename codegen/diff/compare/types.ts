import type { ContractModel, Lifecycle, TypeModel } from '../../contract/model.js'
import { createMarkCheck } from '../carried-marks.js'
import type { Change, Place } from '../change.js'
import type { Comparison } from '../visit.js'
import { below } from '../visit.js'
import { compareLifecycles, isUnsettled } from './lifecycle.js'

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
    return other === undefined ? [] : compareKept(comparison, follows, type, other)
  })
  const dead = [...to.keys()]
    .filter((name) => from.has(name) && changed.has(name) && !isReached(name))
    .map((name) => deadChange(name, placeOf(comparison, name), 'changed'))
  return [
    ...[...from.values()]
      .filter(({ name }) => !to.has(name))
      .map((type) => reportGone(comparison, type, to, reached)),
    ...[...to.keys()]
      .filter((name) => !from.has(name) && !reached.head.has(name))
      .map((name) => deadChange(name, { path: name, head: head.pointerTo(name) }, 'is new')),
    ...dead,
    ...kept,
  ]
}

function index({ types }: ContractModel): ReadonlyMap<string, TypeModel> {
  return new Map(types.map((type) => [type.name, type]))
}

function placeOf({ base, head }: Comparison, name: string): Place {
  return { path: name, base: base.pointerTo(name), head: head.pointerTo(name) }
}

function deadChange(name: string, place: Place, what: string): TypeChange {
  return { rule: 'L04', place, message: `${name} ${what}, and no method carries it`, type: name }
}

/** A name that is gone breaks who imports it, even where the wire stays the same. */
function reportGone(
  { base }: Comparison,
  { name }: TypeModel,
  head: ReadonlyMap<string, TypeModel>,
  reached: Reached,
): TypeChange {
  const place: Place = { path: name, base: base.pointerTo(name) }
  if (!reached.base.has(name)) return deadChange(name, place, 'is gone')
  const successor = [...head.values()].find(({ renamedFrom }) => renamedFrom === name)
  const message =
    successor === undefined ? 'No type has this name any more' : `It is called ${successor.name}`
  const after = successor === undefined ? {} : { after: successor.name }
  return { rule: 'S01', place, before: name, ...after, message, type: name }
}

type Follows = (change: Change, type: string) => boolean

/** Whether methods and members tell already what is promised about a type as a whole. */
function createFollows({ base, head }: Comparison): Follows {
  const checks = (isMarked: (item: Lifecycle) => boolean) =>
    [base, head].map(({ model }) => createMarkCheck(model, isMarked))
  const [settled, deprecated] = [checks(isUnsettled), checks((item) => item.deprecated === true)]
  return ({ rule }, type) => (rule === 'M20' ? deprecated : settled).every((check) => check(type))
}

/** A type, or a part of one, with what is said about it. */
interface Part {
  readonly path: string
  readonly step: string
  readonly item: Lifecycle & { readonly doc?: string }
}

function compareKept(
  comparison: Comparison,
  follows: Follows,
  base: TypeModel,
  head: TypeModel,
): TypeChange[] {
  const place = placeOf(comparison, head.name)
  const parts = new Map(partsOf(base).map((part) => [part.path, part]))
  const pairs = partsOf(head).flatMap((part) => {
    const other = parts.get(part.path)
    return other === undefined ? [] : [{ from: other, to: part }]
  })
  const promises = pairs.flatMap(({ from, to }) => {
    const changes = compareLifecycles(below(place, to.path, from.step, to.step), from.item, to.item)
    return to.path === '' ? changes.filter((change) => !follows(change, head.name)) : changes
  })
  const words = pairs.filter(({ from, to }) => from.item.doc !== to.item.doc)
  const reworded = wordsChange(
    place,
    words.map(({ to }) => to.path),
  )
  return [...promises, ...reworded].map((change) => ({ ...change, type: head.name }))
}

function partsOf(type: TypeModel): Part[] {
  const own: Part = { path: '', step: '', item: type }
  switch (type.kind) {
    case 'object':
      return [own, ...type.members.map((item, at) => part(`.${item.name}`, `/members/${at}`, item))]
    case 'enum':
      return [own, ...type.values.map((item, at) => part(`[${item.value}]`, `/values/${at}`, item))]
    case 'keyedUnion':
      return [
        own,
        ...type.variants.map((item, at) => part(`[${item.tag}]`, `/variants/${at}`, item)),
      ]
    default:
      return [own]
  }
}

function part(path: string, step: string, item: Part['item']): Part {
  return { path, step, item }
}

/** One change for all words of one type or method. */
export function wordsChange(place: Place, parts: readonly string[]): Change[] {
  if (parts.length === 0) return []
  const names = parts.map((path) => (path === '' ? 'itself' : path.replace(/^\./, '')))
  return [{ rule: 'L01', place, message: `Other words describe ${names.join(', ')}` }]
}
