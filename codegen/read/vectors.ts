import type { Problem } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import { findDuplicates } from '../contract/find-duplicates.js'
import { isRecord } from '../contract/json-value.js'
import type { Files } from '../print/printer.js'
import { parseJson } from './json.js'

/** The folder of handwritten example values: `<Type>/<kind>/<name>.json`. */
const folder = 'schema/vectors/'

const kinds = ['valid', 'newer', 'invalid'] as const

/** A handwritten example value. */
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

/** Reads the examples of a schema set. The validators decide whether they are right. */
export function readVectors(schema: Files, types: ReadonlySet<string>): ReadVectors {
  const paths = [...schema.keys()].filter(isVector).sort()
  const read = paths.map((path) => ({ path, ...readExample(path, schema.get(path) ?? '', types) }))
  const found = read.flatMap(({ path, example }) =>
    example === undefined ? [] : { path, example },
  )
  const repeated = findDuplicates(found, ({ example: { type, kind, text } }) => {
    return `${type}/${kind}/${withoutLayout(text)}`
  })
  return {
    examples: found.map(({ example }) => example),
    problems: [
      ...read.flatMap(({ problem }) => problem ?? []),
      ...repeated.map(({ duplicate, first }) => {
        return problemIn(duplicate.path, `This is the same as ${first.path}`)
      }),
    ],
  }
}

function readExample(
  path: string,
  text: string,
  types: ReadonlySet<string>,
): { example?: Example; problem?: Problem | undefined } {
  const [type = '', kind = '', file = '', ...deeper] = path.slice(folder.length).split('/')
  const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/.exec(file)?.[1]
  const refuse = (message: string) => ({ problem: problemIn(path, message) })
  if (!isKind(kind) || name === undefined || deeper.length > 0) {
    const wanted = `${folder}<Type>/${kinds.join('|')}/<words-with-hyphens>.json`
    return refuse(`A vector is named ${wanted}`)
  }
  if (!types.has(type)) return refuse(`There is no type "${type}"`)
  if (text.trim() === '') return refuse('The vector is empty')
  try {
    const { value } = parseJson(path, text)
    if (kind === 'invalid' && !isRefusal(value)) {
      return refuse('An invalid vector is { "pointer": "<JSON pointer>", "value": … }')
    }
    return { example: { type, kind, name, text } }
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    return { problem: error.problems[0] }
  }
}

/** A problem of a whole file. */
function problemIn(file: string, message: string): Problem {
  return { place: { file, line: 1, column: 1 }, message }
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

// Not by parsing: two integers of 64 bits can be one number to JavaScript.
function withoutLayout(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
}
