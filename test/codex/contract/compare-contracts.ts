import type {
  ContractModel,
  MemberModel,
  Shape,
  TypeModel,
} from '../../../codegen/contract/model.js'
import { findType, isAlwaysSent } from '../../../codegen/contract/model.js'

/** Where two contracts say different things, and what each says. */
export interface Disagreement {
  /** `method params.member`, or `method result[variant].member`. */
  at: string
  ours: string
  theirs: string
}

interface Walk {
  ours: ContractModel
  theirs: ContractModel
  found: Disagreement[]
  /** Pairs of types that were compared already. */
  seen: Set<string>
}

/**
 * Every disagreement about our methods, and about which methods there are in the domains that are
 * ours as a whole.
 */
export function compareContracts(
  ours: ContractModel,
  theirs: ContractModel,
  domains: readonly string[],
): Disagreement[] {
  const walk: Walk = { ours, theirs, found: [], seen: new Set() }
  const own = new Set(ours.methods.map(({ name }) => name))
  for (const { name, kind } of theirs.methods) {
    const isOurs = domains.some((domain) => name.startsWith(`${domain}/`))
    if (isOurs && !own.has(name)) tell(walk, name, 'none', kind)
  }
  for (const method of ours.methods) {
    const other = theirs.methods.find(({ name, kind }) => {
      return name === method.name && kind === method.kind
    })
    if (other === undefined) {
      tell(walk, method.name, method.kind, 'none')
      continue
    }
    compareText(walk, `${method.name} since`, method.since, other.since)
    compareText(walk, `${method.name} experimental`, method.experimental, other.experimental)
    compareText(walk, `${method.name} params`, method.params?.presence, other.params?.presence)
    comparePart(walk, `${method.name} params`, method.params?.type, other.params?.type)
    comparePart(walk, `${method.name} result`, method.result, other.result)
  }
  return walk.found
}

type Fact = string | boolean | undefined

function comparePart(walk: Walk, at: string, ours?: string, theirs?: string): void {
  if (ours !== undefined && theirs !== undefined) compareNamed(walk, at, ours, theirs)
}

function compareText(walk: Walk, at: string, ours: Fact, theirs: Fact): void {
  if (ours !== theirs) tell(walk, at, String(ours ?? 'not said'), String(theirs ?? 'not said'))
}

function tell({ found }: Walk, at: string, ours: string, theirs: string): void {
  found.push({ at, ours, theirs })
}

function compareNamed(walk: Walk, at: string, ours: string, theirs: string): void {
  const key = `${ours} ${theirs}`
  if (walk.seen.has(key)) return
  walk.seen.add(key)
  compareTypes(walk, at, findType(walk.ours, ours), findType(walk.theirs, theirs))
}

function compareTypes(walk: Walk, at: string, ours: TypeModel, theirs: TypeModel): void {
  if (ours.kind === 'alias' || theirs.kind === 'alias') {
    compareShapes(walk, at, shapeOf(ours), shapeOf(theirs))
  } else if (ours.kind === 'object' && theirs.kind === 'object') {
    compareMembers(walk, at, ours.members, theirs.members)
  } else if (ours.kind === 'enum' && theirs.kind === 'enum') {
    const values = (type: typeof ours) => type.values.map(({ value }) => value)
    compareLists(walk, `${at} values`, values(ours), values(theirs))
    compareText(walk, `${at} open`, ours.open !== undefined, theirs.open !== undefined)
  } else if (ours.kind === 'union' && theirs.kind === 'union') {
    compareText(walk, `${at} discriminator`, ours.discriminator, theirs.discriminator)
    compareText(walk, `${at} open`, ours.open, theirs.open)
    compareLists(
      walk,
      `${at} variants`,
      ours.variants.map(({ tag }) => tag),
      theirs.variants.map(({ tag }) => tag),
    )
    for (const { tag, type } of ours.variants) {
      const other = theirs.variants.find((variant) => variant.tag === tag)
      if (other !== undefined) compareNamed(walk, `${at}[${tag}]`, type, other.type)
    }
  } else tell(walk, at, ours.kind, theirs.kind)
}

function shapeOf(type: TypeModel): Shape {
  return type.kind === 'alias' ? type.shape : { kind: 'ref', name: type.name }
}

function compareLists(
  walk: Walk,
  at: string,
  ours: readonly string[],
  theirs: readonly string[],
): void {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((each) => !others.includes(each)).join(', ') || 'none of its own'
  if (only(ours, theirs) !== only(theirs, ours)) {
    tell(walk, at, only(ours, theirs), only(theirs, ours))
  }
}

function compareMembers(
  walk: Walk,
  at: string,
  ours: readonly MemberModel[],
  theirs: readonly MemberModel[],
): void {
  for (const name of new Set([...ours, ...theirs].map((member) => member.name))) {
    const [own, other] = [ours, theirs].map((list) => list.find((each) => each.name === name))
    const place = `${at}.${name}`
    if (own === undefined || other === undefined) {
      tell(
        walk,
        place,
        own === undefined ? 'absent' : 'present',
        other === undefined ? 'absent' : 'present',
      )
      continue
    }
    compareText(walk, `${place} required`, isAlwaysSent(own), isAlwaysSent(other))
    compareText(walk, `${place} experimental`, own.experimental, other.experimental)
    compareShapes(walk, place, own.shape, other.shape)
  }
}

function compareShapes(walk: Walk, at: string, ours: Shape, theirs: Shape): void {
  const [own, other] = [resolve(walk.ours, ours), resolve(walk.theirs, theirs)]
  if (own.kind === 'ref' && other.kind === 'ref') {
    compareNamed(walk, at, own.name, other.name)
  } else if (own.kind === 'nullable' && other.kind === 'nullable') {
    compareShapes(walk, at, own.shape, other.shape)
  } else if (own.kind === 'array' && other.kind === 'array') {
    compareShapes(walk, `${at}[]`, own.items, other.items)
  } else if (own.kind === 'map' && other.kind === 'map') {
    compareShapes(walk, `${at}{}`, own.values, other.values)
  } else compareText(walk, at, describe(own), describe(other))
}

/** A shape without the names that only stand for another shape. */
function resolve(model: ContractModel, shape: Shape): Shape {
  if (shape.kind !== 'ref') return shape
  const type = findType(model, shape.name)
  return type.kind === 'alias' ? resolve(model, type.shape) : shape
}

function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'nullable':
      return `${describe(shape.shape)} or null`
    case 'integer':
      return shape.width
    case 'literal':
      return JSON.stringify(shape.value)
    case 'anyOf':
      return shape.shapes.map(describe).join(' or ')
    case 'array':
      return `list of ${describe(shape.items)}`
    default:
      return shape.kind
  }
}
