import type { ContractModel, MemberModel, Shape, TypeModel } from '../../contract/model.js'
import { findType, producedBy } from '../../contract/model.js'
import type { Declarations, DeclaredType } from './declarations.js'

/** Members that servers always send, by type. */
export type PresentMembers = ReadonlyMap<string, ReadonlySet<string>>

/** What declarations say of the types that servers send, and the JSON Schemas do not. */
export interface Declared {
  present: PresentMembers
  /** What members that are not listed hold, for objects whose JSON Schema lists no such members. */
  unlisted: ReadonlyMap<string, DeclaredType>
  /** `Type.member` of the JSON Schemas whose declared type lacks the member. */
  undeclared: readonly string[]
}

/** Follows what a server sends through the model and the declarations at once. */
export function readPresence(model: ContractModel, declarations: Declarations): Declared {
  return new PresenceReader(model, declarations).read()
}

class PresenceReader {
  readonly #model: ContractModel
  readonly #declarations: Declarations
  readonly #present = new Map<string, Set<string>>()
  readonly #unlisted = new Map<string, DeclaredType>()
  readonly #undeclared: string[] = []

  constructor(model: ContractModel, declarations: Declarations) {
    this.#model = model
    this.#declarations = declarations
  }

  read(): Declared {
    for (const name of producedBy(this.#model, 'server')) {
      this.#readType(findType(this.#model, name), { kind: 'ref', name })
    }
    return { present: this.#present, unlisted: this.#unlisted, undeclared: this.#undeclared }
  }

  #readType(type: TypeModel, declared: DeclaredType): void {
    if (this.#present.has(type.name)) return
    const present = new Set<string>()
    this.#present.set(type.name, present)
    switch (type.kind) {
      case 'enum':
        return
      case 'alias':
        return this.#readShape(type.shape, declared)
      case 'union':
        for (const { tag, type: variant } of type.variants) {
          const part = this.#declarations.objectsOf(declared).filter(({ members }) => {
            return isLiteral(members.get(type.discriminator)?.type, tag)
          })
          this.#readType(findType(this.#model, variant), { kind: 'union', parts: part })
        }
        return
      case 'keyedUnion':
        for (const { tag, shape } of type.variants) {
          const parts = this.#declarations.objectsOf(declared).flatMap(({ members }) => {
            return members.get(tag)?.type ?? []
          })
          if (shape !== undefined && parts.length > 0)
            this.#readShape(shape, { kind: 'union', parts })
        }
        return
      case 'object':
        return this.#readMembers(type, declared, present)
    }
  }

  #readMembers(
    { name, members, additional, closed }: Extract<TypeModel, { kind: 'object' }>,
    declared: DeclaredType,
    present: Set<string>,
  ): void {
    const objects = this.#declarations.objectsOf(declared)
    if (objects.length === 0) return
    for (const member of members) {
      const found = objects.flatMap((object) => object.members.get(member.name) ?? [])
      if (found.length === 0) this.#undeclared.push(`${name}.${member.name}`)
      if (found.length === objects.length && found.every(({ optional }) => !optional)) {
        present.add(member.name)
      }
      this.#readShape(member.shape, { kind: 'union', parts: found.map(({ type }) => type) })
    }
    const values = objects.flatMap((object) => object.values ?? [])
    const [unlisted] = values
    if (unlisted !== undefined && additional === undefined && closed !== true) {
      this.#unlisted.set(name, unlisted)
    }
    if (additional !== undefined) this.#readShape(additional, { kind: 'union', parts: values })
  }

  #readShape(shape: Shape, declared: DeclaredType): void {
    switch (shape.kind) {
      case 'nullable':
        return this.#readShape(shape.shape, declared)
      case 'ref':
        return this.#readType(findType(this.#model, shape.name), declared)
      case 'array': {
        const arrays = this.#declarations.alternativesOf(declared)
        const parts = arrays.flatMap((each) => (each.kind === 'array' ? [each.items] : []))
        return this.#readShape(shape.items, { kind: 'union', parts })
      }
      case 'map': {
        const parts = this.#declarations.objectsOf(declared).flatMap(({ values }) => values ?? [])
        return this.#readShape(shape.values, { kind: 'union', parts })
      }
      case 'anyOf':
        for (const each of shape.shapes) this.#readAlternative(each, declared)
        return
      default:
        return
    }
  }

  /** Alternatives without a tag are matched by the members that they list. */
  #readAlternative(shape: Shape, declared: DeclaredType): void {
    if (shape.kind !== 'ref') return this.#readShape(shape, declared)
    const type = findType(this.#model, shape.name)
    if (type.kind !== 'object') return this.#readType(type, declared)
    const parts = this.#declarations.objectsOf(declared).filter((object) => {
      return hasSameNames(type.members, [...object.members.keys()])
    })
    this.#readType(type, { kind: 'union', parts })
  }
}

function isLiteral(type: DeclaredType | undefined, value: string): boolean {
  return type?.kind === 'literal' && type.value === value
}

function hasSameNames(members: readonly MemberModel[], names: readonly string[]): boolean {
  return members.length === names.length && members.every(({ name }) => names.includes(name))
}
