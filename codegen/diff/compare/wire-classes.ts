import type { MemberModel, Shape, TypeModel } from '../../contract/model.js'
import { canonicalJson } from '../../contract/json-value.js'
import type { Alternative, Alternatives, IndexedContract } from './indexed-contract.js'
import { partition } from './partition.js'

type ClassOf = (type: string) => string

/** One contract, and the classes of its types as far as they are known. */
interface Reading {
  contract: IndexedContract
  classOf: ClassOf
  /** Lists and maps around the shape: one that comes again is described by its distance. */
  above: readonly Shape[]
}

/**
 * Which shapes take the same values, within one contract and across both.
 *
 * Types may contain themselves, so whether two are the same is not found by going down, and taking
 * a pair that is still being compared for the same would be wrong wherever it turns out not to be.
 * Here all types are of one class first, and classes are split for as long as that changes
 * anything, at the first question.
 */
export class WireClasses {
  readonly #base: IndexedContract
  readonly #head: IndexedContract
  readonly #changed: () => ReadonlySet<string>
  #readings: readonly [base: Reading, head: Reading] | undefined

  /** `changed` returns the names of types that differ, and of all that lead to them. */
  constructor(base: IndexedContract, head: IndexedContract, changed: () => ReadonlySet<string>) {
    this.#base = base
    this.#head = head
    this.#changed = changed
  }

  /** Equal for shapes that the wire cannot tell apart. */
  of(contract: IndexedContract, shape: Shape): string {
    return describeShape(this.#readingOf(contract), shape)
  }

  ofPart(contract: IndexedContract, part: Alternative): string {
    return describePart(this.#readingOf(contract), part)
  }

  /** The same for the members of an object but one. */
  ofMembers(contract: IndexedContract, members: readonly MemberModel[], without: string): string {
    return describeMembers(this.#readingOf(contract), members, without)
  }

  #readingOf(contract: IndexedContract): Reading {
    this.#readings ??= readBoth(this.#base, this.#head, this.#changed())
    return this.#readings[contract === this.#base ? 0 : 1]
  }
}

function readBoth(
  base: IndexedContract,
  head: IndexedContract,
  changed: ReadonlySet<string>,
): [base: Reading, head: Reading] {
  const keyOf = (contract: IndexedContract, name: string) => {
    // What did not change is one type.
    return `${contract === base || !changed.has(name) ? 'base' : 'head'} ${name}`
  }
  const read = (contract: IndexedContract, classOf: ClassOf): Reading => {
    return { contract, classOf: (name) => classOf(keyOf(contract, name)), above: [] }
  }
  const items = [base, head].flatMap((contract) =>
    contract.model.types
      .filter((type) => isClassified(type) && (contract === base || changed.has(type.name)))
      .map(({ name }) => ({
        key: keyOf(contract, name),
        describe: (classOf: ClassOf) => describeType(read(contract, classOf), name),
      })),
  )
  const classes = partition(items)
  const classOf = (key: string) => classes.get(key) ?? ''
  return [read(base, classOf), read(head, classOf)]
}

/** Enums and aliases are written out where they stand. */
function isClassified({ kind }: TypeModel): boolean {
  return kind !== 'alias' && kind !== 'enum'
}

function describeType(reading: Reading, name: string): string {
  const { nullable, parts } = reading.contract.alternatives({ kind: 'ref', name })
  const [only, ...others] = parts
  if (only === undefined || others.length > 0 || nullable) {
    return describeAlternatives(reading, { nullable, parts })
  }
  switch (only.kind) {
    case 'object': {
      const { members, patterns = [], closed = false, additional, oneOfRequired = [] } = only.type
      const sets = oneOfRequired.map((names) => [...names].sort().join()).sort()
      const unlisted = additional === undefined ? '' : describeShape(reading, additional)
      const named = patterns.map(({ pattern, shape }) => {
        return `${JSON.stringify(pattern)} ${describeShape(reading, shape)}`
      })
      const text = describeMembers(reading, members)
      return `object ${closed} [${unlisted}] ${named.sort().join()} ${JSON.stringify(sets)} ${text}`
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
  without?: string,
): string {
  const rows = members
    .filter(({ name }) => name !== without)
    .map(({ name, required, shape }) => {
      return `${JSON.stringify(name)}${required ? '' : '?'} ${describeShape(reading, shape)}`
    })
  return `{ ${rows.sort().join(', ')} }`
}

function describeShape(reading: Reading, shape: Shape): string {
  const { contract, above } = reading
  const distance = above.indexOf(shape)
  if (distance >= 0) return `^${distance}`
  return describeAlternatives(
    { ...reading, above: [shape, ...above] },
    contract.alternatives(shape),
  )
}

function describeAlternatives(reading: Reading, { nullable, parts }: Alternatives): string {
  const texts = new Set(parts.map((part) => describePart(reading, part)))
  return `${[...texts].sort().join(' | ')}${nullable ? ' | null' : ''}`
}

const any: Shape = { kind: 'json' }

/** A shape without parts; a minimum length of 0 is none. */
function describeLimited(shape: Shape): string {
  const { minLength, ...rest } = { minLength: 0, ...shape }
  return canonicalJson(minLength === 0 ? rest : { ...rest, minLength })
}

function describePart(reading: Reading, part: Alternative): string {
  switch (part.kind) {
    case 'string':
    case 'number':
    case 'integer':
      return describeLimited(part)
    case 'values':
      return `values ${part.values
        .map((value) => JSON.stringify(value))
        .sort()
        .join()}`
    case 'array':
      return `[${describeShape(reading, part.items)}]${describeLimited({ ...part, items: any })}`
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
