import { claimOf, NameScope } from '../../contract/allocate-names.js'
import { senderKey } from '../../contract/lint-names.js'
import type { ContractModel, MethodModel, ObjectModel } from '../../contract/model.js'
import { spokenName } from '../../contract/names.js'
import { tagOf } from '../quicktype/quicktype-input.js'
import { toClassName, toConstant, toSnakeCase } from './python-style.js'

/** The Python names of a contract. */
export interface PythonNames {
  /** Class or alias of a type. Aliases of the contract have none. */
  type(name: string): string
  member(type: string, name: string): string
  /** Constant with a value of an enum, in its class. */
  value(type: string, value: string): string
  /** Constant of a method: `ACCOUNT_READ`. */
  method(method: MethodModel): string
  /** Method of the client for a request. */
  call(method: MethodModel): string
  /** Constant of a fact about the contract. */
  fact(name: string): string
}

/** Names everything that is declared. */
export function nameForPython(model: ContractModel): PythonNames {
  const declared = model.types.filter(({ kind }) => kind !== 'alias')
  const types = new NameScope(reservedTypes).allocate(
    declared.map(({ name }) => claimOf(name, avoid(reservedTypes, toClassName(name)))),
  )
  const members = new Map(
    declared.flatMap((type) => {
      return type.kind === 'object' ? [[type.name, nameMembers(model, type)] as const] : []
    }),
  )
  const values = new Map(
    declared.flatMap((type) => {
      if (type.kind !== 'enum') return []
      const claims = type.values.map(({ value }) => claimOf(value, toConstant(value)))
      return [[type.name, new NameScope().allocate(claims)] as const]
    }),
  )
  const constants = new NameScope(reservedConstants)
  const facts = constants.allocate(
    Object.keys({ ...model.facts, ...model.envelope }).map((name) => {
      return claimOf(name, toConstant(name))
    }),
  )
  const methods = constants.allocate(methodClaims(model.methods, toConstant))
  const requests = model.methods.filter(({ kind }) => kind === 'clientRequest')
  const calls = new NameScope(reservedCalls).allocate(
    methodClaims(requests, (text) => avoid(reservedCalls, toConstant(text).toLowerCase())),
  )
  return {
    type: (name) => found(types, name),
    member: (type, name) => found(members.get(type), name),
    value: (type, value) => found(values.get(type), value),
    method: (method) => found(methods, senderKey(method)),
    call: (method) => found(calls, senderKey(method)),
    fact: (name) => found(facts, name),
  }
}

/** The tag of a variant is a constant of its class, and has precedence. */
function nameMembers(model: ContractModel, type: ObjectModel): Map<string, string> {
  const scope = new NameScope(reservedMembers)
  const claim = ({ name }: { name: string }) => {
    return claimOf(name, avoid(reservedMembers, toSnakeCase(name)))
  }
  const tag = tagOf(model, type)
  const tags = tag === undefined ? [] : scope.allocate([claim(tag)])
  const others = type.members.filter((member) => member !== tag)
  return new Map([...tags, ...scope.allocate(others.map(claim))])
}

function methodClaims(methods: readonly MethodModel[], style: (text: string) => string) {
  return methods.map((method) => {
    const text = spokenName(method, methods)
    return claimOf(text, style(text), { key: senderKey(method) })
  })
}

function found(names: ReadonlyMap<string, string> | undefined, key: string): string {
  const name = names?.get(key)
  if (name === undefined) throw new TypeError(`Nothing in Python is named after "${key}"`)
  return name
}

/** The name itself, or with the underscore that Python programs put behind a reserved word. */
function avoid(reserved: ReadonlySet<string>, name: string): string {
  return reserved.has(name) ? `${name}_` : name
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
const reservedMembers: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  bool dict field from_json int list self str to_json unlisted
`),
])

/** Reserved names of types, which their module imports. */
const reservedTypes: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  Any ClassVar ClosedEnum Literal OpenEnum Record TypeAlias UNSET UnknownVariant Unset
`),
])

/** Reserved names of calls, which the client uses. */
const reservedCalls: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  close handle notify on request
`),
])

/** Reserved names of constants beside those of methods. */
const reservedConstants: readonly string[] = ['CODECS', 'ERROR_CODES', 'METHODS']

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
