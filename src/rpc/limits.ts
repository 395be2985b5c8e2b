/** The deepest nesting that a message may have. */
export const maxDepth = 127

/** The most values that a message may have, in all depths, because small ones cost most as values. */
export const maxValues = 4_000_000

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
// The bit between a bracket and a brace.
const toBrace = 0x20

/** Whether a JSON text has few enough values, not nested too deeply. */
export function fitsLimits(text: string): boolean {
  if (text.length <= maxValues && hasFewBrackets(text)) return true
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = closingQuote(text, at + 1)
    else if (code === comma) values++
    else if ((code | toBrace) === openBrace) {
      values++
      if (++depth > maxDepth) return false
    } else if ((code | toBrace) === closeBrace) depth--
  }
  return values <= maxValues
}

/** Whether there are so few open brackets that no value can be too deep. */
function hasFewBrackets(text: string): boolean {
  if (text.length <= 2 * maxDepth) return true
  let opened = 0
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++opened > maxDepth) return false
    }
  }
  return true
}

/** Index of the quote that ends the string with that start, or the length of the text. */
export function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
    let first = at
    while (first > start && text.charCodeAt(first - 1) === backslash) first--
    if ((at - first) % 2 === 0) return at
  }
  return text.length
}
