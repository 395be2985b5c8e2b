import { parseJson } from './parse-json.js'

/** A string or an int64; a bigint only if a number would not be exact. */
export type RequestId = string | number | bigint

// For the peer, `-0`, `1.0` and `1e2` are floats.
const integer = /^(?:0|-?[1-9]\d*)$/
const longestInt64 = '-9223372036854775808'.length

/** Parses the source text of an id, because `1.0` and `1` have the same value. Undefined if unusable. */
export function parseRequestId(source: string): RequestId | undefined {
  if (source.startsWith('"')) return parseJson(source) as string | undefined
  // The bound comes first: parsing a million digits takes more than linear time.
  if (source.length > longestInt64 || !integer.test(source)) return undefined
  const value = Number(source)
  if (Number.isSafeInteger(value)) return value
  const exact = BigInt(source)
  return BigInt.asIntN(64, exact) === exact ? exact : undefined
}

/** The JSON text of an id. */
export function formatRequestId(id: RequestId): string {
  return typeof id === 'string' ? JSON.stringify(id) : String(id)
}
