/**
 * The contract as every emitter reads it, whatever it was read from. Plain data: it is also what
 * `contract.json` holds.
 */
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

/** One error kind and the JSON-RPC code it travels with. */
export interface ErrorModel {
  kind: string
  code: number
  doc?: string
}

export type MethodKind =
  'clientRequest' | 'clientNotification' | 'serverRequest' | 'serverNotification'

/** One method with what it takes, what it answers and how it may fail. */
export interface MethodModel extends Lifecycle {
  name: string
  kind: MethodKind
  doc?: string
  /** Absent where the method takes none. */
  params?: { type: string; presence: 'required' | 'optional' }
  /** Absent on notifications, and on requests that may answer with any JSON value. */
  result?: string
  errors: readonly string[]
  /** Newest release before `since` that is known to lack it. Those between were not seen. */
  lastWithout?: string
  /** Asking again with the same params has no further effect. */
  idempotent?: true
  /** Notifications that the other side may send because of it, after its answer. */
  emits?: readonly string[]
}

/** One HTTP call to the backend. */
export interface OperationModel {
  name: string
  verb: 'get' | 'post'
  /** Relative to the prefix of a path style. */
  path: string
  doc?: string
  /** Names of the headers that the call may have. */
  headers: readonly string[]
  /** Type of the request body. */
  body?: string
  /** Type of the answer. */
  answer?: string
}

/** What annotations say about a method, a type or a member. */
export interface Lifecycle {
  /** First release that is known to have it. Absent: all supported ones have it. */
  since?: string
  /** Refused unless the client opted in to the experimental API. */
  experimental?: true
  /** Says of itself that it may change at any time. */
  unstable?: true
  deprecated?: true
  /** First release without it, or the day (`2027-01-31`) from which it may be gone. */
  sunset?: string
  /** Its former name, which is nobody else's now. */
  renamedFrom?: string
}

export type TypeModel = ObjectModel | EnumModel | UnionModel | KeyedUnionModel | AliasModel

interface Named extends Lifecycle {
  name: string
  doc?: string
  /** Schema file it stands in, relative to the schema folder. */
  source: string
}

export interface ObjectModel extends Named {
  kind: 'object'
  members: readonly MemberModel[]
  /** Whoever receives it refuses members that are not listed. */
  closed?: true
  /** What members that are not listed hold, where they are meant to be there; never of a closed one. */
  additional?: Shape
  /** Sets of optional members; at least one set is there as a whole. */
  oneOfRequired?: readonly (readonly string[])[]
}

export interface MemberModel extends Lifecycle {
  name: string
  doc?: string
  shape: Shape
  /** Whether a writer has to send it. */
  required: boolean
  /** What leaving it out means, where the contract says so. */
  default?: JsonValue
  secret?: true
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [member: string]: JsonValue }

export interface EnumModel extends Named {
  kind: 'enum'
  values: readonly EnumValueModel[]
  /** Absent on closed enums. `fallback` is the value that unlisted ones are folded to. */
  open?: { fallback?: string }
}

interface EnumValueModel {
  value: string
  doc?: string
  since?: string
  experimental?: true
}

export interface UnionModel extends Named {
  kind: 'union'
  discriminator: string
  open: boolean
  variants: readonly VariantModel[]
}

export interface VariantModel {
  tag: string
  type: string
}

/** A union whose variants are a text, or an object with one member that is called like the tag. */
export interface KeyedUnionModel extends Named {
  kind: 'keyedUnion'
  open: boolean
  variants: readonly KeyedVariantModel[]
}

export interface KeyedVariantModel extends Lifecycle {
  tag: string
  doc?: string
  /** What the one member holds. Absent where the variant is the tag as a text. */
  shape?: Shape
}

/** A name for a shape that is neither object, enum nor tagged union. */
export interface AliasModel extends Named {
  kind: 'alias'
  shape: Shape
  secret?: true
  /** The model has no form for the type: any JSON value, and comparisons pass over it. */
  unsupported?: true
}

export type IntegerWidth = 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64'

export type Shape =
  | { kind: 'string'; minLength?: number }
  | { kind: 'boolean' }
  /** Any number, as a double. */
  | { kind: 'number' }
  | { kind: 'null' }
  | { kind: 'integer'; width: IntegerWidth }
  | { kind: 'literal'; value: string | number | boolean }
  /** Any JSON value, null included. */
  | { kind: 'json' }
  | { kind: 'array'; items: Shape }
  | { kind: 'map'; values: Shape }
  | { kind: 'nullable'; shape: Shape }
  /** Untagged; told apart by JSON type, or by the members that each requires. */
  | { kind: 'anyOf'; shapes: readonly Shape[] }
  | { kind: 'ref'; name: string }

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

/** Whether the text names a release, `major.minor.patch`. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text)
}

/** Whether a release came after another. */
export function isNewer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Whether a member can be missing from what a supported server sends. */
export function isOptionalForReaders(model: ContractModel, member: MemberModel): boolean {
  const { required, since, sunset } = member
  if (!required) return true
  if (since !== undefined && isNewer(since, model.facts['oldestServer'] ?? '')) return true
  if (sunset === undefined || !isRelease(sunset)) return false
  return !isNewer(sunset, model.facts['newestServer'] ?? '')
}

/** The types that the method tables let a peer send as params or result. */
export function producedBy(model: ContractModel, flow: Flow): string[] {
  const names = model.methods.flatMap(({ kind, params, result }) => {
    const asks = kind.startsWith(flow)
    return [asks ? params?.type : undefined, asks ? undefined : result]
  })
  return [...new Set(names.filter((name) => name !== undefined))].sort()
}
