import type { ContractModel, MemberModel, Shape, TypeModel } from '../../codegen/contract/model.js'
import { findType, isAlwaysSent, producedBy } from '../../codegen/contract/model.js'
import { reachedFrom } from '../../codegen/contract/references.js'

/** How often a member was there in the objects of its type. */
export interface MemberCount {
  /** `Type.member` */
  name: string
  required: boolean
  seen: number
  present: number
}

/** Counts the members of what servers send, value by value. */
export class MemberPresence {
  readonly #model: ContractModel
  readonly #counts = new Map<string, MemberCount>()

  constructor(model: ContractModel) {
    this.#model = model
    for (const name of reachedFrom(model, producedBy(model, 'server'))) {
      for (const member of membersOf(findType(model, name))) {
        const key = `${name}.${member.name}`
        this.#counts.set(key, { name: key, required: isAlwaysSent(member), seen: 0, present: 0 })
      }
    }
  }

  get counts(): readonly MemberCount[] {
    return [...this.#counts.values()]
  }

  /** Counts a value of a type. */
  add(name: string, value: unknown): void {
    const type = findType(this.#model, name)
    switch (type.kind) {
      case 'object':
        if (isObject(value)) this.#addObject(type, value)
        return
      case 'union': {
        const tag = isObject(value) ? value[type.discriminator] : undefined
        const variant = type.variants.find((each) => each.tag === tag)
        if (variant !== undefined) this.add(variant.type, value)
        return
      }
      case 'keyedUnion':
        for (const { tag, shape } of type.variants) {
          if (shape !== undefined && isObject(value) && tag in value)
            this.#addShape(shape, value[tag])
        }
        return
      case 'alias':
        return this.#addShape(type.shape, value)
      case 'enum':
        return
    }
  }

  #addObject({ name, members, additional }: ObjectModel, value: JsonObject): void {
    for (const member of members) {
      const count = this.#counts.get(`${name}.${member.name}`)
      if (count !== undefined) {
        count.seen++
        if (member.name in value) count.present++
      }
      if (member.name in value) this.#addShape(member.shape, value[member.name])
    }
    const listed = new Set(members.map((member) => member.name))
    for (const [key, each] of Object.entries(value)) {
      if (additional !== undefined && !listed.has(key)) this.#addShape(additional, each)
    }
  }

  #addShape(shape: Shape, value: unknown): void {
    if (value === null) return
    switch (shape.kind) {
      case 'ref':
        return this.add(shape.name, value)
      case 'nullable':
        return this.#addShape(shape.shape, value)
      case 'array':
        for (const each of Array.isArray(value) ? value : []) this.#addShape(shape.items, each)
        return
      case 'map':
        for (const each of isObject(value) ? Object.values(value) : []) {
          this.#addShape(shape.values, each)
        }
        return
      case 'anyOf':
        return this.#addAlternative(shape.shapes, value)
      default:
        return
    }
  }

  /** Only where one alternative has all members of an object. */
  #addAlternative(shapes: readonly Shape[], value: unknown): void {
    const fitting = shapes.filter((shape) => {
      if (shape.kind !== 'ref' || !isObject(value)) return false
      const names = membersOf(findType(this.#model, shape.name)).map(({ name }) => name)
      return Object.keys(value).every((key) => names.includes(key))
    })
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined) this.#addShape(only, value)
  }
}

type ObjectModel = Extract<TypeModel, { kind: 'object' }>
type JsonObject = Record<string, unknown>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function membersOf(type: TypeModel): readonly MemberModel[] {
  return type.kind === 'object' ? type.members : []
}
