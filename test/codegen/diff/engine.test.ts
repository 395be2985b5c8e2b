import { expect, test } from 'vitest'
import { diff } from '../../../codegen/diff/diff.js'
import { listRules } from '../../../codegen/diff/rules/rules.js'
import { repository } from '../../support/repository.js'
import { readContract } from '../../../codegen/read/read-contract.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractModel, Shape } from '../../../codegen/contract/model.js'
import {
  alias,
  anyOf,
  compare,
  contract,
  enumOf,
  flag,
  keyed,
  line,
  lines,
  list,
  literal,
  map,
  method,
  object,
  orNull,
  ref,
  text,
  union,
} from './build.js'

const rules = listRules()

test('types that hold themselves are compared to the end, and each once', () => {
  const tree = (value: typeof text) =>
    contract([
      object('It', { left: orNull(ref('It')), right: list(ref('Other')), value }),
      object('Other', { back: map(ref('It')), self: orNull(ref('Other')) }),
    ])
  expect(lines(tree(text), tree(text))).toEqual([])
  expect(lines(tree(text), tree(flag))).toEqual(['C/T01 EE It.value', 'S/T01 EE It.value'])
})

test('what holds itself beside something else is told of in one place, in whatever order', () => {
  const self = { self: anyOf(text, ref('It')) }
  const tree = (value: typeof text) =>
    [
      { ...self, value },
      { value, ...self },
    ] as const
  const [[base], [head, reordered]] = [tree(text), tree(flag)]
  const found = [head, reordered].map((members) =>
    compare(contract([object('It', base)]), contract([object('It', members)])),
  )
  expect(found[0]?.map(line)).toEqual(['C/T01 EE It.value', 'S/T01 EE It.value'])
  expect(found[1]?.map(({ fingerprint }) => fingerprint)).toEqual(
    found[0]?.map(({ fingerprint }) => fingerprint),
  )
})

test('an alias that holds itself is compared to the end', () => {
  const json = (leaf: typeof text) =>
    contract([
      object('It', { a: ref('Json') }),
      alias('Json', anyOf(leaf, list(ref('Json')), map(ref('Json')))),
    ])
  expect(lines(json(text), json(text))).toEqual([])
  expect(lines(json(text), json(flag))).toEqual(['C/T01 EE Json', 'S/T01 EE Json'])
})

test('an alias that holds itself and one that is written out once come to an end', () => {
  const base = contract([
    object('It', { a: ref('Json') }),
    alias('Json', anyOf(text, list(ref('Json')))),
  ])
  const head = contract([
    object('It', { a: anyOf(text, list(anyOf(text, list(ref('Json'))))) }),
    alias('Json', anyOf(text, list(ref('Json')))),
  ])
  expect(compare(base, head).filter((finding) => finding.class === 'WIRE')).toEqual([])
})

test('two names are not taken for the same while it is still open whether they are', () => {
  // A and B hold each other; they differ from X and Y only in what comes last.
  const types = [
    object('It', { a: ref('A') }),
    object('A', { next: orNull(ref('B')), z: text }),
    object('B', { back: orNull(ref('A')), z: text }),
    object('X', { next: orNull(ref('Y')), z: text }),
    object('Y', { back: orNull(ref('X')), z: flag }),
  ]
  const base = contract(types)
  const head = contract([object('It', { a: ref('X') }), ...types.slice(1)])
  const found = compare(base, head).filter((finding) => finding.class === 'WIRE')
  expect(found.map(line)).toEqual(['C/T01 EE Y.z', 'S/T01 EE Y.z'])
  expect(lines(base, head).filter((row) => row.includes('T07'))).toEqual([])
})

test('two names are not the same where only members differ that neither lists', () => {
  const types = [object('A', { b: text }, { additional: text }), object('B', { b: text })]
  const base = contract([object('It', { a: ref('A') }), ...types])
  const head = contract([object('It', { a: ref('B') }), ...types])
  expect(lines(base, head)).toEqual(['C/P04 Wi B{*}', 'S/P04 Wi B{*}'])
})

test('two circles of the same form go by another name and nothing else', () => {
  const circle = (name: string) => [
    object(name, { next: orNull(ref(`${name}Next`)) }),
    object(`${name}Next`, { back: ref(name) }),
  ]
  const types = [...circle('A'), ...circle('X')]
  const base = contract([object('It', { a: ref('A') }), ...types])
  const head = contract([object('It', { a: ref('X') }), ...types])
  expect(lines(base, head)).toEqual(['C/T07 -- It.a', 'S/T07 -- It.a'])
})

test('a payload is judged only in the flows that carry it, the shortest way first', () => {
  const types = (kind: string) => [
    object('It', { deep: ref('Deep') }),
    object('Deep', { leaf: ref('Leaf') }),
    enumOf('Leaf', kind),
    object('Params', {}),
  ]
  const methods = [
    method('far', { result: 'It' }),
    method('near', { result: 'Deep' }),
    method('told', { kind: 'serverNotification', params: { type: 'Deep', presence: 'required' } }),
  ]
  const [found, ...others] = compare(
    contract(types('x y'), { methods }),
    contract(types('x'), { methods }),
  )
  expect(others).toEqual([])
  expect(found).toMatchObject({ id: 'S/V02', flow: 'server', methods: ['near', 'told', 'far'] })
})

test('a finding says where it is on both sides, and what was there', () => {
  const base = contract([object('Other', {}), object('It', { a: text, b: text })])
  const head = contract([object('It', { b: flag }), object('Other', {})])
  const found = compare(base, head).filter(({ flow }) => flow === 'server')
  expect(found).toMatchObject([
    {
      slug: 'result-type-changed',
      pointers: { base: '/types/1/members/1', head: '/types/0/members/0' },
    },
    {
      slug: 'result-required-property-removed',
      pointers: { base: '/types/1/members/0' },
      before: 'string',
    },
  ])
  expect(found[0]).toMatchObject({ before: 'string', after: 'boolean', methods: ['it/do'] })
})

test('a fingerprint names a change, wherever it stands and whatever changes beside it', () => {
  const base = contract([object('It', { a: text })])
  const head = contract([object('It', { a: flag })])
  const later = contract([object('First', {}), object('It', { 'new?': text, a: flag })])
  const printOf = (to: ContractModel) =>
    compare(base, to).find(({ id }) => id === 'C/T01')?.fingerprint
  expect(printOf(head)).toMatch(/^[0-9a-f]{12}$/)
  expect(printOf(later)).toBe(printOf(head))
  expect(new Set(compare(base, later).map(({ fingerprint }) => fingerprint)).size).toBe(
    compare(base, later).length,
  )
})

test('a budget that is used up is told, and nothing passes for compared', () => {
  const chain = (leaf: typeof text) =>
    contract([
      object('It', { a: ref('A') }),
      object('A', { b: ref('B') }),
      object('B', { c: ref('C') }),
      object('C', { leaf }),
    ])
  const { findings, complete } = diff(chain(text), chain(flag), { budget: 3 })
  expect(complete).toBe(false)
  expect(findings.map(line)).toEqual(['unknown WW contract'])
  expect(diff(chain(text), chain(flag)).complete).toBe(true)
})

test('an error that no value shows counts as a warning', () => {
  // Whoever takes the union takes the object too, whatever is in it.
  const base = contract([object('It', { a: ref('A') }), object('A', { 'b?': text })])
  const head = contract([object('It', { a: ref('A') }), ...union('A', { x: {} }), object('V', {})])
  const found = compare(base, head).filter(({ unproven }) => unproven === true)
  expect(found.map(line)).toEqual(['C/U05 EW A', 'S/U05 WE A'])
})

test('a client that passes over what it does not know is not said to refuse it', () => {
  const contractWith = (a: Shape) => contract([object('It', { a }), keyed('K', { x: text }, true)])
  const found = lines(contractWith(ref('K')), contractWith(anyOf(ref('K'), text)))
  expect(found).toEqual(['C/T02 iE It.a', 'S/T02 Wi It.a'])
})

test('values are found in lists of either spelling, each in its own', () => {
  const found = compare(
    contract([object('It', { a: ref('List') }), enumOf('List', 'x y')]),
    contract([object('It', { a: ref('List') }), keyed('List', { z: undefined, x: undefined })]),
  )
  expect(found.map(({ id, pointers }) => [id, pointers])).toEqual(
    expect.arrayContaining([
      ['C/V01', { head: '/types/1/variants/0' }],
      ['C/V02', { base: '/types/1/values/1' }],
    ]),
  )
})

test('a value that is spelled in another way is located by both spellings', () => {
  const [base, head] = ['in_progress', 'inProgress'].map((value) => {
    return contract([object('It', { a: ref('List') }), enumOf('List', `done ${value}`)])
  }) as [ContractModel, ContractModel]
  const pointer = '/types/1/values/1'
  const found = compare(base, head).find(({ id }) => id === 'C/V03')
  expect(found?.pointers).toEqual({ base: pointer, head: pointer })
})

test.each(['__proto__', 'constructor', 'toString'])('a required member "%s" is missed', (name) => {
  const base = contract([object('It', { id: text, [name]: text })])
  const found = compare(base, contract([object('It', { id: text })])).map(line)
  expect(found).toContain(`S/P03 Ei It.${name}`)
})

test('a witness has one of several sets of members, the first that comes to an end', () => {
  const more = { oneOfRequired: [['self'], ['name']] }
  const members = { 'self?': ref('It'), 'name?': text }
  const base = contract([object('It', members, more)])
  const head = contract([object('It', { ...members, added: flag }, more)])
  const found = compare(base, head).find(({ id }) => id === 'C/P01')
  expect(found).toMatchObject({ counterexample: { validIn: 'base', value: { name: 'text' } } })
})

test('a witness is not null where null would show nothing', () => {
  const base = contract([
    object('It', { a: ref('Tagged') }),
    ...union('Tagged', { x: { b: orNull(text) } }),
  ])
  const head = contract([object('It', { a: ref('Plain') }), object('Plain', { b: orNull(flag) })])
  const found = compare(base, head).find(({ id }) => id === 'C/U05')
  expect(found?.severity['oldClient/newServer']).toBe('error')
  expect(found).toMatchObject({
    counterexample: { validIn: 'base', value: { type: 'x', b: 'text' } },
  })
})

test('who passes over texts that are not listed does not pass over numbers and objects', () => {
  const open = enumOf('List', 'x', { open: {} })
  const base = contract([object('It', { a: ref('List') }), open])
  const found = (shape: Shape) => lines(base, contract([object('It', { a: shape }), open, keys]))
  const keys = keyed('Keys', { x: undefined, y: text })
  expect(found(literal(1))).toContain('S/V01 Ei It.a')
  expect(found(literal('y'))).toContain('S/V01 ii It.a')
  expect(found(ref('Keys'))).toContain('S/U01 Ei Keys[y]')
})

test('what only experimental methods carry is marked', () => {
  const methods = [method('a', { result: 'It', experimental: true })]
  const found = compare(
    contract([object('It', {})], { methods }),
    contract([object('It', { 'a?': text })], { methods }),
  )
  expect(found).toMatchObject([{ id: 'S/P02', experimental: true }])
})

test('rules that a contract says too little for are named once, and not guessed', () => {
  const exported = contract([object('It', {})], { errors: [], envelope: {} })
  const written = contract([object('It', {})], {
    methods: [method('it/do', { result: 'It', idempotent: true })],
  })
  const { findings, notApplicable } = diff(exported, written)
  expect(findings.map(({ id }) => id)).not.toContain('M21')
  const names = notApplicable.map(({ rule }) => rule)
  expect(names).toEqual(expect.arrayContaining(['M14', 'M15', 'M21', 'M23', 'P16', 'E01', 'C05']))
  expect(new Set(names).size).toBe(names.length)
})

test('our own contract differs from itself in nothing', () => {
  const file = join(repository, 'generated/contract.json')
  const { model } = readContract(file, readFileSync(file, 'utf8'))
  expect(diff(model, model)).toMatchObject({ findings: [], complete: true })
})

test('every rule has an outcome for both flows or none, and says what it is about', () => {
  expect(rules).toHaveLength(88)
  expect(new Set(rules.map(({ slug }) => slug)).size).toBe(rules.length)
  for (const { outcomes, example, description } of rules) {
    const flows = new Set(outcomes.map(({ flow }) => flow))
    expect([[undefined], ['client', 'server']]).toContainEqual([...flows])
    expect(description).toMatch(/\.$/)
    expect(example).not.toMatch(/\.$/)
  }
})

test('a member that servers no longer always send is an error, if both contracts know that', () => {
  const member = (name: string, sent: boolean) => {
    return {
      name,
      shape: { kind: 'string' as const },
      required: false,
      ...(sent && { sent: true as const }),
    }
  }
  const withNote = (...members: ReturnType<typeof member>[]): ContractModel => ({
    facts: {},
    envelope: {},
    errors: [],
    methods: [{ name: 'note/read', kind: 'clientRequest', result: 'Note', errors: [] }],
    types: [{ kind: 'object', name: 'Note', source: '', members }],
  })
  const found = (base: ContractModel, head: ContractModel) => {
    return diff(base, head).findings.map(({ rule, path }) => `${rule} ${path}`)
  }
  const known = withNote(member('id', true), member('text', true))
  expect(found(known, withNote(member('id', true), member('text', false)))).toEqual([
    'P07 Note.text',
  ])
  expect(found(known, withNote(member('id', true)))).toEqual(['P03 Note.text'])
  expect(found(known, withNote(member('id', false), member('text', false)))).toEqual([])
})
