/** `contract.json`: the whole contract as data, with its origin. */
export interface ContractFile {
  format: 1
  /** Name and version of the generator. */
  generator: string
  /** SHA-256 over the schema set. */
  schemaDigest: string
  facts: Record<string, string>
  envelope: Record<string, string | Double>
  /** In the order of the schema. */
  errors: readonly ErrorModel[]
  methods: readonly MethodModel[]
  /** Absent where the contract has no HTTP backend. */
  operations?: readonly OperationModel[]
  types: readonly TypeModel[]
}

/**
 * An integer that is exact in JavaScript.
 *
 * @asType integer
 * @format int64
 */
export type Integer = number

/**
 * Any number.
 *
 * @asType number
 */
export type Double = number

/** One error kind and the JSON-RPC code it travels with. */
export interface ErrorModel {
  kind: string
  code: Integer
  doc?: string
}

/** The direction of a method, and whether it is answered. */
export type MethodKind =
  'clientRequest' | 'clientNotification' | 'serverRequest' | 'serverNotification'

/** One method with its params, its result and its errors. */
export interface MethodModel {
  name: string
  kind: MethodKind
  doc?: string
  /** Absent if the method has none. */
  params?: ParamsModel
  /** Absent on notifications, and on requests that may answer with any JSON value. */
  result?: string
  errors: readonly string[]
  /** Asking again with the same params has no further effect. */
  idempotent?: true
  /** Notifications that the other side may send because of it, after its answer. */
  emits?: readonly string[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** The params of a method. */
export interface ParamsModel {
  type: string
  presence: Presence
}

/** Whether params have to be sent. */
export type Presence = 'required' | 'optional'

/** One HTTP call to the backend. */
export interface OperationModel {
  name: string
  verb: HttpVerb
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

/** How the backend is called. */
export type HttpVerb = 'get' | 'post'

/**
 * A type with a name.
 *
 * @discriminator kind
 */
export type TypeModel = ObjectModel | EnumModel | UnionModel | KeyedUnionModel | AliasModel

/** An object with the members that it lists. */
export interface ObjectModel {
  kind: 'object'
  name: string
  doc?: string
  /** Schema file that declares it, relative to the schema folder. */
  source: string
  members: readonly MemberModel[]
  /** Receivers refuse members that are not listed. */
  closed?: true
  /** Shapes of unlisted members by their names, which no listed member has another shape than. */
  patterns?: readonly PatternModel[]
  /**
   * The shape of all other members, where the object is meant to have some; never of a closed one.
   */
  additional?: Shape
  /** Sets of optional members; at least one set is there as a whole. */
  oneOfRequired?: readonly (readonly string[])[]
  /** What the model does not carry of it. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** The unlisted members of an object that have a certain form of name. */
export interface PatternModel {
  /** A regular expression with the flag `u`, which a part of the name matches. */
  pattern: string
  shape: Shape
}

/** A keyword of JSON Schema that the model does not carry. */
export interface UnsupportedKeyword {
  /** With the way to it from the schema of the type or member: `items/not`. */
  keyword: string
  /** Its value as JSON without titles and descriptions, the members of objects sorted. */
  value: string
}

/** One member of an object. */
export interface MemberModel {
  name: string
  doc?: string
  shape: Shape
  /** Whether a writer has to send it. */
  required: boolean
  /** Servers always send it, although their JSON Schema does not require it. */
  sent?: true
  /** Shapes in older releases, the newest first. `shape` takes their values too. */
  formerly?: readonly FormerShape[]
  /** The value of an absent member, if the contract has one. */
  default?: unknown
  secret?: true
  /** What the model does not carry of it. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** A shape that a part of the contract had before. */
export interface FormerShape {
  shape: Shape
  /** First release with another shape. */
  sunset: string
}

/** One of several texts. */
export interface EnumModel {
  kind: 'enum'
  name: string
  doc?: string
  /** Schema file that declares it, relative to the schema folder. */
  source: string
  values: readonly EnumValueModel[]
  /** Absent on closed enums. */
  open?: OpenEnum
  /** What the model does not carry of it. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** How a reader takes values that an open enum does not list. */
export interface OpenEnum {
  /** The value that unlisted ones are folded to. */
  fallback?: string
}

/** One value of an enum. */
export interface EnumValueModel {
  value: string
  doc?: string
  since?: string
  /** Newest release before `since` that is known to lack it. Those between were not seen. */
  lastWithout?: string
  experimental?: true
  /** First release without it. */
  sunset?: string
}

/** One of several objects, distinguished by the text of a member that all have. */
export interface UnionModel {
  kind: 'union'
  name: string
  doc?: string
  /** Schema file that declares it, relative to the schema folder. */
  source: string
  discriminator: string
  open: boolean
  variants: readonly VariantModel[]
  /** What the model does not carry of it. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** One variant of a union. */
export interface VariantModel {
  tag: string
  type: string
}

/** A union whose variants are a text, or an object with one member that is called like the tag. */
export interface KeyedUnionModel {
  kind: 'keyedUnion'
  name: string
  doc?: string
  /** Schema file that declares it, relative to the schema folder. */
  source: string
  open: boolean
  variants: readonly KeyedVariantModel[]
  /** What the model does not carry of it. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** One variant of a keyed union. */
export interface KeyedVariantModel {
  tag: string
  doc?: string
  /** The shape of the one member. Absent where the variant is the tag as a text. */
  shape?: Shape
  /** Shapes in older releases, the newest first. `shape` takes their values too. */
  formerly?: readonly FormerShape[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** A name for a shape that is neither object, enum nor tagged union. */
export interface AliasModel {
  kind: 'alias'
  name: string
  doc?: string
  /** Schema file that declares it, relative to the schema folder. */
  source: string
  shape: Shape
  /** Shapes in older releases, the newest first. `shape` takes their values too. */
  formerly?: readonly FormerShape[]
  secret?: true
  /** What the model does not carry of it: all of the type, where it is any JSON value. */
  unsupported?: readonly UnsupportedKeyword[]
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
  /** Its former name, which no other part has now. */
  renamedFrom?: string
}

/** How many bits an integer has, and whether it has a sign. */
export type IntegerWidth = 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64'

/**
 * The shape of a value.
 *
 * @discriminator kind
 */
export type Shape =
  | StringShape
  | BooleanShape
  | NumberShape
  | NullShape
  | IntegerShape
  | LiteralShape
  | JsonShape
  | ArrayShape
  | MapShape
  | NullableShape
  | AnyOfShape
  | RefShape

/** A text. Lengths are counted in characters of Unicode. */
export interface StringShape {
  kind: 'string'
  minLength?: Integer
  maxLength?: Integer
  /** A regular expression with the flag `u`, which a part of the text matches. */
  pattern?: string
  /** What the text is, such as `uri`. Validators do not check it. */
  format?: string
}

/** True or false. */
export interface BooleanShape {
  kind: 'boolean'
}

/** A number, as a double. */
export interface NumberShape {
  kind: 'number'
  minimum?: Double
  maximum?: Double
  exclusiveMinimum?: Double
  exclusiveMaximum?: Double
  multipleOf?: Double
}

/** Only null. */
export interface NullShape {
  kind: 'null'
}

/** An integer. Its bounds are narrower than its width. */
export interface IntegerShape {
  kind: 'integer'
  width: IntegerWidth
  minimum?: Double
  maximum?: Double
  exclusiveMinimum?: Double
  exclusiveMaximum?: Double
  multipleOf?: Double
}

/** Only this value. */
export interface LiteralShape {
  kind: 'literal'
  value: string | Double | boolean
}

/** Any JSON value, null included. */
export interface JsonShape {
  kind: 'json'
}

/** A list. */
export interface ArrayShape {
  kind: 'array'
  items: Shape
  minItems?: Integer
  maxItems?: Integer
  uniqueItems?: true
}

/** An object with members of any name. */
export interface MapShape {
  kind: 'map'
  values: Shape
}

/** A value or null. */
export interface NullableShape {
  kind: 'nullable'
  shape: Shape
}

/** Untagged; distinguished by JSON type, or by the members that each requires. */
export interface AnyOfShape {
  kind: 'anyOf'
  shapes: readonly Shape[]
}

/** A value of a type. */
export interface RefShape {
  kind: 'ref'
  name: string
}
