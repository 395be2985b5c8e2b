import type { Files } from '../../print/printer.js'
import type { DeclaredMember, DeclaredType } from './declarations.js'
import { Declarations } from './declarations.js'
import type { Token } from './tokens.js'
import { tokenize } from './tokens.js'

/**
 * Parses the files that `generate-ts` wrote, which contain one plain type declaration each. Where
 * two declare one name, the newer namespace counts, as in the JSON Schemas. A type that is written
 * in a way that is not known here is `any`.
 *
 * The TypeScript compiler would do it as well, but the action could not contain it.
 */
export function parseDeclarations(files: Files): Declarations {
  const types = new Map<string, DeclaredType>()
  for (const text of newerFirst(files)) {
    for (const [name, type] of parseFile(text)) if (!types.has(name)) types.set(name, type)
  }
  return new Declarations(types)
}

/** The texts of an export; those of the newer namespace come first. */
export function newerFirst(files: Files): string[] {
  const sorted = [...files].sort(([a], [b]) => Number(isNewer(b)) - Number(isNewer(a)))
  return sorted.map(([, text]) => text)
}

/** Parses a type without its declaration. */
export function parseType(text: string): DeclaredType {
  return new TypeParser(tokenize(text), 0).parse()
}

function isNewer(path: string): boolean {
  return /(^|\/)v2\//.test(path)
}

function parseFile(text: string): [name: string, type: DeclaredType][] {
  const tokens = tokenize(text)
  return tokens.flatMap(({ text: word }, at): [string, DeclaredType][] => {
    const [name, equals] = [tokens[at + 1], tokens[at + 2]]
    const isDeclaration = word === 'type' && tokens[at - 1]?.text === 'export'
    if (!isDeclaration || name?.kind !== 'word' || equals?.text !== '=') return []
    return [[name.text, new TypeParser(tokens, at + 3).parse()]]
  })
}

/** Is thrown and caught here only. */
class UnknownSyntax extends Error {}

const keywords: ReadonlyMap<string, DeclaredType> = new Map<string, DeclaredType>([
  ['string', { kind: 'string' }],
  ['number', { kind: 'number' }],
  ['bigint', { kind: 'number' }],
  ['boolean', { kind: 'boolean' }],
  ['null', { kind: 'null' }],
  ['true', { kind: 'literal', value: true }],
  ['false', { kind: 'literal', value: false }],
  ['any', { kind: 'any' }],
  ['unknown', { kind: 'any' }],
  ['undefined', { kind: 'any' }],
  ['never', { kind: 'any' }],
])

/** Reads one type from a place in the tokens of a file. */
class TypeParser {
  readonly #tokens: readonly Token[]
  #at: number

  constructor(tokens: readonly Token[], at: number) {
    this.#tokens = tokens
    this.#at = at
  }

  parse(): DeclaredType {
    try {
      const type = this.#parseUnion()
      if (!this.#takes(';') && this.#tokens[this.#at] !== undefined) throw new UnknownSyntax()
      return type
    } catch (error) {
      // A type that is nested too deep to be parsed is a RangeError.
      if (error instanceof UnknownSyntax || error instanceof RangeError) return { kind: 'any' }
      throw error
    }
  }

  #parseUnion(): DeclaredType {
    return this.#parseParts('union', () => {
      return this.#parseParts('intersection', () => this.#parsePostfix())
    })
  }

  #parseParts(kind: 'union' | 'intersection', parsePart: () => DeclaredType): DeclaredType {
    const sign = kind === 'union' ? '|' : '&'
    this.#takes(sign)
    const first = parsePart()
    if (this.#tokens[this.#at]?.text !== sign) return first
    const parts = [first]
    while (this.#takes(sign)) parts.push(parsePart())
    return { kind, parts }
  }

  #parsePostfix(): DeclaredType {
    let type = this.#parsePrimary()
    while (this.#takes('[')) {
      this.#expect(']')
      type = { kind: 'array', items: type }
    }
    return type
  }

  #parsePrimary(): DeclaredType {
    const { kind, text } = this.#next()
    if (kind === 'text') return { kind: 'literal', value: text }
    if (kind === 'number') return { kind: 'literal', value: Number(text) }
    if (kind === 'word') return keywords.get(text) ?? this.#parseReference(text)
    if (text === '{') return this.#parseObject()
    if (text !== '(') throw new UnknownSyntax()
    const type = this.#parseUnion()
    this.#expect(')')
    return type
  }

  #parseReference(word: string): DeclaredType {
    let name = word
    while (this.#takes('.')) name = this.#next().text
    if (!this.#takes('<')) return { kind: 'ref', name }
    const parts = [this.#parseUnion()]
    while (this.#takes(',')) parts.push(this.#parseUnion())
    this.#expect('>')
    const [first, second] = parts
    if (name === 'Array' && first !== undefined) return { kind: 'array', items: first }
    if (name === 'Record' && second !== undefined) return toMap(second)
    return { kind: 'ref', name }
  }

  #parseObject(): DeclaredType {
    const members = new Map<string, DeclaredMember>()
    let values: DeclaredType | undefined
    while (!this.#takes('}')) {
      if (this.#takes('[')) values = this.#parseIndex()
      else members.set(...this.#parseMember())
      if (!this.#takes(',') && !this.#takes(';') && !this.#isAt('}')) throw new UnknownSyntax()
    }
    return { kind: 'object', members, ...(values !== undefined && { values }) }
  }

  /** What follows the bracket of `[key: string]: T` or `[key in K]?: T`. */
  #parseIndex(): DeclaredType {
    this.#next()
    if (!this.#takes(':') && !this.#takes('in')) throw new UnknownSyntax()
    this.#parseUnion()
    this.#expect(']')
    this.#takes('?')
    this.#expect(':')
    return this.#parseUnion()
  }

  #parseMember(): [string, DeclaredMember] {
    const { kind, text } = this.#next()
    if (kind === 'sign') throw new UnknownSyntax()
    const optional = this.#takes('?')
    this.#expect(':')
    return [text, { optional, type: this.#parseUnion() }]
  }

  #next(): Token {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new UnknownSyntax()
    return token
  }

  /** A text is never a sign, even if it looks like one. */
  #isAt(text: string): boolean {
    const token = this.#tokens[this.#at]
    return token?.text === text && token.kind !== 'text'
  }

  #takes(text: string): boolean {
    const found = this.#isAt(text)
    if (found) this.#at++
    return found
  }

  #expect(text: string): void {
    if (!this.#takes(text)) throw new UnknownSyntax()
  }
}

function toMap(values: DeclaredType): DeclaredType {
  return { kind: 'object', members: new Map(), values }
}
