import type { Lifecycle } from '../contract/model.js'
import { isRelease } from '../contract/versions.js'

/** Repository-relative path to file content. */
export type Files = ReadonlyMap<string, string>

/** First lines of a generated file. They hold nothing that changes while the contract does not. */
export function header(source: string): string {
  return `// @generated from ${source} by \`npm run generate\`. Do not edit.\n`
}

/** What emitters of source text cannot know of the folder that they write for. */
export interface Output {
  /** First line of each file. */
  header: string
  /** How a file of that folder imports the declarations of the types. */
  typesPath: string
}

/** The folder that follows from a schema set. */
export const fromSchema: Output = { header: header('schema/'), typesPath: './types/index.js' }

/** A doc comment with the given lines, or nothing when there are none. */
export function docComment(lines: readonly string[], indent = ''): string {
  const text = lines.flatMap((line) => line.split('\n')).map((line) => line.replaceAll('*/', '*∕'))
  if (text.length === 0) return ''
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`
  const body = text.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')
  return `${indent}/**\n${body}\n${indent} */\n`
}

/** A string literal as the project's formatter writes it. */
export function quote(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${body}'`
}

/** A string literal, or `undefined` where there is no text. */
export function quoteIfAny(text: string | undefined): string {
  return text === undefined ? 'undefined' : quote(text)
}

/** A property key, quoted when it has to be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

/** JSON with two spaces and a final line feed. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** Lines of a doc comment that say since when, until when and how surely something is there. */
export function lifecycleLines(item: Lifecycle): string[] {
  const { since, experimental, unstable, deprecated, sunset, renamedFrom } = item
  const lines: string[] = []
  if (renamedFrom !== undefined) lines.push(`Was called \`${renamedFrom}\`.`)
  if (since !== undefined) lines.push(`@since ${since}`)
  if (experimental === true) lines.push('@experimental')
  else if (unstable === true) lines.push('Unstable: may change at any time.')
  if (deprecated === true)
    lines.push(`@deprecated${sunset === undefined ? '' : ` ${until(sunset)}`}`)
  return lines
}

function until(sunset: string): string {
  return isRelease(sunset) ? `Gone in ${sunset}.` : `May be gone from ${sunset} on.`
}
