import { expect, test } from 'vitest'
import type { Claim } from '../../../codegen/contract/allocate-names.js'
import { claimOf, NameScope } from '../../../codegen/contract/allocate-names.js'

const upper = (text: string, key = text) => claimOf(text, text.toUpperCase(), { key })

function allocate(claims: readonly Claim[], taken: readonly string[] = []) {
  return Object.fromEntries(new NameScope(taken).allocate(claims))
}

test('a name goes to what is spelled like it, and to others with their own spelling behind it', () => {
  const expected = { a: 'A_a', A: 'A' }
  expect(allocate([upper('a'), upper('A')])).toEqual(expected)
  expect(allocate([upper('A'), upper('a')])).toEqual(expected)
})

test('where nothing is spelled like it, the order of keys decides', () => {
  const claims = [claimOf('a_b', 'AB'), claimOf('a-b', 'AB'), claimOf('a b', 'AB')]
  const expected = { 'a b': 'AB', 'a-b': 'AB_a_2d_b', a_b: 'AB_a_5f_b' }
  expect(allocate(claims)).toEqual(expected)
  expect(allocate(claims.toReversed())).toEqual(expected)
})

test('a best name is not lost to the second name of something else', () => {
  expect(allocate([upper('a'), upper('A'), claimOf('A_a', 'A_a')])).toMatchObject({
    A: 'A',
    A_a: 'A_a',
    a: expect.stringMatching(/^A_[0-9a-f]{8}$/) as string,
  })
})

test('what nothing else tells apart gets a digest of what it is', () => {
  const long = 'x'.repeat(100)
  const names = allocate([
    { key: '1', names: ['N'] },
    { key: '2', names: ['N'] },
    { key: '\ud800', names: ['N'] },
    { key: '\ud801', names: ['N'] },
    claimOf(long, 'N'),
    claimOf('', 'N', { key: 'empty' }),
  ])
  expect(new Set(Object.values(names)).size).toBe(6)
  expect(names['1']).toBe('N')
  expect(names[long]).toMatch(/^N_[0-9a-f]{8}$/)
})

test('even a digest that is taken leaves a name', () => {
  const claim = { key: 'a', names: ['A'] }
  const { a: digest = '' } = allocate([claim], ['A'])
  expect(allocate([claim], ['A', digest, `${digest}_`])).toEqual({ a: `${digest}__` })
})

test('earlier names of a scope have precedence, until they are released', () => {
  const scope = new NameScope(['taken'])
  const name = (key: string, ...names: string[]) => scope.allocate([{ key, names }]).get(key)
  expect(name('first', 'taken', 'A')).toBe('A')
  expect(name('second', 'A', 'B')).toBe('B')
  scope.release('A')
  expect(name('third', 'A', 'C')).toBe('A')
})
