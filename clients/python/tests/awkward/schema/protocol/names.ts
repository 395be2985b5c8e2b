/**
 * Members with names that Python has for something else. Its text has """ three quotes, a \d
 * backslash and ends with "
 */
export interface Members {
  class: string
  from: Text
  self: string
  str: string
  dict: Record<string, string>
  field: string | null
  unlisted: string
  to_json: boolean
  toJson?: boolean
  from_json: unknown
  constructor: string
  __proto__: string
  prototype: string
  None: string
  print: string
  match: string
  fooBar: string
  foo_bar: string
  FooBar: string
  ' ': string
  'a b': string
  '3d': string
  _: string
  'it\'s "quoted" \\': string
  名前: string
  ünïcode: string
  ﬁ: string
  aMemberWhoseNameIsSoLongThatItDoesNotFitIntoTheLineThatItWouldHaveToStandInWithItsType?: Text | null
  /**
   * Hidden.
   * @secret
   */
  aSecretWhoseNameIsSoLongThatItDoesNotFitIntoTheLineThatItWouldHaveToStandInWithItsType: Text[]
}

/** A name that the package has for something else. */
export interface Record_ {}

/** The same. */
export interface UnknownVariant {
  Record?: Any
}

/** The same. */
export interface Any {
  type: 'literal'
  version?: 2
  on: true
}

/** Lower case. */
export interface lower {
  lower: lower | null
}

/** A dollar. */
export interface $dollar {
  $dollar: string
}

/** A keyword. */
export interface None {}

/**
 * Text by another name.
 * @secret
 */
export type Text = string

/** Nothing inside. */
export interface Empty {}

/**
 * A tree.
 * @openUnion
 * @discriminator class
 */
export type Tree = Leaf | Branch | Unknown | Keyword

/** A leaf. */
export interface Leaf {
  class: 'leaf'
}

/** A branch. */
export interface Branch {
  class: 'branch'
  trees: Tree[]
  byName?: Record<string, Tree | null>
  parent: Branch | null
}

/** A variant called unknown. */
export interface Unknown {
  class: 'unknown'
  raw: unknown
  tag: string
}

/** A tag with an awkward text. */
export interface Keyword {
  class: 'it\'s "quoted" \\ and\nbroken'
}

/**
 * A closed union with one variant.
 * @discriminator constructor
 */
export type Single = Only

/** The only one. */
export interface Only {
  constructor: 'only'
}

/**
 * Values.
 * @openEnum unknown
 */
export type Values =
  | ''
  | ' '
  | '3'
  | 'class'
  | 'a-b'
  | 'a_b'
  | 'aB'
  | 'mro'
  | 'name'
  | 'value'
  | 'listed'
  | '__init__'
  | 'ü'
  | '名前'
  | 'unknown'
  | 'it\'s "quoted" \\'

/** Values of a closed enum. */
export type Closed = 'None' | 'none' | 'NONE'

/** Text or number. */
export type Either = string | Int64

/**
 * Wide.
 * @asType integer
 * @format int64
 */
export type Int64 = number

/** Everything together. */
export interface Everything {
  members?: Members
  single?: Single
  tree: Tree
  values: Values[]
  closed: Closed | null
  either: Either
  record?: Record_
  unknown?: UnknownVariant
  lower?: lower
  dollar?: $dollar
  none?: None
  empty: Empty
}
