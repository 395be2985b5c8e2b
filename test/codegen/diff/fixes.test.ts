import { expect, test } from 'vitest'
import type { ContractModel, Lifecycle } from '../../../codegen/contract/model.js'
import { compare, contract, contractOf, keyed, method, object, ref, text, union } from './build.js'

const none = contractOf()
const asked = { kind: 'serverRequest' } as const
const old = { deprecated: true } as const
const inUse = { ...old, sunset: '2.0.0' } as const
const past = { ...old, sunset: '1.0.0' } as const

const deprecate = 'Keep it, and mark it as deprecated with a sunset'

/** What can be removed, with the id of the finding. */
const removals: readonly [string, (mark: Lifecycle) => ContractModel, ContractModel][] = [
  ['M01', (mark) => contractOf(method('a', mark)), none],
  ['M06', (mark) => contractOf(method('a', { kind: 'serverNotification', ...mark })), none],
  ['M09', (mark) => contractOf(method('a', { ...asked, ...mark })), none],
  [
    'S/P03',
    (mark) => contract([object('It', { a: { shape: text, ...mark } })]),
    contract([object('It', {})]),
  ],
  [
    'S/P04',
    (mark) => contract([object('It', { 'a?': { shape: text, ...mark } })]),
    contract([object('It', {})]),
  ],
  ['C/U02', (mark) => tagged({ kept: {}, dropped: {} }, mark), tagged({ kept: {} })],
  ['C/U02', (mark) => withKey('dropped', mark), withKey(undefined)],
]

function tagged(variants: Record<string, object>, mark: Lifecycle = {}): ContractModel {
  const types = union('U', variants as Parameters<typeof union>[1])
  const marked = types.map((type) => (type.name === 'droppedU' ? { ...type, ...mark } : type))
  return contract([object('It', { u: ref('U') }), ...marked])
}

function withKey(tag: string | undefined, mark: Lifecycle = {}): ContractModel {
  const type = keyed('U', { kept: text, ...(tag !== undefined && { [tag]: text }) })
  if (type.kind !== 'keyedUnion') throw new TypeError('Not a keyed union')
  const variants = type.variants.map((row) => (row.tag === tag ? { ...row, ...mark } : row))
  return contract([object('It', { u: ref('U') }), { ...type, variants }])
}

function fixOf(id: string, base: ContractModel, head: ContractModel): string | undefined {
  const found = compare(base, head).find((finding) => finding.id === id)
  if (found === undefined) throw new Error(`No finding ${id}`)
  return found.fix
}

test.each(removals)('%s advises what was not done before the removal', (id, withMark, head) => {
  expect(fixOf(id, withMark({}), head)).toBe(deprecate)
  expect(fixOf(id, withMark(old), head)).toBe('Keep it, and give it a sunset')
  expect(fixOf(id, withMark(inUse), head)).toBe('Keep it until 2.0.0')
  expect(fixOf(id, withMark(past), head)).toBeUndefined()
})

test('a sunset that was found in later releases announced nothing', () => {
  const base = { ...contractOf(method('a', past)), errors: [] }
  expect(fixOf('M01', base, { ...none, errors: [] })).toBe('Keep it, and give it a sunset')
})

test('M03 asks for the release of a new method until it is there', () => {
  const advice = 'Add the release that introduces it as `since`'
  expect(fixOf('M03', none, contractOf(method('a')))).toBe(advice)
  expect(fixOf('M03', none, contractOf(method('a', { since: '1.0.0' })))).toBeUndefined()
})

test('M08 asks for an opt-in until there is one', () => {
  const advice = 'Send it only to clients that opted in'
  expect(fixOf('M08', none, contractOf(method('a', asked)))).toBe(advice)
  const gated = contractOf(method('a', { ...asked, experimental: true }))
  expect(fixOf('M08', none, gated)).toBeUndefined()
})

test('a harmless finding comes without advice', () => {
  const facts = { oldestServer: '1.0.0', newestServer: '1.1.0' }
  const base = contract([object('It', {})])
  const withMember = (mark: Lifecycle) => {
    return contract([object('It', { a: { shape: text, ...mark } })], { facts })
  }
  expect(fixOf('S/P01', base, withMember({}))).toContain('Make it optional')
  expect(fixOf('S/P01', base, withMember({ since: '1.1.0' }))).toBeUndefined()
})
