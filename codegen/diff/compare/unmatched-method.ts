import type { Exchange } from './operation.js'
import { flowOf, locate } from './operation.js'
import type { Comparison } from './pair-comparison.js'
import { isPastSunset, removalFix } from './lifecycle.js'
import { messageClaim } from './message-claim.js'
import type { MethodChange } from './method-change.js'
import { rules } from '../rules/rules.js'

export function reportRemoved(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind } = method
  const change = {
    ...aboutOf(method),
    ...removalFix(comparison, method),
    place: { shown: locate(method), base: locate(method) },
    before: name,
    message: `The ${sayKind(method)} is gone`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: rules.serverNotificationRemoved, ...change }
    case 'serverRequest':
      return { rule: rules.serverRequestRemoved, ...change }
    default: {
      const claim =
        kind === 'operation' ? {} : { claim: messageClaim(comparison, method, undefined) }
      const state = isPastSunset(comparison, method) ? 'past its sunset' : 'in use'
      return { rule: rules.clientMethodRemoved, case: state, ...change, ...claim }
    }
  }
}

export function reportAdded(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind } = method
  const change = {
    ...aboutOf(method),
    place: { shown: locate(method), head: locate(method) },
    after: name,
    message: `The ${sayKind(method)} is new`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: rules.serverNotificationAdded, ...change }
    case 'serverRequest': {
      const claim = messageClaim(comparison, undefined, method)
      const row = isMarked(method)
        ? ({ case: 'experimental', fix: null } as const)
        : ({ case: 'always' } as const)
      return { rule: rules.serverRequestAdded, ...row, ...change, claim }
    }
    default:
      return {
        rule: rules.clientMethodAdded,
        ...change,
        ...(method.since !== undefined && { fix: null }),
      }
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

/** A kind as people write it. */
export function sayKind({ kind }: Exchange): string {
  return kind.replace(/([A-Z])/, ' $1').toLowerCase()
}
