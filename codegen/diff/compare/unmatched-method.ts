import { isNewer, isRelease } from '../../model.js'
import type { Exchange } from '../exchanges.js'
import { flowOf } from '../exchanges.js'
import { isAnnotated } from '../is-annotated.js'
import type { Comparison } from '../visit.js'
import { onlyIn } from '../visit.js'
import { messageClaim } from './message-claim.js'
import type { MethodChange } from './method-change.js'

export function reportRemoved(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind, pointer } = method
  const isGone = isPastSunset(comparison, method)
  const change = {
    ...aboutOf(method),
    place: onlyIn('base', { path: name, base: pointer }),
    before: name,
    message: `The ${sayKind(method)} is gone`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: 'M06', ...change }
    case 'serverRequest':
      return { rule: 'M09', ...change }
    default: {
      const claim =
        kind === 'operation' ? {} : { claim: messageClaim(comparison, method, undefined) }
      return { rule: 'M01', case: isGone ? 'past its sunset' : 'in use', ...change, ...claim }
    }
  }
}

export function reportAdded(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind, pointer } = method
  const change = {
    ...aboutOf(method),
    place: onlyIn('head', { path: name, head: pointer }),
    after: name,
    message: `The ${sayKind(method)} is new`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: 'M07', ...change }
    case 'serverRequest': {
      const claim = messageClaim(comparison, undefined, method)
      return { rule: 'M08', case: isMarked(method) ? 'experimental' : 'always', ...change, claim }
    }
    default:
      return { rule: 'M03', ...change }
  }
}

/** Whom a change of a method is about. */
function aboutOf(method: Exchange): Pick<MethodChange, 'method' | 'sender' | 'experimental'> {
  const { name } = method
  return {
    method: name,
    sender: flowOf(method),
    ...(isMarked(method) && ({ experimental: true } as const)),
  }
}

function isMarked({ experimental, unstable }: Exchange): boolean {
  return experimental === true || unstable === true
}

/**
 * Whether the newer contract is past the release or the day that the older one named. What was read
 * from a codex binary names none by itself: its sunsets are what later releases turned out to lack.
 */
function isPastSunset(
  { base, head, today }: Comparison,
  { deprecated, sunset }: Exchange,
): boolean {
  if (deprecated !== true || sunset === undefined || !isAnnotated(base.model)) return false
  const newest = head.model.facts['newestServer'] ?? ''
  return isRelease(sunset) ? !isNewer(sunset, newest) : sunset <= today
}

/** A kind as people write it. */
export function sayKind({ kind }: Exchange): string {
  return kind.replace(/([A-Z])/, ' $1').toLowerCase()
}
