import { expect, test } from 'vitest'
import {
  text,
  union,
  flag,
  nothing,
  ref,
  literal,
  orNull,
  anyOf,
  object,
  alias,
  enumOf,
  keyed,
  contract,
  line,
  compare,
  lines,
} from './build.js'
import type { Types } from './payload-cases.js'
import { payloadCases } from './payload-cases.js'

test.each(payloadCases)('diff() tells %s', (_name, base, head, expected) => {
  const found = compare(contract([base].flat()), contract([head].flat()))
  expect(found.map(line).sort()).toEqual([...expected].sort())
})

test.each(payloadCases)('every error on the wire in %s has a witness', (_name, base, head) => {
  for (const finding of compare(contract([base].flat()), contract([head].flat()))) {
    const isError = Object.values(finding.severity).includes('error')
    if (finding.class !== 'WIRE' || !isError) continue
    expect(finding.counterexample, finding.id).toBeDefined()
    expect(finding.unproven, finding.id).toBeUndefined()
  }
})

/** Changes of words and order, and other ways to say the same. */
const twins: readonly [string, Types, Types][] = [
  [
    'members in another order',
    object('It', { a: text, b: flag }),
    object('It', { b: flag, a: text }),
  ],
  [
    'alternatives in another order',
    object('It', { a: anyOf(text, flag) }),
    object('It', { a: anyOf(flag, text) }),
  ],
  [
    'null spelled as an alternative',
    object('It', { a: orNull(text) }),
    object('It', { a: anyOf(text, nothing) }),
  ],
  [
    'alternatives inside of others',
    object('It', { a: anyOf(text, anyOf(flag)) }),
    object('It', { a: anyOf(flag, text) }),
  ],
  [
    'variants in another order',
    [object('It', { a: ref('U') }), ...union('U', { x: {}, y: {} })],
    [object('It', { a: ref('U') }), ...union('U', { y: {}, x: {} })],
  ],
  [
    'variants with keys in another order',
    [object('It', { a: ref('K') }), keyed('K', { x: undefined, y: text })],
    [object('It', { a: ref('K') }), keyed('K', { y: text, x: undefined })],
  ],
  [
    'sets of members in another order',
    object('It', { 'a?': text, 'b?': text }, { oneOfRequired: [['a'], ['b']] }),
    object('It', { 'a?': text, 'b?': text }, { oneOfRequired: [['b'], ['a']] }),
  ],
  [
    'types in another order',
    [object('It', { a: ref('A') }), alias('A', text)],
    [alias('A', text), object('It', { a: ref('A') })],
  ],
]

test.each(twins)('diff() is silent about %s', (_name, base, head) => {
  const [from, to] = [contract([base].flat()), contract([head].flat())]
  expect(lines(from, to)).toEqual([])
  expect(lines(to, from)).toEqual([])
})

test('a name or a literal enum that changes nothing on the wire gives no wire finding', () => {
  const base = contract([
    object('It', { a: anyOf(literal('x'), literal('y')), b: ref('B') }),
    object('B', {}),
  ])
  const head = contract([
    object('It', { a: ref('A'), b: ref('C') }),
    enumOf('A', 'x y'),
    object('C', {}, { renamedFrom: 'B' }),
  ])
  expect(lines(base, head)).toEqual([
    'C/T07 -- It.b',
    'C/T08 -- It.a',
    'S/T07 -- It.b',
    'S/T08 -- It.a',
    'S01 -- B',
  ])
})

test('null that is left out instead is an error on the wire, with what is refused', () => {
  const found = compare(
    contract([object('It', { a: orNull(text) })]),
    contract([object('It', { 'a?': text })]),
  )
  expect(found).toMatchObject([
    { id: 'C/P10', class: 'WIRE', counterexample: { value: { a: null }, validIn: 'base' } },
    { id: 'S/P10', class: 'WIRE', counterexample: { value: {}, validIn: 'head' } },
  ])
})
