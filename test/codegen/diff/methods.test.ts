import { expect, test } from 'vitest'
import {
  text,
  ref,
  object,
  union,
  method,
  contract,
  contractOf,
  line,
  compare,
  lines,
} from './build.js'
import { methodCases, optionCases } from './method-cases.js'

const required = { params: { type: 'Other', presence: 'required' } } as const

test.each(methodCases)('diff() tells %s', (_name, base, head, expected) => {
  expect(lines(base, head)).toEqual([...expected].sort())
})

test.each(methodCases)('an error about a message in %s is shown by one', (_name, base, head) => {
  for (const { id, class: kind, severity, counterexample } of compare(base, head)) {
    const isStated = /^(?:M05|M14|E0\d)$/.test(id)
    if (kind !== 'WIRE' || isStated || !Object.values(severity).includes('error')) continue
    expect(counterexample, id).toBeDefined()
  }
})

test.each(optionCases)(
  'diff() tells %s where it is given what it needs',
  (_name, base, head, given, found) => {
    expect(lines(base, head, given)).toEqual(found)
  },
)

test('a member that a newer server alone sends is no error for its readers', () => {
  const facts = { oldestServer: '1.0.0', newestServer: '1.1.0' }
  const base = contract([object('It', {})])
  const head = contract([object('It', { a: { shape: text, since: '1.1.0' } })], { facts })
  expect(compare(base, head).map(line)).toContain('S/P01 ii It.a')
})

test('calls to the backend are compared like calls of the client', () => {
  const call = {
    name: 'readUsage',
    verb: 'get',
    path: '/usage',
    headers: [],
    answer: 'It',
  } as const
  const base = contract([object('It', { a: text })], { methods: [], operations: [call] })
  const head = contract([object('It', {})], {
    methods: [],
    operations: [{ ...call, path: '/wham/usage' }],
  })
  expect(lines(base, head)).toEqual(['M02 EE readUsage', 'S/P03 Ei It.a'])
  expect(lines(base, { ...head, operations: [] })).toEqual(['M01 Ei readUsage'])
})

test('what was deprecated under a former name is not told to be back', () => {
  const base = contractOf(method('a', { ...required, deprecated: true }))
  const head = contractOf(method('b', { ...required, renamedFrom: 'a' }))
  expect(lines(base, head)).toEqual(['M02 EE b'])
})

const experimental = { experimental: true } as const

test('the stability of types is told by the methods and members that lead to them', () => {
  const of = (mark: object) =>
    contract(
      [
        object('It', { 'a?': { shape: ref('A'), ...mark } }),
        object('A', { b: ref('B') }, mark),
        object('B', {}, mark),
        object('Other', { 'a?': text }, mark),
        ...union('U', { x: {} }),
      ],
      {
        methods: [
          method('a', { result: 'Other', ...mark }),
          method('u', { result: 'U' }),
          method('it', { result: 'It' }),
        ],
      },
    )
  expect(lines(of({}), of(experimental))).toEqual(['M17 Ei a', 'M18 Ei It.a', 'M18 Ei a'])
  expect(lines(of(experimental), of({}))).toEqual(['M19 ii It.a', 'M19 ii a'])
})

test('the stability of a variant is told, and not again of what it leads to', () => {
  const of = (mark: object) => {
    const [choice, ...variants] = union('U', { x: {}, y: { deep: ref('Deep') } })
    const marked = variants.map((type) => (type.name === 'yU' ? { ...type, ...mark } : type))
    const types = [choice, ...marked, object('Deep', {}, mark)].filter((type) => type !== undefined)
    return contract(types, { methods: [method('u', { result: 'U' })] })
  }
  expect(lines(of({}), of(experimental))).toEqual(['M18 Ei yU'])
  expect(lines(of({}), of({ deprecated: true }))).toEqual(['M20 ii yU'])
})
