import type { EnumModel } from '../../contract/model.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { constantOf, hasMembers, textsOf, typesOf } from './raw-schema.js'

/** The members that have one text in each alternative, and no text twice. */
export function tagsOf(alternatives: readonly RawSchema[]): string[] {
  if (!alternatives.every(hasMembers)) return []
  const names = Object.keys(alternatives[0]?.properties ?? {})
  return names.filter((name) => isTag(alternatives, name))
}

function isTag(objects: readonly RawObject[], name: string): boolean {
  const texts = objects.map(({ properties, required }) =>
    required?.includes(name) === true ? constantOf(properties?.[name]) : undefined,
  )
  return !texts.includes(undefined) && new Set(texts).size === texts.length
}

/** A variant with the members that stand beside all variants. */
export function withCommon(common: RawObject, part: RawObject): RawObject {
  const { additionalProperties } = common
  return {
    // What is refused there are the members of the variants too, so it cannot be meant.
    ...(additionalProperties !== undefined &&
      additionalProperties !== false && { additionalProperties }),
    ...part,
    properties: { ...common.properties, ...part.properties },
    required: [...new Set([...(common.required ?? []), ...(part.required ?? [])])],
  }
}

/** Whether alternatives are texts, and objects of one member whose name tells them apart. */
export function isKeyed(alternatives: readonly RawSchema[]): boolean {
  const rest = alternatives.filter((part) => textsOf(part) === undefined && !isAnyVariant(part))
  return rest.length > 0 && rest.every((part) => keyOf(part) !== undefined)
}

/** The name of the one member that a variant has. */
export function keyOf(part: RawSchema): string | undefined {
  if (!hasMembers(part) || part.additionalProperties !== false) return undefined
  const [name, ...others] = Object.keys(part.properties ?? {})
  return others.length === 0 && part.required?.[0] === name ? name : undefined
}

/** The alternative by which a union says that further variants may come. */
export function isAnyVariant(part: RawSchema): boolean {
  if (part === true) return false
  const types = typesOf(part)
  return types.includes('string') && types.includes('object') && Object.keys(part).length === 1
}

/** The values of alternatives that all list texts: one enum, written in several parts. */
export function enumValues(alternatives: readonly RawSchema[]): EnumModel['values'] | undefined {
  const lists = alternatives.map((part) => {
    const doc = part === true ? undefined : part.description
    return textsOf(part)?.map((value) => ({ value, ...(doc !== undefined && { doc }) }))
  })
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined
}
