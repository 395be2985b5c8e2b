import type {
  ErrorModel,
  MemberModel,
  MethodKind,
  MethodModel,
  OperationModel,
  TypeModel,
} from './formats/contract-file.js'
import { isNewer, isRelease } from './versions.js'

export type {
  AliasModel,
  ArrayShape,
  EnumModel,
  ErrorModel,
  FormerShape,
  IntegerShape,
  IntegerWidth,
  KeyedUnionModel,
  KeyedVariantModel,
  MemberModel,
  MethodKind,
  MethodModel,
  NumberShape,
  ObjectModel,
  OperationModel,
  PatternModel,
  Shape,
  StringShape,
  TypeModel,
  UnionModel,
  UnsupportedKeyword,
  VariantModel,
} from './formats/contract-file.js'

/** The contract as every printer reads it. `contract.json` contains it. */
export interface ContractModel {
  facts: Readonly<Record<string, string>>
  envelope: Readonly<Record<string, string | number>>
  /** In the order of the schema. */
  errors: readonly ErrorModel[]
  methods: readonly MethodModel[]
  /** Absent where the contract has no HTTP backend. */
  operations?: readonly OperationModel[]
  types: readonly TypeModel[]
}

/** Annotations of a method, a type or a member. */
export interface Lifecycle {
  /** First release that is known to have it. Absent: all supported ones have it. */
  since?: string
  /** Newest release before `since` that is known to lack it. Those between were not seen. */
  lastWithout?: string
  /** Refused unless the client opted in to the experimental API. */
  experimental?: true
  /** Documented to change at any time. */
  unstable?: true
  deprecated?: true
  /** First release without it, or the day (`2027-01-31`) from which it may be gone. */
  sunset?: string
  /** Its former name, which is not in use. */
  renamedFrom?: string
}

/** Whether a contract was read from an export of codex, and is not one of our own. */
export function isImported({ facts }: ContractModel): boolean {
  return facts['surface'] !== undefined
}

/** Which peer produces a value. */
export type Flow = 'client' | 'server'

const indexes = new WeakMap<ContractModel, ReadonlyMap<string, TypeModel>>()

export function findType(model: ContractModel, name: string): TypeModel {
  const index = indexes.get(model) ?? new Map(model.types.map((type) => [type.name, type]))
  indexes.set(model, index)
  const found = index.get(name)
  if (found === undefined) throw new TypeError(`The contract has no type "${name}"`)
  return found
}

/** Whether a method is answered. */
export function isRequest(kind: MethodKind): boolean {
  return kind === 'clientRequest' || kind === 'serverRequest'
}

/** Whether a peer that keeps to the contract sends a member. */
export function isAlwaysSent({ required, sent }: MemberModel): boolean {
  return required || sent === true
}

/** Whether a member can be missing from what a supported server sends. */
export function isOptionalForReaders(model: ContractModel, member: MemberModel): boolean {
  const { since, sunset } = member
  if (!isAlwaysSent(member)) return true
  if (since !== undefined && isNewer(since, model.facts['oldestServer'] ?? '')) return true
  if (sunset === undefined || !isRelease(sunset)) return false
  return !isNewer(sunset, model.facts['newestServer'] ?? '')
}

/** The types that the method tables let a peer send as params or result. */
export function producedBy(model: ContractModel, sender: Flow): string[] {
  const names = model.methods.flatMap(({ kind, params, result }) => {
    const asks = kind.startsWith(sender)
    return [asks ? params?.type : undefined, asks ? undefined : result]
  })
  return [...new Set(names.filter((name) => name !== undefined))].sort()
}
