import ts from 'typescript'
import { literalsOf } from './compiler-types.js'
import type { ContractMember } from './declarations.js'
import type { Analysis } from './escape.js'
import { trackEscape } from './escape.js'
import type { NodeUse } from './recorder.js'

/** Where and how a member is used. */
export interface MemberAccess extends NodeUse {
  /** Type of the value that is written. */
  value?: ts.Type
}

/**
 * Records a use of the members of the contract that a symbol stands for. Values of the types that
 * they mention are at hand from here on, so these are used too. Of members that a value
 * distinguishes, that value decides.
 */
export function recordMembers(
  analysis: Analysis,
  symbol: ts.Symbol | undefined,
  use: MemberAccess,
): void {
  recordAll(analysis, analysis.contract.membersOf(symbol), use)
}

/**
 * Records a use of a member that a type does not list. Where its owner is unknown, the value
 * escapes.
 */
export function recordUnlisted(
  analysis: Analysis,
  { type, name }: { type: ts.Type; name: string },
  use: MemberAccess,
): void {
  if (type.getStringIndexType() === undefined) return
  const members = analysis.contract.unlistedOf(type, name)
  recordAll(analysis, members, use)
  if (members.length > 0 || analysis.checker.getPropertiesOfType(type).length === 0) return
  trackEscape(analysis, type, { node: use.node, reason: 'a member that is not listed is named' })
}

function recordAll(
  analysis: Analysis,
  members: readonly ContractMember[],
  { how, node, value }: MemberAccess,
): void {
  const { contract, recorder } = analysis
  const literals = value === undefined ? [] : literalsOf(value)
  for (const member of members) {
    const { owner, name } = member
    recorder.member(owner, name, { how, node })
    const types = [owner, ...contract.unionsOf(owner), ...contract.mentionedIn(member.type)]
    for (const type of types) recorder.type(type, { how, node })
    for (const literal of literals) recordValue(analysis, member, { value: literal, node })
  }
}

/**
 * Records a value of a member: under its enum, and under the member where it is one of the tags.
 */
export function recordValue(
  { contract, recorder }: Analysis,
  { owner, name, type }: ContractMember,
  { value, node }: { value: string; node: ts.Node },
): void {
  for (const enumName of contract.mentionedIn(type)) recorder.value({ type: enumName }, value, node)
  if (type !== undefined && literalTexts(type).includes(value)) {
    recorder.value({ type: owner, member: name }, value, node)
  }
}

/** The texts that a declared type lists. */
function literalTexts(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalTexts)
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : []
}
