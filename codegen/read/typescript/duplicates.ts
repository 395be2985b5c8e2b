import ts from 'typescript'
import type { SourcePosition, Problem } from '../../contract/errors.js'
import { findDuplicates } from '../../contract/find-duplicates.js'

/** A name and its node. */
interface Named {
  name: string
  node: ts.Node
}

/** A name that repeats an earlier one. */
export interface Duplicate {
  duplicate: ts.Node
  first: ts.Node
  message: string
}

/**
 * Repeated types, members and values. The compiler merges some of them silently and reports others
 * without the position of the first one.
 */
export function findRepeatedNames(sources: readonly ts.SourceFile[]): Duplicate[] {
  const types = sources.flatMap((source) => source.statements.filter(isNamedType))
  return [
    ...repeated(types.map(toNamed), 'is declared twice'),
    ...types.flatMap((type) => [
      ...(ts.isInterfaceDeclaration(type)
        ? repeated(type.members.flatMap(namedMember), `is listed twice in ${type.name.text}`)
        : []),
      ...repeated(namedAlternatives(type), `is listed twice in ${type.name.text}`),
    ]),
  ]
}

export function toProblem(
  { duplicate, first, message }: Duplicate,
  place: (node: ts.Node) => SourcePosition,
): Problem {
  return { place: place(duplicate), message, first: place(first) }
}

function repeated(named: readonly Named[], problem: string): Duplicate[] {
  return findDuplicates(named, ({ name }) => name).map(({ duplicate, first }) => ({
    duplicate: duplicate.node,
    first: first.node,
    message: `"${duplicate.name}" ${problem}`,
  }))
}

type NamedType = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

function isNamedType(statement: ts.Statement): statement is NamedType {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
}

function toNamed({ name }: NamedType): Named {
  return { name: name.text, node: name }
}

function namedMember({ name }: ts.TypeElement): Named[] {
  return name === undefined ? [] : [{ name: nameText(name), node: name }]
}

/** The text of a member's name, without quotes where it has some. */
export function nameText(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText()
}

/** The values or variants of a union, as they are spelled. */
function namedAlternatives(type: NamedType): Named[] {
  if (!ts.isTypeAliasDeclaration(type) || !ts.isUnionTypeNode(type.type)) return []
  return type.type.types.map((node) => {
    const literal = ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
    return { name: literal ? node.literal.text : node.getText(), node }
  })
}
