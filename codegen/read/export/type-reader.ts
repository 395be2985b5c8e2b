import type {
  IntegerWidth,
  KeyedUnionModel,
  KeyedVariantModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import { integerRanges } from '../../contract/json-types.js'
import { findCircular } from '../../contract/references.js'
import type { Definition, Definitions } from './bundle.js'
import { isEnvelope, isTypeName, referredName } from './bundle.js'
import { ExportError, errorOf } from './check-schema.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import {
  admitsAll,
  alternativesOf,
  constantOf,
  enumValues,
  hasMembers,
  isAnyVariant,
  isKeyed,
  keyOf,
  listsNull,
  tagsOf,
  textsOf,
  typesOf,
  unsupportedKeyword,
  unsupportedKeywords,
  withCommon,
  withoutNull,
} from './raw-schema.js'
import type { Where } from './unnamed-types.js'
import {
  alternativePlace,
  alternativePointer,
  chooseName,
  memberOf,
  pascalCase,
} from './unnamed-types.js'

/** A union, or an object with alternatives beside its members, as it is read. */
interface Alternatives {
  name: string
  schema: RawObject
  where: Where
  alternatives: readonly RawSchema[]
}

/**
 * Reads schemas into types of the model. A nested schema becomes a separate type with a unique
 * name, so one reader reads all of an export.
 */
export class TypeReader {
  readonly definitions: Definitions
  /** By name, in the order in which they were met. */
  readonly #types = new Map<string, TypeModel>()
  readonly #inferences: Inference[] = []
  readonly #errors = new Map<string, ExportError>()

  constructor(definitions: Definitions) {
    this.definitions = definitions
  }

  get types(): readonly TypeModel[] {
    return [...this.#types.values()]
  }

  get inferences(): readonly Inference[] {
    return this.#inferences
  }

  /** Why a type became any JSON value, by its name. */
  get errors(): ReadonlyMap<string, ExportError> {
    return this.#errors
  }

  /** Reads all types. One that the model has no form for becomes any JSON value. */
  readDefinitions(): void {
    for (const [name, definition] of this.definitions) {
      if (!isEnvelope(name)) this.#readDefinition(name, definition)
    }
    for (const name of findCircular(this.types)) {
      this.#errors.set(name, new ExportError(`"${name}" refers only to itself`))
    }
    for (const name of this.#errors.keys()) this.#types.set(name, unsupportedType(name))
  }

  #readDefinition(name: string, { schema, pointer, other, error }: Definition): void {
    if (other !== undefined) {
      const reason = `it is defined differently at ${other}`
      this.#inferences.push({ rule: 'duplicate', at: name, decided: pointer, reason })
    }
    const where = { at: name, pointer, name }
    const found = error ?? errorOf(() => this.#readType(name, schema, where))
    if (found !== undefined) this.#errors.set(name, found)
    // Reading a shape records its keywords already.
    else if (this.#types.get(name)?.kind !== 'alias') this.#noteKeywords(schema, where)
  }

  /** Reads params that have no name, or more than one, and returns the name that they get. */
  readUnnamed(schema: RawSchema, where: Where): string {
    const name = this.#claimName(undefined, where)
    const error = errorOf(() => this.#readType(name, schema, { ...where, at: name }))
    if (error !== undefined) this.#addUnsupported(name, error)
    return name
  }

  /** Its unnamed nested types follow it. */
  #readType(name: string, schema: RawSchema, where: Where): void {
    // Its place, before those of the types inside of it.
    this.#types.set(name, unsupportedType(name))
    const type = this.#readBody(name, schema, where)
    const doc = schema === true ? undefined : schema.description
    this.#types.set(name, { ...type, ...(doc !== undefined && { doc }) })
  }

  #readBody(name: string, schema: RawSchema, where: Where): TypeModel {
    const named = { name, source: where.pointer }
    if (admitsAll(schema)) return { ...named, kind: 'alias', shape: { kind: 'json' } }
    if (listsNull(schema)) return { ...named, kind: 'alias', shape: this.#readShape(schema, where) }
    const alternatives = alternativesOf(schema)
    if (alternatives !== undefined) {
      return this.#readAlternatives({ name, schema, where, alternatives })
    }
    const values = textsOf(schema)?.map((value) => ({ value }))
    if (values !== undefined) return { ...named, kind: 'enum', values }
    if (hasMembers(schema) || isEmptyObject(schema)) return this.#readObject(name, schema, where)
    return { ...named, kind: 'alias', shape: this.#readShape(schema, where) }
  }

  #readAlternatives(parts: Alternatives): TypeModel {
    const { name, schema, where, alternatives } = parts
    const named = { name, source: where.pointer }
    if (alternatives.length === 0) {
      throw new ExportError(`${where.pointer}: a schema that admits nothing is not supported`)
    }
    const values = enumValues(alternatives)
    if (values !== undefined) return { ...named, kind: 'enum', values }
    if (isKeyed(alternatives)) return this.#readKeyedUnion(parts)
    const [discriminator, ...others] = tagsOf(alternatives)
    if (discriminator !== undefined) {
      if (others.length > 0) {
        const reason = `so could be ${others.join(', ')}`
        const decided = `told apart by "${discriminator}"`
        this.#inferences.push({ rule: 'union', at: where.at, decided, reason })
      }
      return this.#readTaggedUnion(parts, discriminator)
    }
    if (hasMembers(schema)) return this.#readObject(name, schema, where)
    const shapes = alternatives.map((part, index) => {
      return this.#readShape(part, alternativePlace(where, schema, index))
    })
    return { ...named, kind: 'alias', shape: { kind: 'anyOf', shapes } }
  }

  /** A union whose variants are objects with a tag. Members beside the alternatives are in each. */
  #readTaggedUnion(parts: Alternatives, discriminator: string): UnionModel {
    const { name, schema, where, alternatives } = parts
    const variants = (alternatives as readonly RawObject[]).map((part, index): VariantModel => {
      const tag = constantOf(part.properties?.[discriminator]) ?? ''
      const pointer = alternativePointer(where, schema, index)
      const place = { ...where, pointer, name: pascalCase(tag) + name }
      const type = this.#claimName(part.title, place)
      this.#readType(type, withCommon(schema, part), { ...place, at: type })
      return { tag, type }
    })
    return { kind: 'union', name, source: where.pointer, discriminator, open: false, variants }
  }

  #readKeyedUnion({ name, where, alternatives }: Alternatives): KeyedUnionModel {
    const variants = alternatives.flatMap((part) => this.#readKeyedVariants(name, part, where))
    const open = alternatives.some(isAnyVariant)
    return { kind: 'keyedUnion', name, source: where.pointer, open, variants }
  }

  #readKeyedVariants(union: string, part: RawSchema, where: Where): KeyedVariantModel[] {
    if (part === true || isAnyVariant(part)) return []
    const about = part.description === undefined ? {} : { doc: part.description }
    const texts = textsOf(part)
    if (texts !== undefined) return texts.map((tag) => ({ tag, ...about }))
    const tag = keyOf(part) ?? ''
    const place = { at: `${union}[${tag}]`, pointer: where.pointer, name: pascalCase(tag) + union }
    const held = titled(part.properties?.[tag] ?? true, part.title)
    return [{ tag, shape: this.#readShape(held, place), ...about }]
  }

  /** An object; alternatives beside its members list required sets of members. */
  #readObject(name: string, schema: RawObject, where: Where): ObjectModel {
    const own = this.#readMembers(name, schema, where)
    const beside = (alternativesOf(schema) ?? []).map((part, index) => {
      return this.#readBeside(name, part, {
        ...where,
        pointer: alternativePointer(where, schema, index),
      })
    })
    const members = distinct([...own, ...beside.flatMap((part) => part.members)])
    const oneOfRequired = beside.map(({ required }) => required)
    return {
      kind: 'object',
      name,
      source: where.pointer,
      members,
      ...this.#readUnlisted(schema, { ...where, name }),
      ...(oneOfRequired.length > 0 && { oneOfRequired }),
    }
  }

  /** The rule of an object for unlisted members; most have none. */
  #readUnlisted(schema: RawObject, where: Where): Pick<ObjectModel, 'closed' | 'additional'> {
    const { additionalProperties: unlisted } = schema
    if (unlisted === undefined) return {}
    if (unlisted === false) return { closed: true }
    return { additional: this.#readValues(schema, where) }
  }

  /** One of the alternatives beside the members of an object. */
  #readBeside(
    name: string,
    part: RawSchema,
    where: Where,
  ): { members: MemberModel[]; required: readonly string[] } {
    if (!hasMembers(part)) {
      throw new ExportError(`${where.pointer}: beside members there can only be further members`)
    }
    const members = this.#readMembers(name, part, where)
    return {
      members: members.map((member) => ({ ...member, required: false })),
      required: part.required ?? [],
    }
  }

  /** The members that an object schema lists itself. */
  #readMembers(type: string, schema: RawObject, where: Where): MemberModel[] {
    const required = new Set(schema.required)
    return Object.entries(schema.properties ?? {}).map(([name, member]): MemberModel => {
      const about = member === true ? {} : member
      return {
        name,
        required: required.has(name),
        shape: this.#readShapeOrUnknown(member, memberOf(where, type, name)),
        ...(about.description !== undefined && { doc: about.description }),
        ...(about.default !== undefined && { default: about.default }),
      }
    })
  }

  /** The shape of a schema. Types that have no name in the export get one. */
  #readShape(schema: RawSchema, where: Where): Shape {
    if (admitsAll(schema)) return { kind: 'json' }
    this.#noteKeywords(schema, where)
    const { $ref, allOf } = schema
    if ($ref !== undefined) return { kind: 'ref', name: this.#findReferred($ref, where) }
    if (allOf?.length === 1 && allOf[0] !== undefined) return this.#readShape(allOf[0], where)
    const rest = withoutNull(schema)
    if (rest !== undefined) return { kind: 'nullable', shape: this.#readShape(rest, where) }
    const constant = constantOf(schema)
    if (constant !== undefined) return { kind: 'literal', value: constant }
    const isType = textsOf(schema) !== undefined || alternativesOf(schema) !== undefined
    if (!isType && !hasMembers(schema)) return this.#readPlain(schema, where)
    const name = this.#claimName(schema.title, where)
    this.#readType(name, schema, where)
    return { kind: 'ref', name }
  }

  /** As readShape; an unsupported schema becomes a separate type of any JSON value. */
  #readShapeOrUnknown(schema: RawSchema, where: Where): Shape {
    const known = schema === true ? undefined : schema[unsupportedKeyword]
    const [types, errors] = [this.#types.size, this.#errors.size]
    const inferences = this.#inferences.length
    try {
      if (known !== undefined) throw new ExportError(known)
      return this.#readShape(schema, where)
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      // Nothing of a part that was read by half may stay.
      for (const name of [...this.#types.keys()].slice(types)) this.#types.delete(name)
      for (const name of [...this.#errors.keys()].slice(errors)) this.#errors.delete(name)
      this.#inferences.length = inferences
      const name = this.#claimName(undefined, where)
      this.#addUnsupported(name, error)
      return { kind: 'ref', name }
    }
  }

  #readPlain(schema: RawObject, where: Where): Shape {
    const [type, ...more] = typesOf(schema)
    if (more.length > 0) {
      const parts = typesOf(schema).map((each) => ({ ...schema, type: each }))
      return { kind: 'anyOf', shapes: parts.map((part) => this.#readPlain(part, where)) }
    }
    const { minLength, items } = schema
    switch (type) {
      case 'string':
        return { kind: 'string', ...(minLength !== undefined && { minLength }) }
      case 'boolean':
      case 'number':
      case 'null':
        return { kind: type }
      case 'integer':
        return { kind: 'integer', width: this.#readWidth(schema, where) }
      case 'array': {
        const inside = { ...where, pointer: `${where.pointer}/items`, name: `${where.name}Item` }
        return { kind: 'array', items: this.#readShape(items ?? true, inside) }
      }
      case 'object':
        return { kind: 'map', values: this.#readValues(schema, where) }
      default:
        throw new ExportError(`${where.pointer}: this schema has no supported type`)
    }
  }

  /** The shape of unlisted members, which are all values of a map. */
  #readValues(schema: RawObject, where: Where): Shape {
    const { additionalProperties: values = true } = schema
    if (typeof values === 'boolean') return { kind: 'json' }
    const pointer = `${where.pointer}/additionalProperties`
    return this.#readShape(values, { ...where, pointer, name: `${where.name}Value` })
  }

  #readWidth({ format }: RawObject, { at }: Where): IntegerWidth {
    if (isWidth(format)) return format
    const reason = format === undefined ? 'it has no format' : `its format "${format}" is not known`
    const inferred =
      format === 'uint'
        ? ({ decided: 'uint64', reason: 'a machine word has 64 bits' } as const)
        : ({ decided: 'int64', reason } as const)
    this.#inferences.push({ rule: 'integerWidth', at, ...inferred })
    return inferred.decided
  }

  #findReferred(reference: string, where: Where): string {
    const name = referredName(reference)
    if (name !== undefined && isTypeName(this.definitions, name)) return name
    throw new ExportError(`${where.pointer}: "${reference}" does not refer to a type`)
  }

  /** Records each keyword that the contract model cannot express. */
  #noteKeywords(schema: RawSchema, { at }: Where): void {
    if (schema === true) return
    for (const keyword of unsupportedKeywords(schema)) {
      const decided = `"${keyword}" is left out`
      const reason = 'the contract cannot express it'
      this.#inferences.push({ rule: 'keyword', at, decided, reason })
    }
  }

  #addUnsupported(name: string, error: ExportError): void {
    this.#types.set(name, unsupportedType(name))
    this.#errors.set(name, error)
  }

  #claimName(title: string | undefined, where: Where): string {
    const inference = chooseName(title, where, (name) => {
      return !this.definitions.has(name) && !this.#types.has(name)
    })
    this.#inferences.push(inference)
    return inference.decided
  }
}

/** Any JSON value, for a type that the model has no form for. */
function unsupportedType(name: string): TypeModel {
  return { kind: 'alias', name, source: '', shape: { kind: 'json' }, unsupported: true }
}

function isWidth(format: string | undefined): format is IntegerWidth {
  return format !== undefined && Object.hasOwn(integerRanges, format)
}

/** The payload of a variant with the title of the variant, unless it has a title. */
function titled(schema: RawSchema, title: string | undefined): RawSchema {
  if (schema === true || title === undefined) return schema
  return { title, ...schema }
}

/** An object type without members that is not a map. */
function isEmptyObject({ type, additionalProperties }: RawObject): boolean {
  return type === 'object' && additionalProperties === undefined
}

/** The first of each name: alternatives repeat what they share. */
function distinct(members: readonly MemberModel[]): MemberModel[] {
  const byName = new Map<string, MemberModel>()
  for (const member of members) if (!byName.has(member.name)) byName.set(member.name, member)
  return [...byName.values()]
}
