import { expect, test } from 'vitest'
import { UnsupportedKeywords } from '../../../codegen/read/export/unsupported-keywords.js'

function listOf(keyword: string, value: unknown) {
  const keywords = new UnsupportedKeywords(new Map(), '#')
  keywords.add('#', keyword, value)
  return keywords.list
}

/** A schema inside of 20,000 others. */
function nested(innermost: object): object {
  let schema = innermost
  for (let depth = 0; depth < 20_000; depth++) schema = { not: schema }
  return schema
}

test('values are canonical, without prose', () => {
  const value = { title: 'T', type: 'string', enum: [{ b: 1, a: 2 }], description: 'D' }
  expect(listOf('not', value)).toEqual([
    { keyword: 'not', value: '{"enum":[{"a":2,"b":1}],"type":"string"}' },
  ])
})

test('members that are called like keywords of prose are no prose', () => {
  expect(listOf('dependencies', { title: ['b'], examples: ['c'] })).toEqual([
    { keyword: 'dependencies', value: '{"examples":["c"],"title":["b"]}' },
  ])
})

test('schemas that are nested too deep for a text are still told apart', () => {
  const [text, number] = ['string', 'number'].map((type) => listOf('not', nested({ type })))
  expect(text?.[0]?.value).toMatch(/^"nested too deep, SHA-256 [0-9a-f]{64}"$/)
  expect(text).toEqual(listOf('not', nested({ type: 'string' })))
  expect(text).not.toEqual(number)
})
