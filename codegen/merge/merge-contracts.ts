import { senderKey } from '../contract/lint-names.js'
import type { ContractModel, MethodModel, TypeModel } from '../contract/model.js'
import { producedBy } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import { methodTypes, reachedFrom } from '../contract/references.js'
import { mapShapes } from '../contract/shapes.js'
import { isNewer } from '../contract/versions.js'
import { mergeGenerations, referToFormers } from './generations.js'
import type { ReleaseContract } from './lifespans.js'
import { Lifespans, typeKey } from './lifespans.js'
import { ShapeMerger } from './merge-shapes.js'

/** Releases, both ends included. */
export interface ReleaseRange {
  oldest: string
  newest: string
}

/**
 * The contract of a range of releases: readers take what any of them sends, and each part has the
 * releases in which it came and went. Takes the contracts of all known releases, the oldest first.
 */
export function mergeContracts(
  all: readonly ReleaseContract[],
  { oldest, newest }: ReleaseRange,
): ContractModel {
  const lifespans = new Lifespans(all)
  const range = all.filter(({ release }) => isInRange(release, { oldest, newest }))
  const latest = range.at(-1)
  if (latest === undefined) throw new TypeError(`No release from ${oldest} to ${newest} is known`)
  const methods = mergeMethods(range).map((method): MethodModel => {
    return { ...method, ...lifespans.of(senderKey(method)) }
  })
  const types = mergeAllTypes(range).map((merged) => dateType(merged, lifespans))
  const facts = { ...latest.model.facts, oldestServer: oldest, newestServer: newest }
  const model = normalise({ ...latest.model, facts, methods, types })
  const reached = reachedFrom(model, methodTypes(model.methods))
  return { ...model, types: model.types.filter(({ name }) => reached.has(name)) }
}

/** Whether a release is between two others, or one of them. */
export function isInRange(release: string, { oldest, newest }: ReleaseRange): boolean {
  return !isNewer(oldest, release) && !isNewer(release, newest)
}

/** The newest form of each method, and then those that are gone. */
function mergeMethods(range: readonly ReleaseContract[]): MethodModel[] {
  const found = new Map<string, MethodModel>()
  for (const { model } of [...range].reverse()) {
    for (const method of model.methods) {
      const key = senderKey(method)
      const newer = found.get(key)
      found.set(key, newer === undefined ? method : mergeMethod(newer, method))
    }
  }
  return [...found.values()]
}

/** A method that a release has without params can be called without them. */
function mergeMethod(newer: MethodModel, { params }: MethodModel): MethodModel {
  if (newer.params === undefined) return params === undefined ? newer : { ...newer, params }
  const isOptional = params === undefined || params.presence === 'optional'
  return isOptional ? { ...newer, params: { ...newer.params, presence: 'optional' } } : newer
}

interface MergedType {
  type: TypeModel
  /** The name that releases have it under. */
  origin: string
}

function mergeAllTypes(range: readonly ReleaseContract[]): MergedType[] {
  const newestFirst = [...range].reverse()
  const known = new Map<string, TypeModel>()
  for (const { model } of newestFirst) {
    for (const type of model.types) if (!known.has(type.name)) known.set(type.name, type)
  }
  const sent = new Set(
    range.flatMap(({ model }) => [...reachedFrom(model, producedBy(model, 'server'))]),
  )
  const shapes = new ShapeMerger((name) => known.get(name))
  const formers = new Map<string, string[]>()
  const types = [...known.keys()].flatMap((name) => {
    const options = { shapes, clientOnly: !sent.has(name) }
    const [current, ...others] = mergeGenerations(name, range, options)
    const named = others.map(({ type, sunset }) => {
      const formerName = freeName(`Former${name}`, known)
      formers.set(name, [...(formers.get(name) ?? []), formerName])
      known.set(formerName, type)
      return { ...type, name: formerName, ...(sunset !== undefined && { sunset }) }
    })
    const all = current === undefined ? [] : [current.type, ...named]
    return all.map((type) => ({ type, origin: name }))
  })
  return types.map(({ type, origin }) => {
    return { type: mapShapes(type, (shape) => referToFormers(shape, formers)), origin }
  })
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(name) ? freeName(`${name}2`, taken) : name
}

function dateType({ type, origin }: MergedType, lifespans: Lifespans): TypeModel {
  const original = { ...type, name: origin }
  const { sunset } = type
  // A former type ends before its name does.
  const dated = { ...type, ...lifespans.of(typeKey(original)), ...(sunset && { sunset }) }
  const datePart = <T>(part: T, name: string): T => {
    return { ...part, ...lifespans.within(original, name) }
  }
  switch (dated.kind) {
    case 'object':
      return { ...dated, members: dated.members.map((member) => datePart(member, member.name)) }
    case 'enum':
      return { ...dated, values: dated.values.map((value) => datePart(value, value.value)) }
    case 'keyedUnion':
      return { ...dated, variants: dated.variants.map((variant) => datePart(variant, variant.tag)) }
    case 'union':
    case 'alias':
      return dated
  }
}
