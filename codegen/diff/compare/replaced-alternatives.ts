import { fitsNumber, fitsText } from '../../contract/limits.js'
import type { SeverityOverrides } from './change.js'
import type { Alternative, Scalar } from './indexed-contract.js'
import type { Rule } from '../rules/rule.js'
import type { Contracts, Side } from './pair-comparison.js'
import { refTo } from './pair-comparison.js'
import { isOpen } from './values.js'
import { rules } from '../rules/rules.js'

/** Alternatives that only one side has. */
interface Replacement {
  readonly removed: readonly Alternative[]
  readonly added: readonly Alternative[]
  /** Those whose values no other alternative takes. */
  readonly gone: readonly Alternative[]
  readonly come: readonly Alternative[]
}

interface Classified {
  readonly rule: Rule
  readonly case?: string
  readonly severity?: SeverityOverrides
}

/** What it means that some alternatives went and others came; undefined where it means nothing. */
export function classifyReplacement(
  contracts: Contracts,
  replacement: Replacement,
): Classified | undefined {
  const { removed, added, gone, come } = replacement
  if (gone.length === 0 && come.length === 0) return undefined
  const [base, head] = [removed[0], added[0]]
  const isOne = removed.length === 1 && added.length === 1
  const special =
    isOne && base !== undefined && head !== undefined && classifyPair(contracts, base, head)
  if (special) return special
  if (gone.length === 0) return { rule: rules.typeWidened }
  return { rule: come.length === 0 ? rules.typeNarrowed : rules.typeChanged }
}

/** Pairs of forms that have a rule of their own. */
function classifyPair(
  contracts: Contracts,
  base: Alternative,
  head: Alternative,
): Classified | undefined {
  if (head.kind === 'values' && coversAlternative(base, head) && base.kind !== 'json') {
    const severity = { server: { 'newClient/oldServer': 'info' } } as const
    const rule = isConstant(head) ? rules.constantChanged : rules.enumConstraintChanged
    return { rule, case: 'added', ...(isOpen(head.type) && { severity }) }
  }
  if (base.kind === 'values' && coversAlternative(head, base) && head.kind !== 'json') {
    // Readers of an open enum take any text.
    const severity = { server: { 'oldClient/newServer': 'info' } } as const
    const rule = isConstant(base) ? rules.constantChanged : rules.enumConstraintChanged
    return { rule, case: 'removed', ...(isOpen(base.type) && { severity }) }
  }
  if (isVariantOf(contracts, 'base', [base, head])) return { rule: rules.typeWidened }
  if (isVariantOf(contracts, 'head', [head, base])) return { rule: rules.typeNarrowed }
  if (isTagged(base) || isTagged(head)) {
    return isTaggable(base) && isTaggable(head) ? { rule: rules.taggingChanged } : undefined
  }
  const kinds = [base.kind, head.kind]
  const isStructural = (kind: string) => kind === 'array' || kind === 'map' || kind === 'object'
  const isMap = kinds.includes('map') && kinds.includes('object')
  const isList = kinds.includes('array') && kinds.some((kind) => !isStructural(kind))
  return isMap || (isList && !kinds.includes('json')) ? { rule: rules.structureChanged } : undefined
}

function isConstant(part: Alternative): boolean {
  return part.kind === 'values' && part.values.length === 1 && part.type === undefined
}

function isTagged({ kind }: Alternative): boolean {
  return kind === 'union' || kind === 'keyedUnion'
}

function isTaggable(part: Alternative): boolean {
  return isTagged(part) || part.kind === 'object' || part.kind === 'values'
}

/** Whether an object of one side is, as it is, one of the variants of a union of the other. */
function isVariantOf(
  { wire, ...contracts }: Contracts,
  side: Side,
  [part, union]: readonly [Alternative, Alternative],
): boolean {
  if (part.kind !== 'object' || union.kind !== 'union') return false
  const wanted = wire.ofPart(contracts[side], part)
  const other = contracts[side === 'base' ? 'head' : 'base']
  return union.type.variants.some(({ type }) => wire.of(other, refTo(type)) === wanted)
}

/** Whether one alternative surely takes whatever the other takes. */
export function coversAlternative(part: Alternative, other: Alternative): boolean {
  switch (other.kind) {
    case 'values':
      return part.kind === 'json' || other.values.every((value) => takesValue(part, value))
    case 'integer':
      return part.kind === 'json' || part.kind === 'number'
    default:
      return part.kind === 'json' && other.kind !== 'json'
  }
}

function takesValue(part: Alternative, value: Scalar): boolean {
  switch (part.kind) {
    case 'string':
      return typeof value === 'string' && fitsText(part, value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
    case 'integer':
      return typeof value === 'number' && fitsNumber(part, value)
    default:
      return false
  }
}
