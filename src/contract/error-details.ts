import type { DetailSource, ErrorDetails } from '../../generated/error-rules.js'
import { isObject } from './is-object.js'

/** Where each detail of a rule comes from. */
type Sources = Readonly<Partial<Record<keyof ErrorDetails, DetailSource>>>

/** The parts of an error that details are read from. */
interface Described {
  message: string
  data: unknown
}

const numbers: ReadonlySet<string> = new Set(['status', 'errno', 'maxChars', 'actualChars'])

// Names and words of a server: neither sentences nor tokens.
const word = /^[\w./[\]]{1,64}$/

/** The details that an error has. Values of another form than the server's are left out. */
export function readDetails(sources: Sources, error: Described): ErrorDetails {
  const details: Record<string, string | number> = {}
  for (const [name, source] of Object.entries(sources)) {
    const value = readValue(source, error)
    const detail = numbers.has(name) ? toNumber(value) : toWord(value)
    if (detail !== undefined) details[name] = detail
  }
  return details
}

function readValue(source: DetailSource, { message, data }: Described): unknown {
  if ('is' in source) return source.is
  if ('text' in source) return source.text.exec(message)?.[1]
  if ('data' in source) return findMember(data, source.data)
  return source.cases.find(([, expression]) => expression.test(message))?.[0]
}

/** The member of a value that a path leads to. Undefined if there is none. */
export function findMember(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined
    found = found[name]
  }
  return found
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value
  return Number.isSafeInteger(number) ? (number as number) : undefined
}

function toWord(value: unknown): string | undefined {
  return typeof value === 'string' && word.test(value) ? value : undefined
}
