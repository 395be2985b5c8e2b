import type { MethodModel, TypeModel } from '../../contract/model.js'
import { description, lifecycleItems } from './lifecycle.js'
import { blocks, code, list, prose, table } from './markdown.js'
import type { Page } from './page.js'
import { typeBody } from './type-body.js'
import type { Use } from './uses.js'

const kindNames: Readonly<Record<TypeModel['kind'], string>> = {
  object: 'Object',
  enum: 'Enum',
  union: 'Union of objects',
  keyedUnion: 'Union of strings and objects',
  alias: 'Alias',
}

const headings: Readonly<Record<TypeModel['kind'], string>> = {
  object: 'Members',
  enum: 'Values',
  union: 'Variants',
  keyedUnion: 'Variants',
  alias: 'Shape',
}

/** The page of a type. */
export function typePage(page: Page, type: TypeModel): string {
  const { name, kind, doc, unsupported = [] } = type
  return blocks(
    `# ${prose(name)}`,
    `${kindName(type)}, ${senderOf(page, name)}.`,
    description(doc),
    list([
      ...lifecycleItems(type),
      ...(isSecret(type) ? ['**Secret:** never log it.'] : []),
      ...otherForm(page, type),
    ]),
    `## ${headings[kind]}`,
    typeBody(page, type),
    ...(unsupported.length === 0
      ? []
      : [
          '## Unsupported keywords',
          'The JSON Schema of the type has keywords that the contract does not carry:',
          table(unsupported, [
            { title: 'Keyword', cell: ({ keyword }) => code(keyword) },
            { title: 'Value', cell: ({ value }) => code(value) },
          ]),
        ]),
    '## Used by',
    usedBy(page, page.reference.uses.get(name) ?? []),
  )
}

/** The kind of a type in words: `Object`. */
export function kindName({ kind }: TypeModel): string {
  return kindNames[kind]
}

function isSecret(type: TypeModel): boolean {
  return type.kind === 'alias' && type.secret === true
}

/** The other form of a type that clients and servers write differently. */
function otherForm(page: Page, type: TypeModel): string[] {
  // Other sources are files with many types.
  if (!type.source.includes('#/')) return []
  const forms = page.reference.model.types.filter(({ source }) => source === type.source)
  const sent = forms.find(({ name }) => name === `${type.name}Params`)
  if (sent !== undefined) return [`**What clients send:** ${page.type(sent.name)}.`]
  const received = forms.find(({ name }) => `${name}Params` === type.name)
  return received === undefined ? [] : [`**What servers send:** ${page.type(received.name)}.`]
}

function senderOf({ reference }: Page, name: string): string {
  const senders = reference.senders.get(name)
  if (senders === undefined) return 'in no message of a method'
  return `sent by ${senders.size === 2 ? 'clients and servers' : `${[...senders].join('')}s`}`
}

function usedBy(page: Page, uses: readonly Use[]): string {
  if (uses.length === 0) return 'No method or type refers to it.'
  return list(uses.map((use) => usage(page, use)))
}

function usage(page: Page, use: Use): string {
  switch (use.kind) {
    case 'params':
    case 'result':
      return payloadUse(page, use.kind, use.method)
    case 'member':
      return memberUse(page, use.type, use.members)
    case 'variant':
      return `${page.type(use.type.name)}: a variant`
    case 'part':
      return page.type(use.type.name)
  }
}

/** With the methods whose params or result the other type is. */
function memberUse(page: Page, type: TypeModel, members: readonly string[]): string {
  const methods = (page.reference.uses.get(type.name) ?? []).flatMap((use) => {
    if (use.kind !== 'params' && use.kind !== 'result') return []
    return [`the ${use.kind} of ${page.method(use.method)}`]
  })
  const role = methods.length === 0 ? '' : `, ${methods.join(', ')}`
  return `${page.type(type.name)}: ${members.map((name) => code(name)).join(', ')}${role}`
}

function payloadUse(page: Page, part: 'params' | 'result', method: MethodModel): string {
  return `${page.method(method)}: the ${part}`
}
