/** A type as `codex app-server generate-ts` declares it. */
export type DeclaredType =
  | { kind: 'object'; members: ReadonlyMap<string, DeclaredMember>; values?: DeclaredType }
  | { kind: 'union' | 'intersection'; parts: readonly DeclaredType[] }
  | { kind: 'ref'; name: string }
  | { kind: 'array'; items: DeclaredType }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'string' | 'number' | 'boolean' | 'null' | 'any' }

export interface DeclaredMember {
  /** Whether it may be left out. */
  optional: boolean
  type: DeclaredType
}

export type DeclaredObject = Extract<DeclaredType, { kind: 'object' }>

/** All types of one export, by name. */
export class Declarations {
  readonly #types: ReadonlyMap<string, DeclaredType>

  constructor(types: ReadonlyMap<string, DeclaredType>) {
    this.#types = types
  }

  get names(): readonly string[] {
    return [...this.#types.keys()]
  }

  get(name: string): DeclaredType | undefined {
    return this.#types.get(name)
  }

  /** The alternatives of a type: references are followed, and null is one of them. */
  alternativesOf(type: DeclaredType, followed: ReadonlySet<string> = new Set()): DeclaredType[] {
    switch (type.kind) {
      case 'union':
        return type.parts.flatMap((part) => this.alternativesOf(part, followed))
      case 'intersection':
        return type.parts.map((part) => this.alternativesOf(part, followed)).reduce(mergeAll)
      case 'ref': {
        const target = followed.has(type.name) ? undefined : this.#types.get(type.name)
        if (target === undefined) return [type]
        return this.alternativesOf(target, new Set([...followed, type.name]))
      }
      default:
        return [type]
    }
  }

  /** The alternatives that are objects. */
  objectsOf(type: DeclaredType): DeclaredObject[] {
    return this.alternativesOf(type).filter((each) => each.kind === 'object')
  }
}

const mostAlternatives = 1000

/** The alternatives of an intersection of two unions. Too many of them are any value. */
function mergeAll(one: readonly DeclaredType[], two: readonly DeclaredType[]): DeclaredType[] {
  if (one.length * two.length > mostAlternatives) return [{ kind: 'any' }]
  return one.flatMap((first) => two.map((second) => merge(first, second)))
}

/** Two parts of an intersection. Only objects have something to merge. */
function merge(one: DeclaredType, two: DeclaredType): DeclaredType {
  if (one.kind !== 'object' || two.kind !== 'object') return { kind: 'any' }
  const values = one.values ?? two.values
  return {
    kind: 'object',
    members: new Map([...one.members, ...two.members]),
    ...(values !== undefined && { values }),
  }
}
