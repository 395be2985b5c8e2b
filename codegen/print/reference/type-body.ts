import type {
  EnumModel,
  FormerShape,
  KeyedUnionModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
} from '../../contract/model.js'
import { findType, isAlwaysSent, isOptionalForReaders } from '../../contract/model.js'
import { isNewer, isRelease } from '../../contract/versions.js'
import { description, releasesOf, stabilityOf } from './lifecycle.js'
import { blocks, code, list, literal, table } from './markdown.js'
import type { Page, Reference } from './page.js'

/** What a value of a type looks like: members, values or variants. */
export function typeBody(page: Page, type: TypeModel): string {
  switch (type.kind) {
    case 'object':
      return objectBody(page, type)
    case 'enum':
      return enumBody(type)
    case 'union':
      return unionBody(page, type)
    case 'keyedUnion':
      return keyedUnionBody(page, type)
    case 'alias':
      return blocks(`${capitalise(page.shape(type.shape))}.`, former(page, type.formerly))
  }
}

/** `string` as `String`; links and code are left as they are. */
function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function objectBody(page: Page, type: ObjectModel, without?: string): string {
  const members = type.members.filter(({ name }) => name !== without)
  const none = without === undefined ? 'No members.' : 'No other members.'
  return blocks(
    members.length === 0 ? none : memberTable(page, type, members),
    list(otherMembers(page, type)),
  )
}

/** Members that are always there come first. */
function memberTable(page: Page, type: ObjectModel, members: readonly MemberModel[]): string {
  const isSure = (member: MemberModel) => presenceOf(page, type, member) !== 'optional'
  const sorted = [...members].sort((a, b) => Number(isSure(b)) - Number(isSure(a)))
  return table(sorted, [
    { title: 'Member', cell: ({ name }) => code(name) },
    { title: 'Type', cell: ({ shape }) => page.shape(shape) },
    { title: 'Presence', cell: (member) => presenceOf(page, type, member) },
    { title: 'Releases', cell: releasesOf },
    { title: 'Stability', cell: stabilityOf },
    { title: 'Description', cell: (member) => memberNotes(page, type, member) },
  ])
}

function presenceOf({ reference }: Page, { name }: ObjectModel, member: MemberModel): string {
  const senders = reference.senders.get(name)
  const window = windowOf(reference, member)
  if (senders?.size === 1 && senders.has('server')) {
    if (!isAlwaysSent(member)) return 'optional'
    return window === '' ? 'always sent' : `sent ${window}`
  }
  if (member.required) return 'required'
  const isFromServers = senders === undefined || senders.has('server')
  if (member.sent !== true || !isFromServers) return 'optional'
  return window === '' ? 'always sent by servers' : `sent by servers ${window}`
}

/** The supported releases that send a member: `from 0.162.0 on`. */
function windowOf({ model }: Reference, member: MemberModel): string {
  if (!isOptionalForReaders(model, member)) return ''
  const { since, sunset } = member
  const { oldestServer = '', newestServer = '' } = model.facts
  const isLater = since !== undefined && isNewer(since, oldestServer)
  const isGone = sunset !== undefined && isRelease(sunset) && !isNewer(sunset, newestServer)
  if (isLater) return isGone ? `from ${since} on, before ${sunset}` : `from ${since} on`
  return isGone ? `before ${sunset}` : ''
}

function memberNotes(page: Page, type: ObjectModel, member: MemberModel): string {
  const { doc, formerly, shape, since, renamedFrom } = member
  // A server that has the member sends it, so only older ones leave it out.
  const canBeMissing = presenceOf(page, type, member) === 'optional' || since !== undefined
  const hasDefault = member.default !== undefined && canBeMissing
  return [
    description(doc),
    valuesOf(page, shape),
    ...(hasDefault ? [`Default: ${literal(member.default)}.`] : []),
    former(page, formerly),
    ...(isSecret(page, member) ? ['Secret: never log it.'] : []),
    ...(renamedFrom === undefined ? [] : [`Formerly called ${code(renamedFrom)}.`]),
  ]
    .filter((note) => note !== '')
    .join(' ')
}

function isSecret(page: Page, { secret, shape }: MemberModel): boolean {
  const inner = shape.kind === 'nullable' ? shape.shape : shape
  const type = inner.kind === 'ref' ? findType(page.reference.model, inner.name) : undefined
  return secret === true || (type?.kind === 'alias' && type.secret === true)
}

const mostValues = 6

/** The values of a short enum, which saves a reader the way to its page. */
function valuesOf(page: Page, shape: Shape): string {
  if (shape.kind === 'nullable') return valuesOf(page, shape.shape)
  if (shape.kind === 'array') return valuesOf(page, shape.items)
  const type = shape.kind === 'ref' ? findType(page.reference.model, shape.name) : undefined
  if (type?.kind !== 'enum' || type.values.length > mostValues) return ''
  return `${type.values.map(({ value }) => literal(value)).join(', ')}.`
}

/** The shapes that a part had before. */
function former(page: Page, formerly: readonly FormerShape[] = []): string {
  return formerly.map(({ shape, sunset }) => `Before ${sunset}: ${page.shape(shape)}.`).join(' ')
}

function otherMembers(page: Page, type: ObjectModel): string[] {
  const { additional, closed, oneOfRequired = [], patterns = [] } = type
  const sets = oneOfRequired.map((names) => names.map((name) => code(name)).join(' and '))
  return [
    ...(sets.length === 0 ? [] : [`At least one of these is present: ${sets.join(', or ')}.`]),
    ...patterns.map(({ pattern, shape }) => {
      return `Members whose name matches ${code(pattern)}: ${page.shape(shape)}.`
    }),
    ...(additional === undefined ? [] : [`Other members: ${page.shape(additional)}.`]),
    ...(closed === true ? ['Other members are refused.'] : []),
  ]
}

function enumBody({ open, values }: EnumModel): string {
  const fallback = open?.fallback === undefined ? '' : ` Fallback: ${literal(open.fallback)}.`
  const openness =
    open === undefined
      ? 'The enum is closed: there are no other values.'
      : `The enum is open: other releases may send other values.${fallback}`
  return blocks(
    table(values, [
      { title: 'Value', cell: ({ value }) => literal(value) },
      { title: 'Releases', cell: releasesOf },
      { title: 'Stability', cell: stabilityOf },
      { title: 'Description', cell: ({ doc }) => description(doc) },
    ]),
    openness,
  )
}

function openness(open: boolean): string {
  return open
    ? 'The union is open: other releases may send other variants.'
    : 'The union is closed: there are no other variants.'
}

function unionBody(page: Page, { discriminator, open, variants }: UnionModel): string {
  const typed = variants.map(({ tag, type }) => ({
    tag,
    type: findType(page.reference.model, type),
  }))
  const sections = typed.flatMap(({ tag, type }) => {
    if (type.kind !== 'object') return []
    return [`### ${code(tag)}`, objectBody(page, type, discriminator)]
  })
  return blocks(
    `The member ${code(discriminator)} distinguishes the variants. ${openness(open)}`,
    table(typed, [
      { title: code(discriminator), cell: ({ tag }) => literal(tag) },
      { title: 'Type', cell: ({ type }) => page.type(type.name) },
      { title: 'Releases', cell: ({ type }) => releasesOf(type) },
      { title: 'Stability', cell: ({ type }) => stabilityOf(type) },
      { title: 'Description', cell: ({ type }) => description(type.doc) },
    ]),
    ...sections,
  )
}

function keyedUnionBody(page: Page, { open, variants }: KeyedUnionModel): string {
  return blocks(
    `A string, or an object with one member whose name is the variant. ${openness(open)}`,
    table(variants, [
      {
        title: 'Variant',
        cell: ({ tag, shape }) =>
          shape === undefined ? literal(tag) : code(`{ ${quoted(tag)}: … }`),
      },
      { title: 'Type', cell: ({ shape }) => (shape === undefined ? '' : page.shape(shape)) },
      { title: 'Releases', cell: releasesOf },
      { title: 'Stability', cell: stabilityOf },
      {
        title: 'Description',
        cell: ({ doc, formerly }) => blocks(description(doc), former(page, formerly)),
      },
    ]),
  )
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
