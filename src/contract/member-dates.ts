import type { DatedMember, DatedPart, DatedType } from '../../generated/dates.js'
import { isObject } from './is-object.js'

export type { DatedPart }

export type Dates = Readonly<Record<string, DatedType>>

/** A part of a value that a server lacks. */
export interface MissingPart {
  /** Names of members, and indexes, from the whole value down to the part. */
  readonly path: readonly (string | number)[]
  /** Why the server lacks it. */
  readonly part: DatedPart
  /** Whether it is a member, which can be left out. */
  readonly isMember: boolean
}

/** Whether a server lacks what only some releases have. */
export type IsMissing = (part: DatedPart) => boolean

/** Options of PartFinder. */
export interface PartFinderOptions {
  /** Whether a member that is null counts. Servers treat one as absent; those of servers count. */
  countsNull?: boolean
}

/** Finds the members, variants and values that one release lacks in what another one sends. */
export class PartFinder {
  readonly #dates: Dates
  readonly #isMissing: IsMissing
  readonly #countsNull: boolean

  constructor(dates: Dates, isMissing: IsMissing, options: PartFinderOptions = {}) {
    this.#dates = dates
    this.#isMissing = isMissing
    this.#countsNull = options.countsNull === true
  }

  /** Whether the objects of a type can have the member. */
  hasMember(typeName: string, name: string): boolean {
    const type = this.#typeOf(typeName)
    if (type?.alias?.type !== undefined) return this.hasMember(type.alias.type, name)
    const member = own(type?.members, name)
    if (member !== undefined) return !this.#isMissing(member)
    const variants = Object.values(type?.variants?.types ?? {})
    return variants.every((variant) => {
      return variant.type === undefined || this.hasMember(variant.type, name)
    })
  }

  find(typeName: string, value: unknown): readonly MissingPart[] {
    const found: MissingPart[] = []
    this.#follow({ type: typeName }, value, { path: [], found })
    return found
  }

  #follow({ type: name, isMap }: DatedMember, value: unknown, at: Place): void {
    if (name === undefined) return
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => this.#follow({ type: name }, item, inside(at, index)))
    } else if (isMap === true && isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        this.#follow({ type: name }, item, inside(at, key))
      }
    } else {
      this.#check(name, value, at)
    }
  }

  #check(name: string, value: unknown, at: Place): void {
    const type = this.#typeOf(name)
    if (type === undefined) return
    if (type.alias !== undefined) this.#follow(type.alias, value, at)
    if (typeof value === 'string') {
      const part = own(type.values, value)
      if (part !== undefined && this.#isMissing(part)) note(at, part, false)
    }
    if (!isObject(value)) return
    this.#checkVariant(type, value, at)
    for (const [key, member] of Object.entries(type.members ?? {})) {
      const item = Object.hasOwn(value, key) ? value[key] : undefined
      if (item === undefined || (item === null && !this.#countsNull)) continue
      const inner = inside(at, key)
      if (this.#isMissing(member)) note(inner, member, true)
      else this.#follow(member, item, inner)
    }
  }

  #checkVariant({ variants }: DatedType, value: JsonObject, at: Place): void {
    if (variants === undefined) return
    const tag = value[variants.discriminator]
    const variant = typeof tag === 'string' ? own(variants.types, tag) : undefined
    if (variant === undefined) return
    if (this.#isMissing(variant)) note(inside(at, variants.discriminator), variant, false)
    else this.#follow({ ...(variant.type && { type: variant.type }) }, value, at)
  }

  #typeOf(name: string): DatedType | undefined {
    return own(this.#dates, name)
  }
}

/** The value without members that are missing. Nothing of the value itself is changed. */
export function withoutMembers(value: unknown, missing: readonly MissingPart[]): unknown {
  return missing.length === 0
    ? value
    : withoutPaths(
        value,
        missing.map(({ path }) => path),
      )
}

/** Copies each object and array once, however many paths lead through it. */
function withoutPaths(value: unknown, paths: readonly MissingPart['path'][]): unknown {
  const inner = new Map<string | number, MissingPart['path'][]>()
  for (const [key = '', ...rest] of paths) {
    const known = inner.get(key)
    if (known === undefined) inner.set(key, [rest])
    else known.push(rest)
  }
  const without = (key: string | number, item: unknown): unknown => {
    const rest = inner.get(key)
    return rest === undefined ? item : withoutPaths(item, rest)
  }
  if (Array.isArray(value)) return value.map((item: unknown, index) => without(index, item))
  const isLeft = ([key]: [string, unknown]) => inner.get(key)?.[0]?.length !== 0
  const members = Object.entries(value as JsonObject).filter(isLeft)
  return Object.fromEntries(members.map(([key, item]) => [key, without(key, item)]))
}

type JsonObject = Readonly<Record<string, unknown>>

interface Place {
  path: readonly (string | number)[]
  found: MissingPart[]
}

function inside({ path, found }: Place, key: string | number): Place {
  return { path: [...path, key], found }
}

function note({ path, found }: Place, part: DatedPart, isMember: boolean): void {
  found.push({ path, part, isMember })
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}
