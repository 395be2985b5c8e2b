const before = 60
const after = 40

// Code units that contain that many graphemes: a long line is not split as a whole.
const enough = 4096

/** A line of source with a caret below one of its columns, which count UTF-16 units from 1. */
export function formatExcerpt(line: string, column: number): string {
  const marked = Math.min(Math.max(column - 1, 0), line.length)
  const head = printable(lastGraphemes(line.slice(0, marked)))
  const tail = printable(firstGraphemes(line.slice(marked)))
  return `  ${head}${tail}\n  ${blank(head)}^`
}

/** The line around an offset, without its line break. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '')
}

/** Blanks as wide as a text is in a terminal. */
function blank(text: string): string {
  return graphemes(text)
    .map((grapheme) => {
      if (grapheme === '\t') return '\t'
      return doubleWidth.test(grapheme) ? '  ' : ' '
    })
    .join('')
}

// Terminals draw emoji and the scripts of East Asia two columns wide.
const doubleWidth =
  /\p{Emoji_Presentation}|\uFE0F|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u

function lastGraphemes(text: string): string {
  const kept = graphemes(text.slice(-enough))
  return kept.length > before ? `…${kept.slice(-before).join('')}` : text.slice(-enough)
}

function firstGraphemes(text: string): string {
  const kept = graphemes(text.slice(0, enough))
  return kept.length > after ? `${kept.slice(0, after).join('')}…` : kept.join('').trimEnd()
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
}

/** Replaces control characters, which a terminal would obey. */
function printable(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, '\uFFFD')
}
