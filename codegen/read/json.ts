import ts from 'typescript'
import type { Place } from '../errors.js'
import { ContractError } from '../errors.js'
import { lineAt } from '../excerpt.js'
import type { Path } from './document-part.js'
import { DocumentPart } from './document-part.js'

/** Reads JSON text. Throws a ContractError that tells where it stops to be JSON. */
export function parseJson(file: string, text: string): DocumentPart {
  const source = ts.parseJsonText(file, text)
  const place = (offset: number): Place => {
    const { line, character } = source.getLineAndCharacterOfPosition(offset)
    return { file, line: line + 1, column: character + 1, text: lineAt(text, offset) }
  }
  const locate = (path: Path) => place(offsetOf(source, path))
  const explain = (path: Path, message: string) => `${pointerTo(path)}: ${message}`
  const value = parse(text, (message) => {
    throw new ContractError([{ place: place(faultOf(source) ?? text.length), message }])
  })
  return new DocumentPart({ locate, explain, problems: [] }, [], value)
}

function parse(text: string, fail: (message: string) => never): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Its own message quotes the text, and tells the place in one release of Node alone.
    return fail('This is no JSON')
  }
}

/** Where the parser first met something that it did not expect. */
function faultOf(source: ts.JsonSourceFile): number | undefined {
  const { parseDiagnostics } = source as unknown as { parseDiagnostics?: { start?: number }[] }
  return parseDiagnostics?.[0]?.start
}

function pointerTo(path: Path): string {
  const tokens = path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
  return tokens.length === 0 ? 'The document' : tokens.map((token) => `/${token}`).join('')
}

function offsetOf(source: ts.JsonSourceFile, path: Path): number {
  let node: ts.Node | undefined = source.statements[0]?.expression
  let offset = 0
  for (const key of path) {
    const next = node === undefined ? undefined : step(node, key)
    if (next === undefined) break
    offset = next.start.getStart(source)
    node = next.value
  }
  return offset
}

/** One step down: the node that holds the value, and the one that a message points to. */
function step(node: ts.Node, key: string | number): { start: ts.Node; value: ts.Node } | undefined {
  if (ts.isArrayLiteralExpression(node)) {
    const item = node.elements[Number(key)]
    return item === undefined ? undefined : { start: item, value: item }
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined
  // JSON.parse keeps the last of two.
  const property = node.properties.findLast(
    (member) =>
      ts.isPropertyAssignment(member) &&
      ts.isStringLiteral(member.name) &&
      member.name.text === key,
  )
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined
  return { start: property.name, value: property.initializer }
}
