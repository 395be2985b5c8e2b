import ts from 'typescript'
import type { Files } from '../../print/printer.js'
import type { DeclaredObject, DeclaredType } from './declarations.js'
import { Declarations } from './declarations.js'

/**
 * Parses the files of an export. Where two declare one name, the newer namespace counts, as in the
 * JSON Schemas.
 */
export function parseDeclarations(files: Files): Declarations {
  const sorted = [...files].sort(([a], [b]) => Number(isNewer(b)) - Number(isNewer(a)))
  const types = new Map<string, DeclaredType>()
  for (const [, text] of sorted) {
    const file = ts.createSourceFile('export.ts', text, ts.ScriptTarget.Latest)
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement) || types.has(statement.name.text)) continue
      types.set(statement.name.text, toType(statement.type))
    }
  }
  return new Declarations(types)
}

const any: DeclaredType = { kind: 'any' }

function toType(node: ts.TypeNode): DeclaredType {
  if (ts.isParenthesizedTypeNode(node)) return toType(node.type)
  if (ts.isUnionTypeNode(node)) return { kind: 'union', parts: node.types.map(toType) }
  if (ts.isIntersectionTypeNode(node)) {
    return { kind: 'intersection', parts: node.types.map(toType) }
  }
  if (ts.isArrayTypeNode(node)) return { kind: 'array', items: toType(node.elementType) }
  if (ts.isTypeLiteralNode(node)) return toObject(node)
  if (ts.isMappedTypeNode(node)) return toMap(node.type)
  if (ts.isTypeReferenceNode(node)) return toReference(node)
  if (ts.isLiteralTypeNode(node)) return toLiteral(node.literal)
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { kind: 'string' }
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.BigIntKeyword:
      return { kind: 'number' }
    case ts.SyntaxKind.BooleanKeyword:
      return { kind: 'boolean' }
    default:
      return any
  }
}

function toObject({ members }: ts.TypeLiteralNode): DeclaredObject {
  const rows = members.filter(ts.isPropertySignature).flatMap(({ name, questionToken, type }) => {
    if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return []
    const member = { optional: questionToken !== undefined, type: type ? toType(type) : any }
    return [[name.text, member] as const]
  })
  const index = members.find(ts.isIndexSignatureDeclaration)
  return {
    kind: 'object',
    members: new Map(rows),
    ...(index !== undefined && { values: toType(index.type) }),
  }
}

function toMap(values: ts.TypeNode | undefined): DeclaredType {
  return { kind: 'object', members: new Map(), values: values ? toType(values) : any }
}

function toReference({ typeName, typeArguments }: ts.TypeReferenceNode): DeclaredType {
  const name = ts.isIdentifier(typeName) ? typeName.text : typeName.right.text
  const [first, second] = typeArguments ?? []
  if (name === 'Array' && first !== undefined) return { kind: 'array', items: toType(first) }
  if (name === 'Record' && second !== undefined) return toMap(second)
  return { kind: 'ref', name }
}

function toLiteral(literal: ts.LiteralTypeNode['literal']): DeclaredType {
  if (ts.isStringLiteral(literal)) return { kind: 'literal', value: literal.text }
  if (ts.isNumericLiteral(literal)) return { kind: 'literal', value: Number(literal.text) }
  switch (literal.kind) {
    case ts.SyntaxKind.NullKeyword:
      return { kind: 'null' }
    case ts.SyntaxKind.TrueKeyword:
      return { kind: 'literal', value: true }
    case ts.SyntaxKind.FalseKeyword:
      return { kind: 'literal', value: false }
    default:
      return any
  }
}

function isNewer(path: string): boolean {
  return /(^|\/)v2\//.test(path)
}
