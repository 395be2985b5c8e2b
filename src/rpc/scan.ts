import { parseJson } from './parse-json.js'

/** What the source text of a JSON object tells that its value does not, or that must be known before it is parsed. */
export interface Outline {
  /** The deepest nesting; the object itself counts one */
  depth: number
  /** Whether all that was opened is closed again: not so in a text that was cut off */
  closed: boolean
  /** Names of the top-level members */
  names: ReadonlySet<string>
  /** A name that stands there twice, other than `id` */
  repeated: string | undefined
  /** Source texts of the complete top-level members called `id` */
  ids: readonly string[]
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** Outlines a JSON text in one pass. Of a broken one it says something, but nothing to rely on. */
export function scan(text: string): Outline {
  const isObject = /^[ \t\r\n]*\{/.test(text)
  const names = new Set<string>()
  const ids: string[] = []
  let repeated: string | undefined
  let depth = 0
  let deepest = 0
  let name = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = closingQuote(text, at)
        break
      case openBrace:
      case openBracket:
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
        if (text.charCodeAt(at) !== comma) depth--
      }
    }
  }
  return { depth: deepest, closed: depth === 0, names, repeated, ids }
}

/** Index of the quote that ends the string opened at `open`, or the text's length. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let first = at
    while (text.charCodeAt(first - 1) === backslash) first--
    if ((at - first) % 2 === 0) return at
  }
  return text.length
}

function readName(source: string): string {
  const plain = source.slice(1, -1)
  return plain.includes('\\') ? String(parseJson(source)) : plain
}
