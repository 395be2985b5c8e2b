import type {
  IntegerWidth,
  KeyedUnionModel,
  KeyedVariantModel,
  MemberModel,
  ObjectModel,
  PatternModel,
  Shape,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import { integerRanges } from '../../contract/json-types.js'
import { canonicalJson, escapeToken } from '../../contract/json-value.js'
import { fitsNumber, fitsText } from '../../contract/limits.js'
import { findCircular } from '../../contract/references.js'
import { parsePattern } from '../../contract/regular-expression.js'
import type { Definition, Definitions } from './bundle.js'
import { isEnvelope, isTypeName, referredName } from './bundle.js'
import { ExportError, errorOf } from './check-schema.js'
import type { Limited } from '../limited-shapes.js'
import { readArray, readInteger, readNumber, readString } from '../limited-shapes.js'
import { mergeReference } from './merged-reference.js'
import type { RawObject, RawScalar, RawSchema } from './raw-schema.js'
import {
  admitsAll,
  alternativesOf,
  constantOf,
  enumValues,
  hasMembers,
  isAnyVariant,
  isKeyed,
  keyOf,
  keywordsOf,
  listsNull,
  ofType,
  tagsOf,
  textsOf,
  typesOf,
  unsupportedMark,
  valuesOf,
  withCommon,
  withoutNull,
} from './raw-schema.js'
import type { Named } from './type-namer.js'
import { TypeNamer } from './type-namer.js'
import type { Where } from './unnamed-types.js'
import {
  alternativePlace,
  alternativePointer,
  definitionPlace,
  itemsOf,
  memberOf,
  valuesPlace,
  variantOf,
} from './unnamed-types.js'
import { UnsupportedKeywords } from './unsupported-keywords.js'

/** The position of a schema, and the keywords that the model does not carry of its owner. */
interface Place extends Where {
  keywords: UnsupportedKeywords
}

/** A union, or an object with alternatives beside its members, as it is read. */
interface Alternatives {
  name: string
  schema: RawObject
  where: Place
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
  readonly #namer: TypeNamer

  /** Takes the names of unnamed types that were settled by an earlier reading. */
  constructor(definitions: Definitions, settled?: ReadonlyMap<string, string>) {
    this.definitions = definitions
    this.#namer = new TypeNamer(definitions.keys(), settled)
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

  /** Names for another reading; undefined where all names are independent of the order already. */
  settleNames(): ReadonlyMap<string, string> | undefined {
    return this.#namer.settle()
  }

  /** Reads all types. One that the model has no form for becomes any JSON value. */
  readDefinitions(): void {
    for (const [name, definition] of this.definitions) {
      if (!isEnvelope(name)) this.#readDefinition(name, definition)
    }
    for (const name of findCircular(this.types)) {
      this.#errors.set(name, new ExportError(`"${name}" refers only to itself`))
    }
    for (const [name, error] of this.#errors) {
      const type = this.#types.get(name)
      const isDone = type?.kind === 'alias' && type.source === '' && type.unsupported !== undefined
      if (!isDone) this.#addUnsupported(name, error, this.definitions.get(name)?.raw)
    }
  }

  #readDefinition(name: string, { schema, pointer, other, error }: Definition): void {
    if (other !== undefined) {
      const reason = `it is defined differently at ${other}`
      this.#inferences.push({ rule: 'duplicate', at: name, decided: pointer, reason })
    }
    const where = definitionPlace(name, pointer)
    const found = error ?? errorOf(() => this.#readType(name, schema, where))
    if (found !== undefined) this.#errors.set(name, found)
  }

  /** Reads params that have no name, or more than one, and returns the name that they get. */
  readUnnamed(schema: RawSchema, where: Where): string {
    const { name, inside } = this.#claimName(undefined, where)
    const error = errorOf(() => this.#readType(name, schema, { ...inside, at: name }))
    if (error !== undefined) this.#addUnsupported(name, error, schema)
    return name
  }

  /** Its unnamed nested types follow it. */
  #readType(name: string, schema: RawSchema, where: Where): void {
    // Its place, before those of the types inside of it.
    this.#types.set(name, { kind: 'alias', name, source: '', shape: { kind: 'json' } })
    const place = this.#own(where)
    const merged = mergeReference(schema, this.definitions)
    const type = this.#readBody(name, merged, place)
    const doc = schema === true ? undefined : schema.description
    const unsupported = place.keywords.list
    const found = { ...(doc !== undefined && { doc }), ...(unsupported && { unsupported }) }
    this.#types.set(name, { ...type, ...found })
  }

  #readBody(name: string, schema: RawSchema, where: Place): TypeModel {
    const named = { name, source: where.pointer }
    if (admitsAll(schema)) return { ...named, kind: 'alias', shape: { kind: 'json' } }
    const alternatives = alternativesOf(schema)
    const isSplit = listsNull(schema) || isOfSeveralTypes(schema)
    if (alternatives !== undefined && !isSplit) {
      return this.#readAlternatives({ name, schema, where, alternatives })
    }
    const values = textsOf(schema)?.map((value) => ({ value }))
    if (values !== undefined && !isSplit) {
      this.#noteUnread(schema, where, literalKeywords(schema))
      return { ...named, kind: 'enum', values }
    }
    if ((hasMembers(schema) || isEmptyObject(schema)) && !isSplit) {
      return this.#readObject(name, schema, where)
    }
    return { ...named, kind: 'alias', shape: this.#readShape(schema, where) }
  }

  #readAlternatives(parts: Alternatives): TypeModel {
    const { name, schema, where } = parts
    const named = { name, source: where.pointer }
    const alternatives = parts.alternatives.map((part) => mergeReference(part, this.definitions))
    if (alternatives.length === 0) {
      throw new ExportError(`${where.pointer}: a schema that admits nothing is not supported`)
    }
    const values = enumValues(alternatives)
    if (values !== undefined) {
      this.#noteUnread(schema, where, [
        ...listKeywords,
        ...(schema.type === 'string' ? ['type'] : []),
      ])
      this.#notePartsUnread({ ...parts, alternatives }, literalKeywords)
      return { ...named, kind: 'enum', values }
    }
    if (isKeyed(alternatives)) return this.#readKeyedUnion({ ...parts, alternatives })
    const [discriminator, ...others] = tagsOf(alternatives)
    if (discriminator !== undefined) {
      if (others.length > 0) {
        const reason = `so could be ${others.join(', ')}`
        const decided = `told apart by "${discriminator}"`
        this.#inferences.push({ rule: 'union', at: where.at, decided, reason })
      }
      return this.#readTaggedUnion({ ...parts, alternatives }, discriminator)
    }
    if (hasMembers(schema)) return this.#readObject(name, schema, where)
    this.#noteUnread(schema, where, listKeywords)
    const shapes = alternatives.map((part, index) => {
      return this.#readShape(part, alternativePlace(where, schema, index))
    })
    return { ...named, kind: 'alias', shape: { kind: 'anyOf', shapes } }
  }

  /** A union whose variants are objects with a tag. Members beside the alternatives are in each. */
  #readTaggedUnion(parts: Alternatives, discriminator: string): UnionModel {
    const { name, schema, where, alternatives } = parts
    this.#noteUnread(schema, where, [...listKeywords, ...memberKeywords])
    const variants = (alternatives as readonly RawObject[]).map((part, index): VariantModel => {
      const tag = constantOf(part.properties?.[discriminator]) ?? ''
      const place = variantOf(where, tag, alternativePointer(where, schema, index))
      const { name: type, inside } = this.#claimName(part.title, place)
      this.#readType(type, withCommon(schema, part), { ...inside, at: type })
      return { tag, type }
    })
    return { kind: 'union', name, source: where.pointer, discriminator, open: false, variants }
  }

  #readKeyedUnion(parts: Alternatives): KeyedUnionModel {
    const { name, schema, where, alternatives } = parts
    this.#noteUnread(schema, where, listKeywords)
    const variants = alternatives.flatMap((part) => this.#readKeyedVariants(name, part, where))
    const open = alternatives.some(isAnyVariant)
    return { kind: 'keyedUnion', name, source: where.pointer, open, variants }
  }

  #readKeyedVariants(union: string, part: RawSchema, where: Place): KeyedVariantModel[] {
    if (part === true || isAnyVariant(part)) return []
    const about = part.description === undefined ? {} : { doc: part.description }
    const texts = textsOf(part)
    if (texts !== undefined) {
      this.#noteUnread(part, where, literalKeywords(part))
      return texts.map((tag) => ({ tag, ...about }))
    }
    this.#noteUnread(part, where, memberKeywords)
    const tag = keyOf(part) ?? ''
    const place = { ...variantOf(where, tag), at: `${union}[${tag}]` }
    const held = titled(part.properties?.[tag] ?? true, part.title)
    return [{ tag, shape: this.#readShape(held, place), ...about }]
  }

  /** An object; alternatives beside its members list required sets of members. */
  #readObject(name: string, schema: RawObject, where: Place): ObjectModel {
    this.#noteUnread(schema, where, [...listKeywords, ...memberKeywords, ...unlistedKeywords])
    const unlisted = this.#readUnlisted(schema, { ...where, name })
    const context = { where, unlisted, patterns: schema.patternProperties }
    const own = this.#readMembers(name, schema, context)
    const beside = (alternativesOf(schema) ?? []).map((part, index) => {
      const pointer = alternativePointer(where, schema, index)
      const place = { ...alternativePlace(where, schema, index), pointer, name: where.name }
      return this.#readBeside(name, part, { ...context, where: place })
    })
    const members = distinct([...own, ...beside.flatMap((part) => part.members)])
    const oneOfRequired = beside.map(({ required }) => required)
    return {
      kind: 'object',
      name,
      source: where.pointer,
      members,
      ...unlisted,
      ...(oneOfRequired.length > 0 && { oneOfRequired }),
    }
  }

  /** The rule of an object for unlisted members; most have none. */
  #readUnlisted(schema: RawObject, where: Place): Unlisted {
    const { additionalProperties: unlisted, patternProperties } = schema
    const patterns = patternProperties && this.#readPatterns(patternProperties, where)
    if (patternProperties !== undefined && patterns === undefined) {
      this.#noteUnread(schema, where, [...listKeywords, ...memberKeywords])
      return {}
    }
    return {
      ...(patterns !== undefined && { patterns }),
      ...(unlisted === false
        ? { closed: true }
        : unlisted !== undefined && { additional: this.#readValues(schema, where) }),
    }
  }

  /** Undefined where one of the patterns is not carried. */
  #readPatterns(
    schemas: NonNullable<RawObject['patternProperties']>,
    where: Place,
  ): PatternModel[] | undefined {
    const rows = Object.entries(schemas)
    if (rows.some(([pattern]) => parsePattern(pattern) === undefined)) return undefined
    return rows.map(([pattern, schema]) => {
      const pointer = `${where.pointer}/patternProperties/${escapeToken(pattern)}`
      const place = { ...where, pointer, name: `${where.name}Value` }
      return { pattern, shape: this.#readShape(schema, place) }
    })
  }

  /** One of the alternatives beside the members of an object. */
  #readBeside(
    name: string,
    part: RawSchema,
    context: MemberContext,
  ): { members: MemberModel[]; required: readonly string[] } {
    if (!hasMembers(part)) {
      const { pointer } = context.where
      throw new ExportError(`${pointer}: beside members there can only be further members`)
    }
    this.#noteUnread(part, context.where, ['type', 'properties', 'required'])
    const members = this.#readMembers(name, part, context)
    return {
      members: members.map((member) => ({ ...member, required: false })),
      required: part.required ?? [],
    }
  }

  /** The members that an object schema lists itself, and those that it only requires. */
  #readMembers(type: string, schema: RawObject, context: MemberContext): MemberModel[] {
    const { properties = {}, required = [] } = schema
    const listed = Object.entries(properties).map(([name, member]): MemberModel => {
      const place = this.#own(memberOf(context.where, type, name))
      const shape = this.#readShapeOrUnknown(member, place)
      this.#noteOtherShape(name, { shape, place }, context)
      return { name, required: required.includes(name), shape, ...describe(member, place) }
    })
    const others = [...new Set(required)].filter((name) => !Object.hasOwn(properties, name))
    return [
      ...listed,
      ...others.map((name) => ({ name, required: true, shape: shapeOfUnlisted(name, context) })),
    ]
  }

  /** Notes that a listed member needs the shape of unlisted ones of such a name as well. */
  #noteOtherShape(
    name: string,
    { shape, place }: { shape: Shape; place: Place },
    { unlisted, patterns }: MemberContext,
  ): void {
    for (const { pattern, shape: other } of patternsOf(name, unlisted)) {
      if (canonicalJson(shape) === canonicalJson(other)) continue
      const schemas = { [pattern]: patterns?.[pattern] }
      place.keywords.add(place.pointer, 'patternProperties', schemas)
    }
  }

  /** The shape of a schema. Types that have no name in the export get one. */
  #readShape(given: RawSchema, where: Place): Shape {
    const mark = given === true ? undefined : given[unsupportedMark]
    if (mark !== undefined) throw new ExportError(mark.reason)
    const schema = mergeReference(given, this.definitions)
    if (admitsAll(schema)) return { kind: 'json' }
    const { $ref, allOf } = schema
    if ($ref !== undefined) {
      this.#noteUnread(schema, where, ['$ref'])
      return { kind: 'ref', name: this.#findReferred($ref, where) }
    }
    if (allOf?.length === 1 && allOf[0] !== undefined) {
      this.#noteUnread(schema, where, ['allOf'])
      return this.#readShape(allOf[0], where)
    }
    const nullable = withoutNull(schema)
    if (nullable !== undefined) {
      for (const keyword of nullable.beside) this.#note(schema, where, keyword)
      return { kind: 'nullable', shape: this.#readShape(nullable.rest, where) }
    }
    const values = valuesOf(schema)
    if (values !== undefined && (values.length === 1 || textsOf(schema) === undefined)) {
      return this.#readLiterals(schema, values, where)
    }
    if (isOfSeveralTypes(schema)) return this.#readSeveralTypes(schema, where)
    const isType = values !== undefined || alternativesOf(schema) !== undefined
    if (!isType && !hasMembers(schema)) return this.#readPlain(schema, where)
    const { name, inside } = this.#claimName(schema.title, where)
    this.#readType(name, schema, inside)
    return { kind: 'ref', name }
  }

  #readLiterals(schema: RawObject, values: readonly RawScalar[], where: Place): Shape {
    this.#noteUnread(schema, where, literalKeywords(schema))
    const shapes = values.map((value): Shape => {
      return value === null ? { kind: 'null' } : { kind: 'literal', value }
    })
    const [first] = shapes
    if (first === undefined) {
      throw new ExportError(`${where.pointer}: a schema that admits nothing is not supported`)
    }
    return shapes.length === 1 ? first : { kind: 'anyOf', shapes }
  }

  #readSeveralTypes(schema: RawObject, where: Place): Shape {
    const shapes = typesOf(schema).map((type) => this.#readShape(ofType(schema, type), where))
    return { kind: 'anyOf', shapes }
  }

  /** As readShape; an unsupported schema becomes a separate type of any JSON value. */
  #readShapeOrUnknown(schema: RawSchema, where: Place): Shape {
    const [types, errors] = [this.#types.size, this.#errors.size]
    const [inferences, names] = [this.#inferences.length, this.#namer.count]
    try {
      return this.#readShape(schema, where)
    } catch (error) {
      if (!(error instanceof ExportError)) throw error
      // Nothing of a part that was read by half may stay.
      for (const name of [...this.#types.keys()].slice(types)) this.#types.delete(name)
      for (const name of [...this.#errors.keys()].slice(errors)) this.#errors.delete(name)
      this.#inferences.length = inferences
      where.keywords.clear()
      this.#namer.keep(names)
      const { name } = this.#claimName(undefined, where)
      this.#addUnsupported(name, error, schema)
      return { kind: 'ref', name }
    }
  }

  #readPlain(schema: RawObject, where: Place): Shape {
    const [type = ''] = typesOf(schema)
    const own = ofType(schema, type)
    switch (type) {
      case 'string':
        return this.#readLimited(own, where, readString(own))
      case 'number':
        return this.#readLimited(own, where, readNumber(own))
      case 'boolean':
      case 'null':
        return this.#readLimited(own, where, { shape: { kind: type }, keywords: [] })
      case 'integer': {
        const { shape, keywords } = readInteger(own, this.#readWidth(own, where))
        const isKnown = isWidth(own.format) || own.format === 'uint'
        const carried = isKnown ? [...keywords, 'format'] : keywords
        return this.#readLimited(own, where, { shape, keywords: carried })
      }
      case 'array': {
        const { shape, keywords } = readArray(
          own,
          this.#readShape(own.items ?? true, itemsOf(where)),
        )
        return this.#readLimited(own, where, { shape, keywords: [...keywords, 'items'] })
      }
      case 'object': {
        this.#noteUnread(own, where, ['type', 'required', 'additionalProperties'])
        return { kind: 'map', values: this.#readValues(own, where) }
      }
      default:
        throw new ExportError(`${where.pointer}: this schema has no supported type`)
    }
  }

  #readLimited(schema: RawObject, where: Place, { shape, keywords }: Limited<Shape>): Shape {
    this.#noteUnread(schema, where, ['type', ...keywords])
    return shape
  }

  /** The shape of unlisted members, which are all values of a map. */
  #readValues(schema: RawObject, where: Place): Shape {
    const { additionalProperties: values = true } = schema
    if (typeof values === 'boolean') return { kind: 'json' }
    return this.#readShape(values, valuesPlace(where))
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

  /** The place of a type or member, which has its own list of keywords. */
  #own(where: Where): Place {
    return { ...where, keywords: new UnsupportedKeywords(this.definitions, where.pointer) }
  }

  /** Records each keyword of a schema beside those that the model carries. */
  #noteUnread(schema: RawObject, where: Place, carried: readonly string[]): void {
    for (const keyword of keywordsOf(schema)) {
      if (!carried.includes(keyword)) this.#note(schema, where, keyword)
    }
  }

  #notePartsUnread(
    { schema, where, alternatives }: Alternatives,
    carriedIn: (part: RawObject) => readonly string[],
  ): void {
    for (const [index, part] of alternatives.entries()) {
      const place = { ...where, pointer: alternativePointer(where, schema, index) }
      if (part !== true) this.#noteUnread(part, place, carriedIn(part))
    }
  }

  #note(schema: RawObject, { at, pointer, keywords }: Place, keyword: string): void {
    keywords.add(pointer, keyword, (schema as Readonly<Record<string, unknown>>)[keyword])
    const decided = `"${keyword}" is left out`
    const reason = 'the contract cannot express it'
    this.#inferences.push({ rule: 'keyword', at, decided, reason })
  }

  #addUnsupported(name: string, error: ExportError, schema: unknown): void {
    const keywords = new UnsupportedKeywords(this.definitions, '')
    keywords.addAll(schema)
    const unsupported = keywords.list ?? []
    this.#types.set(name, { kind: 'alias', name, source: '', shape: { kind: 'json' }, unsupported })
    this.#errors.set(name, error)
  }

  #claimName(title: string | undefined, where: Where): Named {
    const named = this.#namer.give(title, where)
    this.#inferences.push(named.inference)
    return named
  }
}

const listKeywords: readonly string[] = ['anyOf', 'oneOf']
const memberKeywords: readonly string[] = ['type', 'properties', 'required', 'additionalProperties']
const unlistedKeywords: readonly string[] = ['patternProperties']

/** The rule of an object for unlisted members. */
type Unlisted = Pick<ObjectModel, 'closed' | 'patterns' | 'additional'>

/** The object that lists a member. */
interface MemberContext {
  where: Place
  unlisted: Unlisted
  patterns: RawObject['patternProperties']
}

/** The annotations of a member, and what the model does not carry of it. */
function describe(member: RawSchema, { keywords }: Place): Partial<MemberModel> {
  const { description: doc, default: value } = member === true ? {} : member
  const unsupported = keywords.list
  return {
    ...(doc !== undefined && { doc }),
    ...(value !== undefined && { default: value }),
    ...(unsupported !== undefined && { unsupported }),
  }
}

function patternsOf(name: string, { patterns = [] }: Unlisted): readonly PatternModel[] {
  return patterns.filter(({ pattern }) => new RegExp(pattern, 'u').test(name))
}

/** The shape of a member that is required and not listed. */
function shapeOfUnlisted(name: string, { where, unlisted }: MemberContext): Shape {
  const [first, ...others] = patternsOf(name, unlisted)
  if (first !== undefined && others.length === 0) return first.shape
  if (first === undefined && unlisted.closed !== true) {
    return unlisted.additional ?? { kind: 'json' }
  }
  throw new ExportError(`${where.pointer}: the required member "${name}" has no single shape`)
}

/** The keywords that listed values carry: limits too, where all of the values are within. */
function literalKeywords(schema: RawObject): readonly string[] {
  const own = ['type', 'enum', 'const']
  const values = valuesOf(schema) ?? []
  const [text, number] = [readString(schema), readNumber(schema)]
  const width = isWidth(schema.format) ? schema.format : 'int64'
  const integer = readInteger(schema, width)
  const isWithin = values.every((value) => {
    if (typeof value === 'string') return fitsText(text.shape, value)
    if (typeof value !== 'number') return true
    return fitsNumber(Number.isInteger(value) ? integer.shape : number.shape, value)
  })
  return isWithin ? [...own, ...text.keywords, ...number.keywords, ...integer.keywords] : own
}

function isOfSeveralTypes(schema: RawObject): boolean {
  if (valuesOf(schema) !== undefined || alternativesOf(schema) !== undefined) return false
  return typesOf(schema).length > 1
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
