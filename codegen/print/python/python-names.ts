import type { ContractModel, MethodModel } from '../../contract/model.js'

/** The Python names of a contract. */
export interface PythonNames {
  type(name: string): string
  member(type: string, name: string): string
}

/** Unique upper-case names of constants, by their values. */
export function constantNames(
  texts: readonly string[],
  reserved: readonly string[] = [],
): ReadonlyMap<string, string> {
  const taken = new Set(reserved)
  return new Map(
    texts.map((text) => {
      const name = unused(toConstant(text), taken)
      taken.add(name)
      return [text, name]
    }),
  )
}

/** The constant of each method: `ACCOUNT_READ`. Its lower case is a method of the client. */
export function methodConstants(model: ContractModel): (method: MethodModel) => string {
  const beside = constantNames(Object.keys({ ...model.facts, ...model.envelope }))
  const reserved = ['CODECS', 'ERROR_CODES', 'METHODS', ...beside.values()]
  const names = constantNames(
    model.methods.map(({ name }) => name),
    reserved,
  )
  return ({ name }) => names.get(name) ?? ''
}

function toConstant(text: string): string {
  const upper = text
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toUpperCase()
    // Python reads identifiers in this form, so two that differ without it are one.
    .normalize('NFKC')
    .replace(/[^\p{ID_Continue}]+|_+/gu, '_')
    .replace(/^_|_$/g, '')
  if (upper === '') return 'VALUE'
  return /^\p{ID_Start}/u.test(upper) ? upper : `VALUE_${upper}`
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let candidate = name
  for (let count = 2; taken.has(candidate); count++) candidate = `${name}_${count}`
  return candidate
}

/** The keywords of Python, which can name nothing. */
const keywords: ReadonlySet<string> = new Set([
  ...words(`
  False None True and as assert async await break class continue def del elif else except
  finally for from global if import in is lambda nonlocal not or pass raise return try
  while with yield
`),
])

/** Reserved names of members, which their classes use. */
export const reservedMembers: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  bool dict field from_json int list self str to_json unlisted
`),
])

/** Reserved names of types, which their module imports. */
export const reservedTypes: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  Any ClassVar ClosedEnum Literal OpenEnum Record TypeAlias UNSET UnknownVariant Unset
`),
])

/** Reserved names of calls, which the client uses. */
export const reservedCalls: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  close handle notify on request
`),
])

/** The name itself, or with the underscore that Python programs put behind a reserved word. */
export function avoid(reserved: ReadonlySet<string>, name: string): string {
  return reserved.has(name) ? `${name}_` : name
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
