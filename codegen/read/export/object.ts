import type { JsonValue, MemberModel, ObjectModel, Shape } from '../../contract/model.js'
import type { ReadContext, Where } from './context.js'
import { alternativePointer, below, guess } from './context.js'
import { ExportError } from './export-error.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { alternativesOf, hasMembers } from './raw-schema.js'
import { isSecretName } from './secrets.js'
import { readShapeOrUnknown, readValues } from './shape.js'
import { statusOf } from './stability-prose.js'

/** Reads an object; alternatives beside its members say which sets of them have to be there. */
export function readObject(
  context: ReadContext,
  name: string,
  schema: RawObject,
  where: Where,
): ObjectModel {
  const own = readMembers(context, name, schema, where)
  const alternatives = alternativesOf(schema)
  const beside =
    alternatives?.map((part, index) => {
      const place = { ...where, pointer: alternativePointer(where, schema, index) }
      return readBeside(context, name, part, place)
    }) ?? []
  const members = distinct([...own, ...beside.flatMap((part) => part.members)])
  const oneOfRequired = beside.map(({ required }) => required)
  return {
    kind: 'object',
    name,
    source: where.pointer,
    members,
    ...readUnlisted(context, name, schema, where),
    ...(oneOfRequired.length > 0 && { oneOfRequired }),
  }
}

/** What an object says of members that it does not list; most say nothing. */
function readUnlisted(
  context: ReadContext,
  name: string,
  schema: RawObject,
  where: Where,
): Pick<ObjectModel, 'closed' | 'additional'> {
  const { additionalProperties: unlisted } = schema
  if (unlisted === undefined) return {}
  if (unlisted === false) return { closed: true }
  return { additional: readValues(context, schema, { ...where, name }) }
}

/** One of the alternatives beside the members of an object. */
function readBeside(
  context: ReadContext,
  name: string,
  part: RawSchema,
  where: Where,
): { members: MemberModel[]; required: readonly string[] } {
  if (!hasMembers(part)) {
    throw new ExportError(`${where.pointer}: beside members there can only be further members`)
  }
  const members = readMembers(context, name, part, where)
  return {
    members: members.map((member) => ({ ...member, required: false })),
    required: part.required ?? [],
  }
}

function holdsText(shape: Shape): boolean {
  return shape.kind === 'nullable' ? holdsText(shape.shape) : shape.kind === 'string'
}

/** The first of each name: alternatives repeat what they share. */
function distinct(members: readonly MemberModel[]): MemberModel[] {
  const byName = new Map<string, MemberModel>()
  for (const member of members) if (!byName.has(member.name)) byName.set(member.name, member)
  return [...byName.values()]
}

/** The members that an object schema lists itself. */
function readMembers(
  context: ReadContext,
  type: string,
  schema: RawObject,
  where: Where,
): MemberModel[] {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const place = below(where, type, name)
    return readMember(context, { name, required: required.has(name) }, member, place)
  })
}

function readMember(
  context: ReadContext,
  named: Pick<MemberModel, 'name' | 'required'>,
  schema: RawSchema,
  where: Where,
): MemberModel {
  const about = schema === true ? {} : schema
  const shape = readShapeOrUnknown(context, schema, where)
  const secret = isSecretName(named.name) && holdsText(shape)
  if (secret) guess(context, 'secret', where.at, 'a secret', 'its name')
  return {
    ...named,
    shape,
    ...(about.description !== undefined && { doc: about.description }),
    ...(about.default !== undefined && { default: about.default as JsonValue }),
    ...(secret && { secret }),
    ...statusOf(context, where.at, about.description),
  }
}
