import type { MemberModel, Shape, TypeModel } from '../../contract/model.js'
import type { Alternatives, Part } from './indexed-contract.js'
import { partition } from './partition.js'
import type { Side } from '../side.js'

/** Tells which shapes take the same values, within one contract and across both. */
export interface WireClasses {
  /** Equal for shapes that the wire cannot tell apart. */
  of(side: Side, shape: Shape): string
  ofPart(side: Side, part: Part): string
  /** The same for the members of an object, but for those that are left out. */
  ofMembers(side: Side, members: readonly MemberModel[], without: readonly string[]): string
}

type ClassOf = (type: string) => string

/** One contract, and the classes of its types as far as they are known. */
interface Reading {
  side: Side
  classOf: ClassOf
  /** Lists and maps around the shape: one that comes again is told by how far up it stands. */
  above: readonly Shape[]
}

/**
 * Types may hold themselves, so whether two are the same is not found by going down, and taking a
 * pair that is still being compared for the same would be wrong wherever it turns out not to be.
 * Here all types are of one class first, and classes are split for as long as that changes anything,
 * when somebody first asks.
 */
export function classifyTypes(base: Side, head: Side): WireClasses {
  let known: WireClasses | undefined
  const classes = () => (known ??= findClasses(base, head))
  return {
    of: (side, shape) => classes().of(side, shape),
    ofPart: (side, part) => classes().ofPart(side, part),
    ofMembers: (side, members, without) => classes().ofMembers(side, members, without),
  }
}

function findClasses(base: Side, head: Side): WireClasses {
  const prefixOf = (side: Side) => (side === base ? 'base ' : 'head ')
  const readingWith = (side: Side, classOf: ClassOf): Reading => {
    const prefix = prefixOf(side)
    return { side, classOf: (name) => classOf(prefix + name), above: [] }
  }
  const items = [base, head].flatMap((side) =>
    side.model.types.filter(isClassified).map(({ name }) => ({
      key: prefixOf(side) + name,
      describe: (classOf: ClassOf) => describeType(readingWith(side, classOf), name),
    })),
  )
  const classes = partition(items)
  const classOf = (key: string) => classes.get(key) ?? ''
  const readings = new Map([base, head].map((side) => [side, readingWith(side, classOf)]))
  const readingOf = (side: Side) => readings.get(side) ?? readingWith(side, classOf)
  return {
    of: (side, shape) => describeShape(readingOf(side), shape),
    ofPart: (side, part) => describePart(readingOf(side), part),
    ofMembers: (side, members, without) => describeMembers(readingOf(side), members, without),
  }
}

/** Enums and aliases are written out where they stand. */
function isClassified({ kind }: TypeModel): boolean {
  return kind !== 'alias' && kind !== 'enum'
}

function describeType(reading: Reading, name: string): string {
  const { nullable, parts } = reading.side.alternatives({ kind: 'ref', name })
  const [only, ...others] = parts
  if (only === undefined || others.length > 0 || nullable) {
    return describeAlternatives(reading, { nullable, parts })
  }
  switch (only.kind) {
    case 'object': {
      const { members, closed = false, additional, oneOfRequired = [] } = only.type
      const sets = oneOfRequired.map((names) => [...names].sort().join()).sort()
      const unlisted = additional === undefined ? '' : describeShape(reading, additional)
      const text = describeMembers(reading, members, [])
      return `object ${closed} [${unlisted}] ${JSON.stringify(sets)} ${text}`
    }
    case 'union': {
      const { discriminator, variants } = only.type
      const [single, ...more] = variants
      if (single !== undefined && more.length === 0) return describeType(reading, single.type)
      const rows = variants.map(
        ({ tag, type }) => `${JSON.stringify(tag)} ${reading.classOf(type)}`,
      )
      return `union ${JSON.stringify(discriminator)} ${rows.sort().join()}`
    }
    case 'keyedUnion': {
      const rows = only.type.variants.map(({ tag, shape }) => {
        return `${JSON.stringify(tag)} ${shape === undefined ? '' : describeShape(reading, shape)}`
      })
      return `keyed ${rows.sort().join()}`
    }
    default:
      return describePart(reading, only)
  }
}

function describeMembers(
  reading: Reading,
  members: readonly MemberModel[],
  without: readonly string[],
): string {
  const rows = members
    .filter(({ name }) => !without.includes(name))
    .map(({ name, required, shape }) => {
      return `${JSON.stringify(name)}${required ? '' : '?'} ${describeShape(reading, shape)}`
    })
  return `{ ${rows.sort().join(', ')} }`
}

function describeShape(reading: Reading, shape: Shape): string {
  const { side, above } = reading
  const distance = above.indexOf(shape)
  if (distance >= 0) return `^${distance}`
  return describeAlternatives({ ...reading, above: [shape, ...above] }, side.alternatives(shape))
}

function describeAlternatives(reading: Reading, { nullable, parts }: Alternatives): string {
  const texts = new Set(parts.map((part) => describePart(reading, part)))
  return `${[...texts].sort().join(' | ')}${nullable ? ' | null' : ''}`
}

function describePart(reading: Reading, part: Part): string {
  switch (part.kind) {
    case 'string':
      return `string ${part.minLength}`
    case 'integer':
      return part.width
    case 'values':
      return `values ${part.values
        .map((value) => JSON.stringify(value))
        .sort()
        .join()}`
    case 'array':
      return `[${describeShape(reading, part.items)}]`
    case 'map':
      return `map [${describeShape(reading, part.values)}]`
    case 'object':
    case 'union':
    case 'keyedUnion':
      return reading.classOf(part.type.name)
    default:
      return part.kind
  }
}
