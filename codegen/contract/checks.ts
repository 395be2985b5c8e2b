import type { DocumentPart } from '../read/document-part.js'

/** Reports what is wrong with a part. */
export type Check = (part: DocumentPart) => void

type OptionalKeys<T> = {
  [K in keyof T]-?: object extends Pick<T, K> ? K : never
}[keyof T]

/** A check for each member of a type that has to be there. */
export type RequiredChecks<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: Check }

/** A check for each member of a type that may be absent. */
export type OptionalChecks<T> = { [K in OptionalKeys<T>]-?: Check }

/** A map with exactly the members of a type. */
export function object<T>(required: RequiredChecks<T>, optional: OptionalChecks<T>): Check {
  const checks = { ...required, ...optional } as Readonly<Record<string, Check>>
  return (part) => {
    part.expectKeys(...Object.keys(checks))
    for (const name of Object.keys(required)) {
      if (isMap(part) && !part.has(name)) part.report(`"${name}" is missing`)
    }
    for (const { key, part: member } of part.entries()) {
      if (Object.hasOwn(checks, key)) checks[key]?.(member)
    }
  }
}

/** A map whose member `kind` says which check holds for all of it. */
export function byKind(checks: Readonly<Record<string, Check>>): Check {
  return (part) => {
    const kind = part.get('kind')
    const check = checkFor(checks, kind.value)
    if (check !== undefined) check(part)
    else if (isMap(part)) kind.report(`"kind" has to be one of ${Object.keys(checks).join(', ')}`)
    else part.report('This has to be a map')
  }
}

function checkFor(checks: Readonly<Record<string, Check>>, kind: unknown): Check | undefined {
  return typeof kind === 'string' && Object.hasOwn(checks, kind) ? checks[kind] : undefined
}

export function list(item: Check): Check {
  return (part) => part.items().forEach(item)
}

export function record(value: Check): Check {
  return (part) => part.entries().forEach(({ part: member }) => value(member))
}

export const anything: Check = () => undefined
export const text: Check = expect('text', (value) => typeof value === 'string')
export const integer: Check = expect('an integer', Number.isSafeInteger)
export const boolean: Check = expect('true or false', (value) => typeof value === 'boolean')
/** Absent says no. */
export const flag: Check = expect('true, or left out', (value) => value === true)

export function oneOf(...values: readonly unknown[]): Check {
  return expect(values.map((value) => JSON.stringify(value)).join(' or '), (value) =>
    values.includes(value),
  )
}

/** A value of one of several simple forms. */
export function either(what: string, ...types: readonly string[]): Check {
  return expect(what, (value) => types.includes(typeof value))
}

function expect(what: string, holds: (value: unknown) => boolean): Check {
  return (part) => {
    if (!holds(part.value)) part.report(`This has to be ${what}`)
  }
}

function isMap({ value }: DocumentPart): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
