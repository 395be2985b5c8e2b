import ts from 'typescript'
import type { SourcePosition, Problem } from '../contract/errors.js'
import { isRecord } from '../contract/json-value.js'
import type { Files } from '../print/printer.js'

/** Where example values stand that are written by hand: `<Type>/<kind>/<name>.json`. */
const folder = 'schema/vectors/'

const kinds = ['valid', 'newer', 'invalid'] as const

/** An example value that is written by hand. */
export interface Example {
  type: string
  kind: (typeof kinds)[number]
  name: string
  text: string
}

export interface ReadVectors {
  /** In path order. */
  examples: readonly Example[]
  problems: readonly Problem[]
}

/** Whether a file of the schema set is an example instead of a part of the contract. */
export function isVector(path: string): boolean {
  return path.startsWith(folder)
}

/** Reads the examples of a schema set. Whether they tell the truth is for the validators to say. */
export function readVectors(schema: Files, types: ReadonlySet<string>): ReadVectors {
  const paths = [...schema.keys()].filter(isVector).sort()
  const read = paths.map((path) => ({ path, ...readExample(path, schema.get(path) ?? '', types) }))
  const problems = read.flatMap(({ path, problem, offset, text }) =>
    problem === undefined ? [] : { place: placeAt(path, text, offset), message: problem },
  )
  return {
    examples: read.flatMap(({ example }) => example ?? []),
    problems: [...problems, ...findDuplicates(read)],
  }
}

interface Reading {
  text: string
  example?: Example
  problem?: string
  /** Where in the text the problem is. */
  offset?: number
}

function readExample(path: string, text: string, types: ReadonlySet<string>): Reading {
  const [type = '', kind = '', file = '', ...deeper] = path.slice(folder.length).split('/')
  const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/.exec(file)?.[1]
  if (!isKind(kind) || name === undefined || deeper.length > 0) {
    const wanted = `${folder}<Type>/${kinds.join('|')}/<words-with-hyphens>.json`
    return { text, problem: `A vector is named ${wanted}` }
  }
  if (!types.has(type)) return { text, problem: `There is no type "${type}"` }
  if (text.trim() === '') return { text, problem: 'The vector is empty' }
  const parsed = parseJson(text)
  if ('offset' in parsed) return { text, problem: 'This is no JSON', offset: parsed.offset }
  if (kind === 'invalid' && !isRefusal(parsed.value)) {
    return { text, problem: 'An invalid vector is { "pointer": "<JSON pointer>", "value": … }' }
  }
  return { text, example: { type, kind, name, text } }
}

function isKind(text: string): text is Example['kind'] {
  return (kinds as readonly string[]).includes(text)
}

function isRefusal(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { pointer, gap, ...rest } = value
  const isPointer = typeof pointer === 'string' && /^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)
  return isPointer && (gap ?? true) === true && Object.keys(rest).join() === 'value'
}

function parseJson(text: string): { value: unknown } | { offset: number } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    // JSON.parse tells the place of some errors only; the compiler takes too much, but tells it.
    const told = /at position (\d+)/.exec((error as SyntaxError).message)?.[1]
    const start = ts.parseConfigFileTextToJson('', text).error?.start
    return { offset: Number(told ?? start ?? 0) }
  }
}

function placeAt(file: string, text: string, offset = 0): SourcePosition {
  const lines = text.slice(0, offset).split('\n')
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Two files that say the same are one example told twice, or an example that was never written. */
function findDuplicates(read: readonly { path: string; example?: Example }[]): Problem[] {
  const seen = new Map<string, string>()
  return read.flatMap(({ path, example }) => {
    if (example === undefined) return []
    const key = `${example.type}/${example.kind}/${withoutLayout(example.text)}`
    const first = seen.get(key)
    seen.set(key, first ?? path)
    if (first === undefined) return []
    return [{ place: placeAt(path, example.text), message: `This says the same as ${first}` }]
  })
}

// Not by parsing: two integers of 64 bits can be one number to JavaScript.
function withoutLayout(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
}
