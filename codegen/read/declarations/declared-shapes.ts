import { NameScope } from '../../contract/allocate-names.js'
import type { ContractModel, MemberModel, Shape, TypeModel } from '../../contract/model.js'
import type { Declarations, DeclaredObject, DeclaredType } from './declarations.js'

/** Makes shapes of declared types. Types that the contract lacks are made by their names. */
export class ShapeMaker {
  readonly #declarations: Declarations
  readonly #known: Set<string>
  readonly #scope: NameScope
  readonly #types: TypeModel[] = []

  constructor(model: ContractModel, declarations: Declarations) {
    this.#declarations = declarations
    this.#known = new Set(model.types.map(({ name }) => name))
    this.#scope = new NameScope(this.#known)
  }

  /** The types that were made. */
  get types(): readonly TypeModel[] {
    return this.#types
  }

  /** The shape of a declared type; `name` is for an object that has none. */
  toShape(declared: DeclaredType, name: string): Shape {
    switch (declared.kind) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
        return { kind: declared.kind }
      case 'literal':
        return { kind: 'literal', value: declared.value }
      case 'array':
        return { kind: 'array', items: this.toShape(declared.items, `${name}Item`) }
      case 'union':
        return this.#toUnion(declared.parts, name)
      case 'object':
        return this.#toObject(declared, name)
      case 'ref':
        return this.#toReference(declared.name)
      case 'intersection':
      case 'any':
        return { kind: 'json' }
    }
  }

  #toUnion(parts: readonly DeclaredType[], name: string): Shape {
    const others = parts.filter(({ kind }) => kind !== 'null')
    const suffix = others.length > 1 ? suffixOf : () => ''
    const shapes = others.map((part) => this.toShape(part, name + suffix(part)))
    const [first = { kind: 'null' }, ...more] = shapes
    const shape: Shape = more.length === 0 ? first : { kind: 'anyOf', shapes }
    return others.length === parts.length ? shape : { kind: 'nullable', shape }
  }

  #toObject(object: DeclaredObject, name: string): Shape {
    const { members, values } = object
    if (members.size === 0 && values !== undefined) {
      return { kind: 'map', values: this.toShape(values, `${name}Value`) }
    }
    return { kind: 'ref', name: this.#addObject(object, this.#allocate(name)) }
  }

  #addObject({ members, values }: DeclaredObject, name: string): string {
    this.#known.add(name)
    const index = this.#types.push(unknownType(name)) - 1
    const rows = [...members].map(([member, { optional, type }]): MemberModel => {
      const shape = this.toShape(type, name + upperFirst(member))
      return { name: member, required: !optional, shape }
    })
    const additional = values && this.toShape(values, `${name}Value`)
    this.#types[index] = {
      kind: 'object',
      name,
      source: '',
      members: rows,
      ...(additional !== undefined && { additional }),
    }
    return name
  }

  #toReference(name: string): Shape {
    if (this.#known.has(name)) return { kind: 'ref', name }
    const declared = this.#declarations.get(name)
    if (declared === undefined) return { kind: 'json' }
    if (declared.kind === 'object' && (declared.members.size > 0 || !declared.values)) {
      return { kind: 'ref', name: this.#addObject(declared, name) }
    }
    this.#known.add(name)
    const index = this.#types.push(unknownType(name)) - 1
    this.#types[index] = this.#toNamed(name, declared)
    return { kind: 'ref', name }
  }

  #toNamed(name: string, declared: DeclaredType): TypeModel {
    const parts = declared.kind === 'union' ? declared.parts : [declared]
    const values = parts.flatMap((part) => {
      return part.kind === 'literal' && typeof part.value === 'string'
        ? [{ value: part.value }]
        : []
    })
    if (values.length === parts.length) return { kind: 'enum', name, source: '', values, open: {} }
    return { kind: 'alias', name, source: '', shape: this.toShape(declared, name) }
  }

  /** A name for an object that has none, and that no declared type has. */
  #allocate(name: string): string {
    const isDeclared = this.#declarations.get(name) !== undefined
    const names = [...(isDeclared ? [] : [name]), `${name}2`]
    return this.#scope.allocate([{ key: name, names }]).get(name) ?? name
  }
}

/** The part of a union that is an object is called after one of its members. */
function suffixOf(part: DeclaredType): string {
  const [member] = part.kind === 'object' ? [...part.members.keys()].sort() : []
  return member === undefined ? '' : `With${upperFirst(member)}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Holds the place of a type while those that it refers to are made. */
function unknownType(name: string): TypeModel {
  return { kind: 'alias', name, source: '', shape: { kind: 'json' } }
}
