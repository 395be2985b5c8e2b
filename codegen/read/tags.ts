import type { Problem } from '../errors.js'
import type { Lifecycle } from '../model.js'
import { findTwins } from '../twins.js'
import type { Declaration, Tag } from './declarations.js'

type Target = 'type' | 'member' | 'method'

const known: Readonly<Record<string, readonly Target[]>> = {
  asType: ['type'],
  deprecated: ['type', 'member', 'method'],
  discriminator: ['type'],
  errors: ['method'],
  experimental: ['type', 'member', 'method'],
  format: ['type'],
  openEnum: ['type'],
  openUnion: ['type'],
  secret: ['type', 'member'],
  since: ['type', 'member', 'method'],
  valueSince: ['type'],
}

const bare: ReadonlySet<string> = new Set(['deprecated', 'experimental', 'openUnion', 'secret'])
const version = /^\d+\.\d+\.\d+$/

/** Says what is wrong with the tags of a declaration, on their own. */
export function checkTags(declaration: Declaration, target: Target): Problem[] {
  const problems = declaration.tags.flatMap((tag): Problem[] => {
    const message = checkTag(tag, target)
    return message === undefined ? [] : [{ place: tag.place, message }]
  })
  for (const { twin, first } of findTwins(declaration.tags, identity)) {
    const message = `@${identity(twin)} stands here twice`
    problems.push({ place: twin.place, message, first: first.place })
  }
  return problems
}

/** What a second tag may not share with a first one. */
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
  if (tag.name === 'since' && !version.test(tag.text)) {
    return '@since takes a release such as 0.137.0'
  }
  if (tag.name === 'valueSince' && parseValueSince(tag) === undefined) {
    return '@valueSince takes a value and a release, such as "pro 0.137.0"'
  }
  return undefined
}

/** The value and the release of a `@valueSince` tag, undefined when it is not of that form. */
export function parseValueSince(tag: Tag): { value: string; since: string } | undefined {
  const [value, since, ...rest] = tag.text.split(/\s+/)
  if (value === undefined || since === undefined || rest.length > 0) return undefined
  return version.test(since) ? { value, since } : undefined
}

export function tagText(declaration: Declaration, name: string): string | undefined {
  return declaration.tags.find((tag) => tag.name === name)?.text
}

export function readLifecycle(declaration: Declaration): Lifecycle {
  const since = tagText(declaration, 'since')
  return {
    ...(since !== undefined && { since }),
    ...(tagText(declaration, 'experimental') !== undefined && { experimental: true }),
    ...(tagText(declaration, 'deprecated') !== undefined && { deprecated: true }),
  }
}
