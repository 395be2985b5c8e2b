import {
  allUpperWordStyle,
  combineWords,
  firstUpperWordStyle,
  isLetterOrDigit,
  legalizeCharacters,
  splitIntoWords,
} from 'quicktype-core'
import type { Claim } from '../../contract/allocate-names.js'
import { claimOf, NameScope } from '../../contract/allocate-names.js'
import { senderKey } from '../../contract/lint-names.js'
import type { ContractModel, MethodModel, ObjectModel, TypeModel } from '../../contract/model.js'
import { spokenName } from '../../contract/names.js'
import { isConstant, literalsOf } from './go-constants.js'

/** The Go names of a contract. */
export interface GoNames {
  /** Name of a type. */
  type(name: string): string
  /** Field of a member; members that have one value always have none. */
  field(type: string, member: string): string
  /** Constant with a value of an enum. */
  value(type: string, value: string): string
  /** Interface of the variants of a union. */
  variants(union: string): string
  /** Type of a variant that the contract does not list. */
  unlisted(union: string): string
  /** Type of a member with one value, where it has to be given. */
  literal(value: string | number | boolean): string
  method(method: MethodModel): string
  fact(name: string): string
}

/** Names that the files beside the generated ones declare. */
export const goRuntimeNames: readonly string[] = [
  'Call',
  'Client',
  'ClientNotification',
  'ClientRequest',
  'ClosedError',
  'Command',
  'Decode',
  'Direction',
  'Either',
  'Encode',
  'Extra',
  'FromClientNotification',
  'FromClientRequest',
  'FromServerNotification',
  'FromServerRequest',
  'Handle',
  'Method',
  'Methods',
  'NewClient',
  'None',
  'Notify',
  'On',
  'Optional',
  'Options',
  'Process',
  'Ptr',
  'RPCError',
  'Secret',
  'SecretJSON',
  'ServerNotification',
  'ServerRequest',
  'Some',
  'Spawn',
  'Start',
  'ValueError',
]

/** Methods of every generated struct, and the field for members that are not listed. */
const reservedFields = ['Extra', 'Format', 'LogValue', 'MarshalJSON', 'UnmarshalJSON']

/** Names everything that is declared. What comes first here has precedence. */
export function nameForGo(model: ContractModel): GoNames {
  const scope = new NameScope(goRuntimeNames)
  const types = scope.allocate(model.types.map(({ name }) => claimOf(name, goStyle(name))))
  const beside = scope.allocate([
    ...model.types.flatMap((type) => claimsBeside(type, found(types, type.name))),
    ...literalsOf(model).map((value) => {
      const text = `literal ${value}`
      return claimOf(text, goStyle(text), { key: keyOf('literal', JSON.stringify(value)) })
    }),
  ])
  const methods = scope.allocate(
    model.methods.map((method) => {
      const text = spokenName(method, model.methods)
      const claim = claimOf(text, goStyle(text), { key: senderKey(method) })
      return { ...claim, names: [...claim.names, `${goStyle(text)}Method`] }
    }),
  )
  const facts = scope.allocate(
    Object.keys({ ...model.facts, ...model.envelope }).map((name) => claimOf(name, goStyle(name))),
  )
  const fields = new Map(
    model.types.flatMap((type) => {
      return type.kind === 'object' ? [[type.name, nameFields(model, type)] as const] : []
    }),
  )
  return {
    type: (name) => found(types, name),
    field: (type, member) => found(fields.get(type) ?? new Map(), member),
    value: (type, value) => found(beside, keyOf('value', type, value)),
    variants: (union) => found(beside, keyOf('variants', union)),
    unlisted: (union) => found(beside, keyOf('unlisted', union)),
    literal: (value) => found(beside, keyOf('literal', JSON.stringify(value))),
    method: (method) => found(methods, senderKey(method)),
    fact: (name) => found(facts, name),
  }
}

function claimsBeside(type: TypeModel, name: string): Claim[] {
  if (type.kind === 'enum') {
    return type.values.map(({ value }) => {
      return claimOf(value, goStyle(value), {
        key: keyOf('value', type.name, value),
        prefix: name,
      })
    })
  }
  if (type.kind !== 'union') return []
  const unlisted = goStyle(`unknown ${type.name}`)
  return [
    { key: keyOf('variants', type.name), names: [`${name}Variant`, `${name}OneOf`] },
    { key: keyOf('unlisted', type.name), names: [unlisted, `Unlisted${name}`] },
  ]
}

function nameFields(model: ContractModel, { members }: ObjectModel): Map<string, string> {
  const scope = new NameScope(reservedFields)
  const others = members.filter((member) => !isConstant(model, member))
  return scope.allocate(others.map(({ name }) => claimOf(name, goStyle(name))))
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

function found(names: ReadonlyMap<string, string>, key: string): string {
  const name = names.get(key)
  if (name === undefined) throw new TypeError(`Nothing in Go is named after "${key}"`)
  return name
}

const legalize = legalizeCharacters(isLetterOrDigit)

/** Any text as a name in Go that other packages see: quicktype knows Go's initialisms. */
function goStyle(text: string): string {
  const [first, rest] = [firstUpperWordStyle, firstUpperWordStyle]
  const acronym = allUpperWordStyle
  const isStart = (codePoint: number) => /^[\p{L}_]/u.test(String.fromCodePoint(codePoint))
  const words = splitIntoWords(text)
  const styled = combineWords(words, legalize, first, rest, acronym, acronym, '', isStart)
  return /^\p{Lu}/u.test(styled) ? styled : `X${styled}`
}
