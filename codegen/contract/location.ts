import type { ContractModel, MethodKind, TypeModel } from './model.js'
import type { SourcePosition } from './errors.js'
import { tableName } from './names.js'
import type { Reading } from './reading.js'

/** Where something is in a contract: first what the contract lists, then steps into it. */
export type Location = readonly Step[]

export type Step =
  /** An entry of the contract by name; `contract` is the contract as a whole. */
  | { readonly kind: Listed; readonly name: string }
  | { readonly kind: 'member'; readonly name: string }
  /** A value of an enum, or a variant that is a text. */
  | { readonly kind: 'value'; readonly value: string }
  /** A variant that has a tag beside or around its payload. */
  | { readonly kind: 'variant'; readonly tag: string }
  /** The unlisted members whose names match a pattern. */
  | { readonly kind: 'patternMembers'; readonly pattern: string }
  /**
   * The payload of a keyed variant; every variant of a union at once; the items of an array; the
   * values of a map; the unlisted members of an object.
   */
  | { readonly kind: 'payload' | 'everyVariant' | 'items' | 'mapValues' | 'unlistedMembers' }

type Listed = 'type' | MethodKind | 'operation' | 'error' | 'envelope' | 'fact' | 'contract'

/**
 * Where something is in two contracts: the location that is shown, and that in each that has it.
 */
export interface Locations {
  readonly shown: Location
  readonly base?: Location
  readonly head?: Location
}

/** A location as findings show it: `Account[chatgpt].plans[]`. */
export function formatLocation(location: Location): string {
  return location.map(formatStep).join('')
}

export function formatStep(step: Step): string {
  switch (step.kind) {
    case 'member':
      return `.${step.name}`
    case 'value':
      return `[${step.value}]`
    case 'variant':
      return `[${step.tag}]`
    case 'payload':
      return ''
    case 'everyVariant':
      return '[*]'
    case 'items':
      return '[]'
    case 'mapValues':
    case 'unlistedMembers':
      return '{*}'
    case 'patternMembers':
      return `{${step.pattern}}`
    default:
      return step.name
  }
}

/**
 * The JSON pointer of a location into the `contract.json` of a model. Steps that have no pointer
 * are left out.
 */
export function pointerTo(model: ContractModel, location: Location): string | undefined {
  const [first, ...steps] = location
  if (first === undefined || !('name' in first)) return undefined
  const { name } = first
  switch (first.kind) {
    case 'type': {
      const index = model.types.findIndex((type) => type.name === name)
      const type = model.types[index]
      return type && `/types/${index}${pointerInType(type, steps)}`
    }
    case 'operation':
      return indexIn('operations', model.operations, (one) => one.name === name)
    case 'error':
      return indexIn('errors', model.errors, ({ kind }) => kind === name)
    case 'envelope':
      return `/envelope/${name}`
    case 'fact':
      return `/facts/${name}`
    case 'contract':
    case 'member':
      return undefined
    default:
      return indexIn(
        'methods',
        model.methods,
        (one) => one.name === name && one.kind === first.kind,
      )
  }
}

function indexIn<T>(
  list: string,
  items: readonly T[] = [],
  isWanted: (item: T) => boolean,
): string | undefined {
  const index = items.findIndex(isWanted)
  return index < 0 ? undefined : `/${list}/${index}`
}

function pointerInType(type: TypeModel, [step, next]: Location): string {
  if (step === undefined) return ''
  switch (type.kind) {
    case 'object':
      if (step.kind === 'unlistedMembers') return '/additional'
      if (step.kind === 'patternMembers') {
        return indexIn('patterns', type.patterns, (one) => one.pattern === step.pattern) ?? ''
      }
      if (step.kind !== 'member') return ''
      return indexIn('members', type.members, ({ name }) => name === step.name) ?? '/additional'
    case 'enum':
      if (step.kind !== 'value') return ''
      return indexIn('values', type.values, ({ value }) => value === step.value) ?? ''
    case 'union':
      if (step.kind !== 'variant') return ''
      return indexIn('variants', type.variants, ({ tag }) => tag === step.tag) ?? ''
    case 'keyedUnion': {
      const variant = indexIn('variants', type.variants, ({ tag, shape }) => {
        if (step.kind === 'value') return tag === step.value && shape === undefined
        return step.kind === 'variant' && tag === step.tag && shape !== undefined
      })
      return variant === undefined ? '' : variant + (next?.kind === 'payload' ? '/shape' : '')
    }
    case 'alias':
      return ''
  }
}

type Located = Pick<Reading, 'locations'>

/** Where a part of a contract was read from. */
export function placeAt({ locations }: Located, location: Location): SourcePosition | undefined {
  const { owner, part } = namesIn(location)
  if (owner === undefined) return undefined
  return locations.get(part === undefined ? owner : `${owner}.${part}`) ?? locations.get(owner)
}

/**
 * Where in head a change shows. A part that is gone shows at the type that had it, so that a
 * reviewer sees it beside the lines that the change left.
 */
export function placeInHead(head: Located, found: Locations): SourcePosition | undefined {
  if (found.head !== undefined) return placeAt(head, found.head)
  const { owner } = namesIn(found.base ?? [])
  return owner === undefined ? undefined : head.locations.get(owner)
}

interface Names {
  /** A type, a table of methods or an operation. */
  owner?: string
  /** A member of the type, or a method of the table. */
  part?: string
}

/** The innermost parts of a location whose positions a contract lists. */
function namesIn([root, step]: Location): Names {
  switch (root?.kind) {
    case 'type':
      return { owner: root.name, ...(step?.kind === 'member' && { part: step.name }) }
    case 'operation':
      return { owner: root.name }
    case 'clientRequest':
    case 'clientNotification':
    case 'serverRequest':
    case 'serverNotification':
      return { owner: tableName(root.kind), part: root.name }
    default:
      return {}
  }
}
