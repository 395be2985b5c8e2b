/** A piece of TypeScript: a word, a number, a sign, or a text without its quotes. */
export interface Token {
  kind: 'word' | 'number' | 'text' | 'sign'
  text: string
}

const forms = new RegExp(
  [
    /\s+|\/\/.*|\/\*[^]*?(?:\*\/|$)/u,
    /(?<text>"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)/u,
    /(?<number>-?\d+(?:\.\d+)?)/u,
    /(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)/u,
    /(?<sign>.)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** The tokens of a file, without spaces and comments. A text or comment can end with the file. */
export function tokenize(source: string): Token[] {
  return [...source.matchAll(forms)].flatMap(({ groups = {} }): Token[] => {
    const { text, number, word, sign } = groups
    if (text !== undefined) return [{ kind: 'text', text: unquote(text) }]
    if (number !== undefined) return [{ kind: 'number', text: number }]
    if (word !== undefined) return [{ kind: 'word', text: word }]
    return sign === undefined ? [] : [{ kind: 'sign', text: sign }]
  })
}

/** An escape that JSON does not have is its character. */
function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(u[\da-f]{4}|.)/giu, (escape, code: string) => {
    return /^(?:u.|["\\/bfnrt])/u.test(code) ? (JSON.parse(`"${escape}"`) as string) : code
  })
}
