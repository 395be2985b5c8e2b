import { closingQuote } from './limits.js'
import { parseJson } from './parse-json.js'

/** Facts about the source text of a JSON object that its value lacks, or that are needed before parsing. */
export interface Outline {
  /** The deepest nesting. The object itself counts as one. */
  depth: number
  /** At most how many values there are, in all depths: one after each comma and each open bracket. */
  values: number
  /** Whether every bracket is closed; false for a truncated text. */
  closed: boolean
  /** Names of the top-level members. */
  names: ReadonlySet<string>
  /** A repeated name other than `id`. */
  repeated: string | undefined
  /** Source texts of the complete top-level members named `id`. */
  ids: readonly string[]
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** Outlines a JSON text in one pass. The outline of an invalid text is not reliable. */
export function scan(text: string): Outline {
  const isObject = /^[ \t\r\n]*\{/.test(text)
  const names = new Set<string>()
  const ids: string[] = []
  let repeated: string | undefined
  let depth = 0
  let deepest = 0
  let values = 1
  let name = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = closingQuote(text, at + 1)
        break
      case openBrace:
      case openBracket:
        values++
        if (++depth === 1) start = at + 1
        if (depth > deepest) deepest = depth
        break
      case colon:
        if (depth !== 1 || !isObject) break
        name = readName(text.slice(start, at).trim())
        if (names.has(name) && name !== 'id') repeated ??= name
        names.add(name)
        start = at + 1
        break
      case closeBrace:
      case closeBracket:
      case comma: {
        if (depth === 1) {
          if (name === 'id') ids.push(text.slice(start, at).trim())
          start = at + 1
        }
        if (text.charCodeAt(at) === comma) values++
        else depth--
      }
    }
  }
  return { depth: deepest, values, closed: depth === 0, names, repeated, ids }
}

function readName(source: string): string {
  const plain = source.slice(1, -1)
  return plain.includes('\\') ? String(parseJson(source)) : plain
}
