import type { Problem } from '../../contract/errors.js'
import type { Lifecycle } from '../../contract/model.js'
import { isDay, isRelease } from '../../contract/versions.js'
import { findDuplicates } from '../../contract/find-duplicates.js'
import type { Declaration, Tag } from './read-declarations.js'

type Target = 'type' | 'member' | 'method'

const known: Readonly<Record<string, readonly Target[]>> = {
  asType: ['type'],
  deprecated: ['type', 'member', 'method'],
  discriminator: ['type'],
  emits: ['method'],
  errors: ['method'],
  experimental: ['type', 'member', 'method'],
  format: ['type'],
  idempotent: ['method'],
  openEnum: ['type'],
  openUnion: ['type'],
  renamedFrom: ['type', 'member', 'method'],
  secret: ['type', 'member'],
  since: ['type', 'member', 'method'],
  sunset: ['type', 'member', 'method'],
  valueSince: ['type'],
}

const bare: ReadonlySet<string> = new Set([
  'deprecated',
  'experimental',
  'idempotent',
  'openUnion',
  'secret',
])

/** Checks the tags of a declaration. */
export function checkTags(declaration: Declaration, target: Target): Problem[] {
  const problems = declaration.tags.flatMap((tag): Problem[] => {
    const message = checkTag(tag, target)
    return message === undefined ? [] : [{ place: tag.place, message }]
  })
  for (const { duplicate, first } of findDuplicates(declaration.tags, identity)) {
    const message = `@${identity(duplicate)} is repeated here`
    problems.push({ place: duplicate.place, message, first: first.place })
  }
  return problems
}

/** The identity of a tag, which cannot be repeated. */
function identity({ name, text }: Tag): string {
  return name === 'valueSince' ? `${name} ${text.split(/\s+/)[0]}` : name
}

function checkTag(tag: Tag, target: Target): string | undefined {
  const targets = known[tag.name]
  if (targets === undefined) {
    return `Unknown tag @${tag.name}; known are ${Object.keys(known).join(', ')}`
  }
  if (!targets.includes(target)) return `@${tag.name} has no meaning on a ${target}`
  if (bare.has(tag.name) && tag.text !== '') return `@${tag.name} takes no text`
  return checkText(tag)
}

function checkText(tag: Tag): string | undefined {
  const { name, text } = tag
  switch (name) {
    case 'since':
      return isRelease(text) ? undefined : '@since takes a release such as 0.137.0'
    case 'sunset':
      if (isRelease(text) || isDay(text)) return undefined
      return '@sunset takes a release such as 0.137.0 or a day such as 2027-01-31'
    case 'valueSince':
      if (parseValueSince(tag) !== undefined) return undefined
      return '@valueSince takes a value and a release, such as "pro 0.137.0"'
    case 'renamedFrom':
      return /^\S+$/.test(text) ? undefined : '@renamedFrom takes one name'
    case 'emits':
    case 'errors':
      return checkNames(name, words(text))
    default:
      return undefined
  }
}

function checkNames(tag: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return `@${tag} takes at least one name`
  const [twice] = findDuplicates(names, (name) => name)
  return twice === undefined ? undefined : `@${tag} names "${twice.duplicate}" twice`
}

/** The value and the release of a `@valueSince` tag, undefined when it is not of that form. */
export function parseValueSince(tag: Tag): { value: string; since: string } | undefined {
  const [value, since, ...rest] = tag.text.split(/\s+/)
  if (value === undefined || since === undefined || rest.length > 0) return undefined
  return isRelease(since) ? { value, since } : undefined
}

export function tagText(declaration: Declaration, name: string): string | undefined {
  return declaration.tags.find((tag) => tag.name === name)?.text
}

/** The words of a tag's text; empty without the tag. */
export function tagWords(declaration: Declaration, name: string): string[] {
  return words(tagText(declaration, name) ?? '')
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

export function readLifecycle(declaration: Declaration): Lifecycle {
  const since = tagText(declaration, 'since')
  const sunset = tagText(declaration, 'sunset')
  const renamedFrom = tagText(declaration, 'renamedFrom')
  return {
    ...(since !== undefined && { since }),
    ...(tagText(declaration, 'experimental') !== undefined && { experimental: true }),
    ...(tagText(declaration, 'deprecated') !== undefined && { deprecated: true }),
    ...(sunset !== undefined && { sunset }),
    ...(renamedFrom !== undefined && { renamedFrom }),
  }
}
