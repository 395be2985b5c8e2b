/** Words that some language keeps for itself: TypeScript, Python, Go, Rust, Java, Kotlin. */
const reservedWords = [
  'abstract',
  'and',
  'any',
  'as',
  'async',
  'await',
  'bool',
  'box',
  'break',
  'byte',
  'case',
  'catch',
  'chan',
  'class',
  'const',
  'constructor',
  'continue',
  'crate',
  'def',
  'default',
  'defer',
  'del',
  'delete',
  'do',
  'dyn',
  'elif',
  'else',
  'enum',
  'except',
  'export',
  'extends',
  'False',
  'false',
  'final',
  'finally',
  'float',
  'fn',
  'for',
  'from',
  'fun',
  'func',
  'function',
  'global',
  'go',
  'goto',
  'hasOwnProperty',
  'if',
  'impl',
  'implements',
  'import',
  'in',
  'int',
  'interface',
  'internal',
  'is',
  'isPrototypeOf',
  'lambda',
  'let',
  'loop',
  'map',
  'match',
  'mod',
  'move',
  'mut',
  'native',
  'new',
  'nil',
  'None',
  'nonlocal',
  'not',
  'null',
  'object',
  'or',
  'package',
  'pass',
  'private',
  'pub',
  'public',
  'raise',
  'range',
  'record',
  'ref',
  'return',
  'sealed',
  'select',
  'Self',
  'self',
  'static',
  'struct',
  'super',
  'switch',
  'this',
  'throw',
  'toString',
  'trait',
  'True',
  'true',
  'try',
  'type',
  'typeof',
  'undefined',
  'unsafe',
  'use',
  'val',
  'valueOf',
  'var',
  'void',
  'volatile',
  'when',
  'where',
  'while',
  'with',
  'yield',
]

const quoted = (text: string) => JSON.stringify(text)

/** Values that quoting can go wrong with. */
const oddValues = [
  "it's",
  'say "hi"',
  'back\\slash',
  '\\',
  "\\'",
  '`${tick}`',
  '*/',
  '</script>',
  'ünïcödé',
  '计划',
  '👍',
  'e\u0301',
  '\u2028',
  'tab\there',
  'line\nfeed',
  '',
  ' ',
  '__proto__',
  'constructor',
  '-1',
  '1',
  'null',
]

/** As many values as no switch is written for. */
const manyValues = Array.from({ length: 300 }, (_, index) => `value-${index}`)

/** Those of them that can be members. */
const oddNames = oddValues.filter((value) => value !== '')

export { manyValues, oddNames, oddValues, reservedWords }

/** A schema in which nearly every name is a trap for some language. */
export const awkwardSchema: Readonly<Record<string, string>> = {
  'schema/protocol/awkward.ts': `
/** Every reserved word as a member. */
export interface Reserved {
${reservedWords.map((word) => `  ${quoted(word)}: string`).join('\n')}
}
/** Every reserved word as a member that may be absent. */
export interface Optional {
${reservedWords.map((word) => `  ${quoted(word)}?: string`).join('\n')}
}
/** Reserved words as values. */
export type Word = ${reservedWords.map(quoted).join(' | ')}
/**
 * Odd values.
 * @openEnum
 */
export type Odd = ${oddValues.map(quoted).join(' | ')}
/**
 * Many values.
 * @openEnum value-0
 */
export type Many = ${manyValues.map(quoted).join(' | ')}
/** Odd members. */
export interface OddMembers {
${oddNames.map((value) => `  ${quoted(value)}: string`).join('\n')}
  $dollar: string
  ünïcödé2: string
  计划表: string
}
/** Nothing. */
export interface Empty {}
/** A list of itself. */
export interface Tree { children: Tree[]; parent?: Tree | null; byName: Record<string, Tree> }
/** Goes to the other. */
export interface Hen { egg: Egg | null }
/** Goes back. */
export interface Egg { hen: Hen | null }
/** Nests by itself. */
export type Nest = Nest[]
/**
 * A union with a variant for what is not known.
 * @openUnion
 * @discriminator constructor
 */
export type Strange = UnknownVariant | ProtoVariant | QuoteVariant | StrangeNest
/** One called unknown. */
export interface UnknownVariant { constructor: 'unknown'; toString: string }
/** One called like the prototype. */
export interface ProtoVariant { constructor: '__proto__'; value: string }
/** One with quotes. */
export interface QuoteVariant { constructor: "it's \\\\ \\"odd\\""; value: string }
/** One that holds others. */
export interface StrangeNest { constructor: 'nest'; inner: Strange }
/** A type called like a global. */
export interface Object { string: string }
/** Another one. */
export interface Map { set: Set }
/** Another one. */
export interface Set { array: string[] }
/** Another one. */
export type Function = 'function' | 'class'
/** In letters of no Latin script. */
export interface 类型 { 名字: string }
/** All of it. */
export interface Everything {
  reserved: Reserved
  optional: Optional
  word: Word
  odd: Odd
  many: Many
  oddMembers: OddMembers
  empty: Empty
  tree: Tree
  hen: Hen
  nest: Nest
  strange: Strange
  object: Object
  map: Map
  function: Function
  类型: 类型
}
`,
  'schema/protocol/methods.ts': `
import type { Empty, Everything, Strange } from './awkward.js'
/** Requests. */
export interface ClientRequests {
  'a/b/c/d': { params: Everything; result: Everything }
  constructor: { params: Strange; result: Empty }
  toString: { result: Empty }
  class: { params?: Empty | null; result: Strange }
}
/** Notifications. */
export interface ClientNotifications { hasOwnProperty: {} }
/** Requests back. */
export interface ServerRequests { 'it\\'s/"odd"/\\\\': { params: Empty; result: Everything } }
/** Notifications back. */
export interface ServerNotifications { valueOf: { params: Strange } }
`,
}
