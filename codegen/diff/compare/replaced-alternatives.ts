import type { Change } from './change.js'
import type { Part, Scalar } from './indexed-contract.js'
import type { Rule } from '../rules/rule.js'
import type { Visit } from './pair-comparison.js'
import { isOpen } from './values.js'
import { rules } from '../rules/rules.js'

/** Alternatives that one side alone has. */
interface Exchange {
  readonly removed: readonly Part[]
  readonly added: readonly Part[]
  /** Those whose values no other alternative takes. */
  readonly gone: readonly Part[]
  readonly come: readonly Part[]
}

interface Verdict {
  readonly rule: Rule
  readonly case?: string
  readonly severity?: Change['severity']
}

/** What it means that some alternatives went and others came; undefined where it means nothing. */
export function judgeExchange(visit: Visit, exchange: Exchange): Verdict | undefined {
  const { removed, added, gone, come } = exchange
  if (gone.length === 0 && come.length === 0) return undefined
  const [base, head] = [removed[0], added[0]]
  const isOne = removed.length === 1 && added.length === 1
  const special = isOne && base !== undefined && head !== undefined && judgePair(visit, base, head)
  if (special) return special
  if (gone.length === 0) return { rule: rules.typeWidened }
  return { rule: come.length === 0 ? rules.typeNarrowed : rules.typeChanged }
}

/** Pairs of forms that have a rule of their own. */
function judgePair(visit: Visit, base: Part, head: Part): Verdict | undefined {
  if (head.kind === 'values' && coversPart(base, head) && base.kind !== 'json') {
    const severity = { server: { 'newClient/oldServer': 'info' } } as const
    const row = {
      rule: isConstant(head) ? rules.constantChanged : rules.enumConstraintChanged,
      case: 'added',
    } as const
    return isOpen(head.type) ? { ...row, severity } : row
  }
  if (base.kind === 'values' && coversPart(head, base) && head.kind !== 'json') {
    // Who reads an open enum takes any text.
    const severity = { server: { 'oldClient/newServer': 'info' } } as const
    const row = {
      rule: isConstant(base) ? rules.constantChanged : rules.enumConstraintChanged,
      case: 'removed',
    } as const
    return isOpen(base.type) ? { ...row, severity } : row
  }
  if (isVariantOf(visit, base, head, 'base')) return { rule: rules.typeWidened }
  if (isVariantOf(visit, head, base, 'head')) return { rule: rules.typeNarrowed }
  if (isTagged(base) || isTagged(head)) {
    return isTaggable(base) && isTaggable(head) ? { rule: rules.taggingChanged } : undefined
  }
  const kinds = [base.kind, head.kind]
  const isStructural = (kind: string) => kind === 'array' || kind === 'map' || kind === 'object'
  const isMap = kinds.includes('map') && kinds.includes('object')
  const isList = kinds.includes('array') && kinds.some((kind) => !isStructural(kind))
  return isMap || (isList && !kinds.includes('json')) ? { rule: rules.structureChanged } : undefined
}

function isConstant(part: Part): boolean {
  return part.kind === 'values' && part.values.length === 1 && part.type === undefined
}

function isTagged({ kind }: Part): boolean {
  return kind === 'union' || kind === 'keyedUnion'
}

function isTaggable(part: Part): boolean {
  return isTagged(part) || part.kind === 'object' || part.kind === 'values'
}

/** Whether an object is, as it stands, one of the variants of a union. */
function isVariantOf(visit: Visit, part: Part, union: Part, from: 'base' | 'head'): boolean {
  if (part.kind !== 'object' || union.kind !== 'union') return false
  const [own, other] = from === 'base' ? [visit.base, visit.head] : [visit.head, visit.base]
  const wanted = visit.wire.ofPart(own, part)
  return union.type.variants.some(({ type }) => {
    return visit.wire.of(other, { kind: 'ref', name: type }) === wanted
  })
}

/** Whether one alternative surely takes whatever the other takes. */
export function coversPart(part: Part, other: Part): boolean {
  switch (other.kind) {
    case 'values':
      return part.kind === 'json' || other.values.every((value) => takesValue(part, value))
    case 'integer':
      return part.kind === 'json' || part.kind === 'number'
    default:
      return part.kind === 'json' && other.kind !== 'json'
  }
}

function takesValue(part: Part, value: Scalar): boolean {
  switch (part.kind) {
    case 'string':
      return typeof value === 'string' && value.length >= part.minLength
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
    case 'integer':
      return typeof value === 'number'
    default:
      return false
  }
}
