import ts from 'typescript'
import type { ContractDeclarations, ContractMember } from './declarations.js'
import type { Generics } from './generics.js'
import { lose } from './losses.js'
import type { Recorder } from './recorder.js'
import type { Access } from './surface.js'
import type { Wrappers } from './wrappers.js'

/** What every part of the analysis of one program shares. */
export interface Analysis {
  checker: ts.TypeChecker
  contract: ContractDeclarations
  recorder: Recorder
  generics: Generics
  wrappers: Wrappers
}

/**
 * Marks the members of the contract that a symbol stands for. What their types mention is at hand
 * from here on, so it is marked too. Of members told apart by a value, that value decides.
 */
export function markMembers(
  analysis: Analysis,
  symbol: ts.Symbol | undefined,
  use: NamedUse,
): void {
  markAll(analysis, analysis.contract.membersOf(symbol), use)
}

/**
 * Marks a member that a type has beside those that it lists. Where nobody can tell whose it is, sight
 * of the value is lost.
 */
export function markUnlisted(analysis: Analysis, type: ts.Type, name: string, use: NamedUse): void {
  if (type.getStringIndexType() === undefined) return
  const members = analysis.contract.unlistedOf(type, name)
  markAll(analysis, members, use)
  if (members.length > 0 || analysis.checker.getPropertiesOfType(type).length === 0) return
  lose(analysis, type, { node: use.node, reason: 'a member that is not listed is named' })
}

interface NamedUse {
  how: Access
  node: ts.Node
  value?: ts.Type
}

function markAll(
  { contract, recorder }: Analysis,
  members: readonly ContractMember[],
  { how, node, value }: NamedUse,
): void {
  const literals = value === undefined ? [] : literalsOf(value)
  for (const member of members) {
    recorder.member(`${member.owner}.${member.name}`, how, node)
    recorder.type(member.owner, how, node)
    for (const union of contract.unionsOf(member.owner)) recorder.type(union, how, node)
    for (const name of contract.mentionedIn(member.type)) recorder.type(name, how, node)
    for (const literal of literals) markValue({ contract, recorder }, member, literal, node)
  }
}

/** Marks a value of a member: under its enum, and under the member where it is one of the tags. */
export function markValue(
  { contract, recorder }: Pick<Analysis, 'contract' | 'recorder'>,
  { owner, name, type }: ContractMember,
  value: string,
  node: ts.Node,
): void {
  for (const enumName of contract.mentionedIn(type)) recorder.value(`${enumName}[${value}]`, node)
  if (type !== undefined && literalTexts(type).includes(value)) {
    recorder.value(`${owner}.${name}[${value}]`, node)
  }
}

/** The texts that a declared type lists. */
function literalTexts(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalTexts)
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : []
}

/** The texts that a type allows, none where it allows any text. */
export function literalsOf(type: ts.Type): string[] {
  const parts = partsOf(type)
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : []
}

/** The alternatives of a type, without null and undefined. */
export function partsOf(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type]
  return parts.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
}
