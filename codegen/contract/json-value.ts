/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One text for all JSON values that are the same, however their members are ordered. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sortKeys(part) : part))
}

function sortKeys(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Keys and indexes that lead to a part of a JSON value. */
export type Path = readonly (string | number)[]

/** A JSON pointer; '' is the whole value. */
export function formatPointer(path: Path): string {
  return path.map((key) => `/${escapeToken(String(key))}`).join('')
}

/** The keys of a JSON pointer, indexes as text. */
export function parsePointer(pointer: string): string[] {
  const [, ...tokens] = pointer.split('/')
  return tokens.map(unescapeToken)
}

/** One key as a part of a JSON pointer. */
export function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The key that a part of a JSON pointer is for. */
export function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}
