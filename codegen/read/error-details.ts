import type { DetailName, DetailSource, DetailSources } from '../contract/error-rules.js'
import { details } from '../contract/error-rules.js'
import type { DocumentPart } from './document-part.js'

const names = Object.keys(details) as DetailName[]

/** The details of a rule. A text is the value itself; a map has `text`, `data` or `cases`. */
export function readDetails(part: DocumentPart): DetailSources {
  part.expectKeys(...names)
  const given = names.filter((name) => part.has(name))
  return Object.fromEntries(given.map((name) => [name, readSource(name, part.get(name))]))
}

function readSource(name: DetailName, part: DocumentPart): DetailSource {
  if (typeof part.value === 'string') return { is: part.value }
  part.expectKeys('text', 'data', 'cases')
  const isWord = details[name].type === 'word'
  if (isWord && !part.has('cases')) part.report(`"${name}" has to be a text, or to have "cases"`)
  const text = part.text('text')
  if (text !== undefined) {
    checkExpression(part.get('text'), text)
    if (countGroups(text) !== 1) part.get('text').report('"text" has to have one group')
    return { text }
  }
  const data = part.text('data')
  if (data !== undefined) {
    if (!data.startsWith('/')) part.get('data').report('"data" has to be a JSON pointer')
    return { data }
  }
  const entries = part.get('cases').entries()
  if (entries.length === 0) part.report('This has to have "text", "data" or "cases"')
  const cases = entries.map(({ key, part: expression }) => {
    if (typeof expression.value !== 'string') expression.report('A case has to be text')
    checkExpression(expression, String(expression.value))
    return [key, String(expression.value)] as const
  })
  return { cases }
}

/** Syntax that only some of the languages have: look-around, back-references, flags. */
const unshared = /\(\?(?!:)|\\[1-9kpP]/

/** Reports an expression that is not one of JavaScript, Python and Go. */
export function checkExpression(part: DocumentPart, pattern: string): void {
  if (unshared.test(pattern)) part.report('This uses syntax that not every language has')
  try {
    new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    part.report('This has to be a regular expression')
  }
}

function countGroups(pattern: string): number {
  try {
    return new RegExp(`${pattern}|`).exec('')!.length - 1
  } catch {
    return 0
  }
}
