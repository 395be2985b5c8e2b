import ts from 'typescript'
import type { SourcePosition, Problem } from '../../contract/errors.js'
import { nameText } from './duplicates.js'
import type { SchemaProgram } from './program.js'

/** The source text of a type, a member or a method, beside its structure. */
export interface Declaration {
  name: string
  /** Schema file, relative to the schema folder. */
  source: string
  place: SourcePosition
  doc?: string
  tags: readonly Tag[]
  /** By their names as they are spelled, escapes and all, which is how structures call them. */
  members: ReadonlyMap<string, Declaration>
  /** Set for `keyof X`, which is how an enum takes its values from a table. */
  keysOf?: string
}

export interface Tag {
  name: string
  text: string
  place: SourcePosition
}

type ExportedType = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** The exported types of a schema set in the order of files and lines, with their problems. */
export function readDeclarations({ sources, place }: SchemaProgram): {
  declarations: ReadonlyMap<string, Declaration>
  problems: readonly Problem[]
} {
  const declarations = new Map<string, Declaration>()
  const problems: Problem[] = []
  for (const statement of sources.flatMap((source) => [...source.statements])) {
    if (ts.isImportDeclaration(statement)) continue
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
      problems.push({
        place: place(statement),
        message: 'The schema can only contain interfaces, type aliases and imports',
      })
      continue
    }
    problems.push(...refuse(statement, place))
    declarations.set(statement.name.text, describe(statement, place))
  }
  return { declarations, problems }
}

function describe(statement: ExportedType, place: SchemaProgram['place']): Declaration {
  const file = place(statement).file
  const members = ts.isInterfaceDeclaration(statement) ? statement.members : []
  const type = ts.isTypeAliasDeclaration(statement) ? statement.type : undefined
  const described = members.map((member): [string, Declaration] => {
    const name = member.name === undefined ? '' : nameText(member.name)
    const spelling = member.name?.getText().replace(/^(["'])(.*)\1$/s, '$2') ?? ''
    return [spelling, { ...annotations(member, place), name, source: file, members: new Map() }]
  })
  return {
    ...annotations(statement, place),
    name: statement.name.text,
    source: file.replace(/^schema\//, ''),
    members: new Map(described),
    ...(type !== undefined && isKeyof(type) && { keysOf: type.type.getText() }),
  }
}

function isKeyof(type: ts.TypeNode): type is ts.TypeOperatorNode {
  return ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.KeyOfKeyword
}

function annotations(node: ts.Node, place: SchemaProgram['place']) {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const doc = docs.map((block) => ts.getTextOfJSDocComment(block.comment) ?? '').join('\n')
  const tags = ts.getJSDocTags(node).map((tag) => ({
    name: tag.tagName.text,
    text: (ts.getTextOfJSDocComment(tag.comment) ?? '').trim(),
    place: place(tag),
  }))
  return { place: place(node), tags, ...(doc !== '' && { doc }) }
}

/** Reports constructs that compile but that the contract model cannot express. */
function refuse(statement: ExportedType, place: SchemaProgram['place']): Problem[] {
  const problems: Problem[] = []
  const report = (node: ts.Node, message: string) => problems.push({ place: place(node), message })
  const name = statement.name.text
  const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (exported !== true) report(statement.name, `"${name}" has to be exported`)
  if (statement.typeParameters !== undefined) report(statement.name, `"${name}" is generic`)
  if (ts.isInterfaceDeclaration(statement) && statement.heritageClauses !== undefined) {
    report(statement.name, `"${name}" extends another type; list its members instead`)
  }
  const visit = (node: ts.Node): void => {
    const reason = unsupported.get(node.kind)
    if (reason !== undefined) report(node, reason)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(statement, visit)
  return problems
}

const unsupported: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.TupleType, 'Tuples are not supported; use an array or a named object'],
  [ts.SyntaxKind.TemplateLiteralType, 'Template literal types are not supported; use string'],
  [ts.SyntaxKind.BigIntKeyword, 'bigint is not a JSON value; use Int64'],
  [ts.SyntaxKind.IntersectionType, 'Intersections are not supported; list the members'],
  [ts.SyntaxKind.ConditionalType, 'Conditional types are not supported'],
  [ts.SyntaxKind.MappedType, 'Mapped types are not supported; use Record<string, T>'],
  [ts.SyntaxKind.AnyKeyword, 'any is not supported; use unknown for arbitrary JSON'],
  [ts.SyntaxKind.FunctionType, 'Functions are not JSON values'],
  [ts.SyntaxKind.MethodSignature, 'Functions are not JSON values'],
  [ts.SyntaxKind.IndexSignature, 'Index signatures are not supported; use Record<string, T>'],
  [ts.SyntaxKind.UndefinedKeyword, 'undefined is not a JSON value; make the member optional'],
])
