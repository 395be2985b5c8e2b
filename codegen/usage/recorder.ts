import { relative, sep } from 'node:path'
import type ts from 'typescript'
import type { Place } from '../contract/errors.js'
import type { Access, DynamicUse, MemberUse, UsedSurface } from './surface.js'
import { memberKey, valueKey } from './surface.js'

/** A use at a node of a program. */
export interface NodeUse {
  how: Access
  node: ts.Node
}

/** What is found while programs are read, each use at a place once. */
export class Recorder {
  readonly #root: string
  readonly #methods = new Map<string, Map<string, Place>>()
  readonly #members = new Map<string, Map<string, MemberUse>>()
  readonly #types = new Map<string, Map<string, MemberUse>>()
  readonly #values = new Map<string, Map<string, Place>>()
  readonly #dynamic = new Map<string, DynamicUse>()
  readonly #declared = { types: new Set<string>(), methods: new Set<string>() }
  #reachedTypes: Set<string> | 'all' = new Set()
  #reachedMethods: Set<string> | 'all' = new Set()

  constructor(root: string) {
    this.#root = root
  }

  /** Notes what a contract has, since a part that it lacks is not an unused part. */
  declare(types: Iterable<string>, methods: Iterable<string>): void {
    for (const type of types) this.#declared.types.add(type)
    for (const method of methods) this.#declared.methods.add(method)
  }

  method(name: string, node: ts.Node): void {
    const place = this.#place(node)
    entryOf(this.#methods, name).set(key(place), place)
  }

  member(type: string, name: string, use: NodeUse): void {
    this.#add(this.#members, memberKey(type, name), use)
  }

  type(name: string, use: NodeUse): void {
    this.#add(this.#types, name, use)
  }

  value(owner: { type: string; member?: string }, value: string, node: ts.Node): void {
    const place = this.#place(node)
    entryOf(this.#values, valueKey(owner, value)).set(key(place), place)
  }

  /** Notes a use that cannot be followed, and what it may use. */
  dynamic(node: ts.Node, reason: string, reach: DynamicReach): void {
    const place = this.#place(node)
    this.#dynamic.set(key(place) + reason, { place, reason })
    this.#reachedTypes = join(this.#reachedTypes, reach.types ?? [])
    this.#reachedMethods = join(this.#reachedMethods, reach.methods ?? [])
  }

  /** Notes a word that may be the name of a method, without a report. */
  mayCall(method: string): void {
    this.#reachedMethods = join(this.#reachedMethods, [method])
  }

  finish(): UsedSurface {
    return {
      methods: toLists(this.#methods),
      members: toLists(this.#members),
      types: toLists(this.#types),
      values: toLists(this.#values),
      dynamic: [...this.#dynamic.values()].sort((a, b) => compare(key(a.place), key(b.place))),
      declared: this.#declared,
      reach: { types: this.#reachedTypes, methods: this.#reachedMethods },
    }
  }

  #add(table: Map<string, Map<string, MemberUse>>, name: string, { how, node }: NodeUse): void {
    const place = this.#place(node)
    entryOf(table, name).set(key(place) + how, { place, how })
  }

  #place(node: ts.Node): Place {
    const source = node.getSourceFile()
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart())
    const file = relative(this.#root, source.fileName).split(sep).join('/')
    return { file, line: line + 1, column: character + 1 }
  }
}

export interface DynamicReach {
  types?: Iterable<string> | 'all'
  methods?: Iterable<string> | 'all'
}

function join(known: Set<string> | 'all', more: Iterable<string> | 'all'): Set<string> | 'all' {
  return known === 'all' || more === 'all' ? 'all' : new Set([...known, ...more])
}

function entryOf<T>(table: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const uses = table.get(name) ?? new Map<string, T>()
  table.set(name, uses)
  return uses
}

/** In the order of names, and of places within one. */
function toLists<T>(table: ReadonlyMap<string, ReadonlyMap<string, T>>): Map<string, T[]> {
  const sorted = [...table].sort(([a], [b]) => compare(a, b))
  return new Map(sorted.map(([name, uses]) => [name, inOrder(uses)]))
}

function inOrder<T>(uses: ReadonlyMap<string, T>): T[] {
  return [...uses].sort(([a], [b]) => compare(a, b)).map(([, use]) => use)
}

/** Sorts by file, line and column as text does. */
function key({ file, line, column }: Place): string {
  return `${file}:${String(line).padStart(7, '0')}:${String(column).padStart(5, '0')}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
