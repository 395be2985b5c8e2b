import { relative, sep } from 'node:path'
import type ts from 'typescript'
import type { Place } from '../contract/errors.js'
import type { Access, DynamicUse, UsedSurface, Use } from './surface.js'

/** What is found while programs are walked, each use at a place once. */
export class Recorder {
  readonly #root: string
  readonly #methods = new Map<string, Map<string, Place>>()
  readonly #members = new Map<string, Map<string, Use>>()
  readonly #types = new Map<string, Map<string, Use>>()
  readonly #values = new Map<string, Map<string, Place>>()
  readonly #dynamic = new Map<string, DynamicUse>()
  readonly #declared = { types: new Set<string>(), methods: new Set<string>() }
  #reachedTypes: Set<string> | 'all' = new Set()
  #reachedMethods: Set<string> | 'all' = new Set()

  constructor(root: string) {
    this.#root = root
  }

  /** Notes what a contract has, so that what it has not is told from what is not used. */
  declare(types: Iterable<string>, methods: Iterable<string>): void {
    for (const type of types) this.#declared.types.add(type)
    for (const method of methods) this.#declared.methods.add(method)
  }

  method(name: string, node: ts.Node): void {
    const place = this.#place(node)
    add(this.#methods, name, key(place), place)
  }

  member(name: string, how: Access, node: ts.Node): void {
    const place = this.#place(node)
    add(this.#members, name, key(place) + how, { place, how })
  }

  type(name: string, how: Access, node: ts.Node): void {
    const place = this.#place(node)
    add(this.#types, name, key(place) + how, { place, how })
  }

  value(name: string, node: ts.Node): void {
    const place = this.#place(node)
    add(this.#values, name, key(place), place)
  }

  /** Notes a use that cannot be followed, and what it may use. */
  dynamic(node: ts.Node, reason: string, reach: DynamicReach): void {
    const place = this.#place(node)
    this.#dynamic.set(key(place) + reason, { place, reason })
    this.#reachedTypes = join(this.#reachedTypes, reach.types ?? [])
    this.#reachedMethods = join(this.#reachedMethods, reach.methods ?? [])
  }

  /** Notes a word that may be the name of a method, which is no news for whoever wrote it. */
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

function add<T>(table: Map<string, Map<string, T>>, name: string, at: string, use: T): void {
  const uses = table.get(name) ?? new Map<string, T>()
  table.set(name, uses.set(at, use))
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
