import type {
  EnumModel,
  MemberModel,
  Shape,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import type { Declaration } from './read-declarations.js'
import type { SchemaSource } from './source.js'
import type { Structure } from './structure.js'
import { checkTags, parseValueSince, readLifecycle, tagText } from './tags.js'

/** The model of one declared type; empty if its problems leave no model. */
export function readType(source: SchemaSource, declaration: Declaration): TypeModel[] {
  source.problems.push(...checkTags(declaration, 'type'))
  const { name, doc } = declaration
  if (doc === undefined) source.report(declaration, `"${name}" has no description`)
  const named = {
    name,
    source: declaration.source,
    ...(doc !== undefined && { doc }),
    ...readLifecycle(declaration),
  }
  const structure = source.structure(name)
  const values = enumValues(source, declaration, structure)
  if (values !== undefined) return [{ ...named, ...readEnum(source, declaration, values) }]
  if (tagText(declaration, 'discriminator') !== undefined) {
    return [{ ...named, ...readUnion(source, declaration, structure) }]
  }
  if (structure.type === 'object' && !('additionalProperties' in structure)) {
    return [{ ...named, kind: 'object', members: readMembers(source, declaration) }]
  }
  const shape = readAlias(source, declaration, structure)
  if (shape === undefined) return []
  const secret = tagText(declaration, 'secret') !== undefined
  return [{ ...named, kind: 'alias', shape, ...(secret && { secret }) }]
}

function readAlias(
  source: SchemaSource,
  declaration: Declaration,
  structure: Structure,
): Shape | undefined {
  if (tagText(declaration, 'asType') === 'number') return { kind: 'number' }
  if (tagText(declaration, 'asType') !== 'integer') {
    const shape = source.shape(declaration, structure)
    if (shape?.kind === 'nullable') {
      source.report(declaration, `Null belongs where "${declaration.name}" is used, not inside it`)
    }
    return shape
  }
  const width = tagText(declaration, 'format')
  if (width === 'int32' || width === 'int64' || width === 'uint32')
    return { kind: 'integer', width }
  source.report(declaration, '@asType integer needs @format int32, int64 or uint32')
  return undefined
}

function enumValues(
  source: SchemaSource,
  { keysOf }: Declaration,
  structure: Structure,
): string[] | undefined {
  if (keysOf !== undefined) {
    const members = source.declarations.get(keysOf)?.members.values() ?? []
    return [...members].map(({ name }) => name)
  }
  const values = structure.enum ?? (structure.const === undefined ? [] : [structure.const])
  if (values.length === 0 || !values.every((value) => typeof value === 'string')) return undefined
  return values
}

function readEnum(
  source: SchemaSource,
  declaration: Declaration,
  values: readonly string[],
): Pick<EnumModel, 'kind' | 'values' | 'open'> {
  const since = readValueSince(source, declaration, values)
  const described = values.map((value) => {
    const first = since.get(value)
    return first === undefined ? { value } : { value, since: first }
  })
  const fallback = tagText(declaration, 'openEnum')
  if (fallback === undefined) return { kind: 'enum', values: described }
  if (fallback !== '' && !values.includes(fallback)) {
    source.report(declaration, `@openEnum names "${fallback}", which is not one of its values`)
  }
  return { kind: 'enum', values: described, open: fallback === '' ? {} : { fallback } }
}

function readValueSince(
  source: SchemaSource,
  declaration: Declaration,
  values: readonly string[],
): ReadonlyMap<string, string> {
  const since = new Map<string, string>()
  for (const tag of declaration.tags.filter(({ name }) => name === 'valueSince')) {
    const parsed = parseValueSince(tag)
    if (parsed === undefined) continue
    if (values.includes(parsed.value)) since.set(parsed.value, parsed.since)
    else source.problems.push({ place: tag.place, message: `No value "${parsed.value}" here` })
  }
  return since
}

function readUnion(
  source: SchemaSource,
  declaration: Declaration,
  structure: Structure,
): Pick<UnionModel, 'kind' | 'discriminator' | 'open' | 'variants'> {
  const discriminator = tagText(declaration, 'discriminator') ?? ''
  const shape = source.shape(declaration, structure)
  const shapes = shape?.kind === 'anyOf' ? shape.shapes : shape === undefined ? [] : [shape]
  const variants = shapes.flatMap((variant): VariantModel[] => {
    if (variant.kind !== 'ref') {
      source.report(declaration, 'Every variant of a tagged union has to be a named type')
      return []
    }
    const tag = source.structure(variant.name).properties?.[discriminator]
    const value = typeof tag === 'object' ? tag.const : undefined
    if (typeof value === 'string') return [{ tag: value, type: variant.name }]
    const message = `"${variant.name}" has no literal "${discriminator}" to distinguish it`
    source.report(declaration, message)
    return []
  })
  const open = tagText(declaration, 'openUnion') !== undefined
  return { kind: 'union', discriminator, open, variants }
}

function readMembers(source: SchemaSource, type: Declaration): MemberModel[] {
  return source.members(type).flatMap(({ declaration: member, structure, required }) => {
    source.problems.push(...checkTags(member, 'member'))
    const shape = source.shape(member, structure)
    if (shape === undefined) return []
    return {
      name: member.name,
      ...(member.doc !== undefined && { doc: member.doc }),
      shape,
      required,
      ...(tagText(member, 'secret') !== undefined && { secret: true as const }),
      ...readLifecycle(member),
    }
  })
}
