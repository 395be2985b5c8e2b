import ts from 'typescript'
import type { Files } from '../print/printer.js'
import { newerFirst } from '../read/declarations/parse-declarations.js'
import { encodeKey } from './entries.js'

/**
 * The types that `codex app-server generate-ts` declares, as entries beside those of the JSON
 * Schemas: keys end with a colon, values are TypeScript without comments.
 */
export function splitDeclarations(files: Files): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const text of newerFirst(files)) {
    const file = ts.createSourceFile('export.ts', text, ts.ScriptTarget.Latest)
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement)) continue
      const name = statement.name.text
      if (!found.has(name)) found.set(name, new Splitter(file).split(statement.type))
    }
  }
  return found
}

const printer = ts.createPrinter({ removeComments: true })

class Splitter {
  readonly #file: ts.SourceFile
  readonly #entries = new Map<string, string>()

  constructor(file: ts.SourceFile) {
    this.#file = file
  }

  split(type: ts.TypeNode): Map<string, string> {
    const keys = ts.isUnionTypeNode(type) ? type.types.map((part) => tagOf(part)) : []
    const isTagged = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length
    if (!ts.isUnionTypeNode(type) || !isTagged) {
      this.#add('', type)
    } else {
      this.#entries.set(':', 'union')
      type.types.forEach((part, index) => this.#add(`|${encodeKey(keys[index] ?? '')}`, part))
    }
    return this.#entries
  }

  #add(prefix: string, type: ts.TypeNode): void {
    if (!ts.isTypeLiteralNode(type) || !type.members.every(ts.isPropertySignature)) {
      this.#entries.set(`${prefix}:`, this.#print(type))
      return
    }
    this.#entries.set(`${prefix}:`, '{}')
    for (const { name, questionToken, type: member } of type.members) {
      const text = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : this.#print(name)
      const required = questionToken === undefined ? '!' : ''
      const key = `${prefix}.${encodeKey(text)}${required}:`
      this.#entries.set(key, member === undefined ? 'any' : this.#print(member))
    }
  }

  #print(node: ts.Node): string {
    const text = printer.printNode(ts.EmitHint.Unspecified, node, this.#file)
    return text.replace(/\s+/g, ' ')
  }
}

/** The text of the first member that has only one, as tags do. */
function tagOf(type: ts.TypeNode): string | undefined {
  if (!ts.isTypeLiteralNode(type)) return undefined
  for (const member of type.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue
    const { type: value } = member
    if (ts.isLiteralTypeNode(value) && ts.isStringLiteral(value.literal)) return value.literal.text
  }
  return undefined
}
