import { expect, test } from 'vitest'
import { parseDeclarations } from '../../../codegen/read/declarations/parse-declarations.js'

function parse(type: string) {
  const file = `// Do not edit.\nimport type { Other } from "./Other";\n\nexport type Thing = ${type};\n`
  return parseDeclarations(new Map([['v2/Thing.ts', file]])).get('Thing')
}

const text = { kind: 'string' }
const number = { kind: 'number' }
const ref = { kind: 'ref', name: 'Other' }

test.for([
  ['string', text],
  ['bigint', number],
  ['Other', ref],
  ['(Other)', ref],
  ['Array<Other>', { kind: 'array', items: ref }],
  ['Other[]', { kind: 'array', items: ref }],
  ['Other | null', { kind: 'union', parts: [ref, { kind: 'null' }] }],
  ['| Other | null', { kind: 'union', parts: [ref, { kind: 'null' }] }],
  ['Array<Other | null>[]', nested()],
  ['"a" | -1', { kind: 'union', parts: [literal('a'), literal(-1)] }],
  ['true', literal(true)],
  ['"\\"|\\u00e9\\n"', literal('"|\u00e9\n')],
  ["'it\\'s'", literal("it's")],
  ['Record<string, Other>', { kind: 'object', members: new Map(), values: ref }],
  ['{ [key in string]?: Other }', { kind: 'object', members: new Map(), values: ref }],
  ['{ [key: string]: Other }', { kind: 'object', members: new Map(), values: ref }],
  ['Record<string, never>', { kind: 'object', members: new Map(), values: { kind: 'any' } }],
  ['{ a: string } & Other', { kind: 'intersection', parts: [object({ a: text }), ref] }],
] as const)('%s', ([type, expected]) => {
  expect(parse(type)).toEqual(expected)
})

function nested() {
  const items = { kind: 'union', parts: [ref, { kind: 'null' }] }
  return { kind: 'array', items: { kind: 'array', items } }
}

function literal(value: unknown) {
  return { kind: 'literal', value }
}

function object(types: Record<string, unknown>) {
  const rows = Object.entries(types).map(([name, type]) => [name, { optional: false, type }])
  return { kind: 'object', members: new Map(rows as [string, unknown][]) }
}

test('members end with a comma, a semicolon or nothing, and comments are skipped', () => {
  const type = `{/**
 * Whether "type": string, or { nothing }
 */
type: "a", "b-c"?: number; // more
d: string }`
  const members = new Map([
    ['type', { optional: false, type: literal('a') }],
    ['b-c', { optional: true, type: number }],
    ['d', { optional: false, type: text }],
  ])
  expect(parse(type)).toEqual({ kind: 'object', members })
})

test.for(['[string, number]', '(a: string) => void', 'keyof Other', '{ a: string', '`a`', ''])(
  'what no export has is any type: %s',
  (type) => {
    expect(parse(type)).toEqual({ kind: 'any' })
  },
)

test('a declaration that cannot be read hides no other one', () => {
  const text = 'export type A = { a: [string] };\nexport type B = string;'
  const declarations = parseDeclarations(new Map([['A.ts', text]]))
  expect([declarations.get('A'), declarations.get('B')]).toEqual([
    { kind: 'any' },
    { kind: 'string' },
  ])
})

test('the newer namespace counts where two files declare a name', () => {
  const files = [
    ['Thing.ts', 'export type Thing = string'],
    ['v2/Thing.ts', 'export type Thing = number'],
  ] as const
  for (const each of [files, [...files].reverse()]) {
    expect(parseDeclarations(new Map(each)).get('Thing')).toEqual({ kind: 'number' })
  }
})

test.for([
  ['a text without an end', `"${'\\\\"'.repeat(200_000)}`],
  ['comments without an end', '/*'.repeat(200_000)],
  ['nested brackets', `${'('.repeat(50_000)}string${')'.repeat(50_000)}`],
] as const)('%s is read in one pass', ([, type]) => {
  expect(parse(type)?.kind).toMatch(/^(?:any|literal)$/)
})

test('an intersection of many unions is any type', () => {
  const union = `(${Array.from({ length: 10 }, (_, index) => `{a${index}: string}`).join('|')})`
  const declarations = parseDeclarations(
    new Map([['A.ts', `export type A = ${Array(7).fill(union).join(' & ')};`]]),
  )
  expect(declarations.alternativesOf({ kind: 'ref', name: 'A' }).length).toBeLessThanOrEqual(1000)
})
