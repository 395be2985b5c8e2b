import { expect, test } from 'vitest'
import { ConfigError } from '../../src/config/errors.js'
import { parseOverrides } from '../../src/config/overrides.js'

const readable: [overrides: string[], table: object][] = [
  [[], {}],
  [['model=o3'], { model: 'o3' }],
  [['model="o3"'], { model: 'o3' }],
  [[' model = o3 '], { model: 'o3' }],
  [['model=a=b'], { model: 'a=b' }],
  [['model='], { model: '' }],
  [['n=5'], { n: 5 }],
  [['n=9007199254740993'], { n: 9_007_199_254_740_993n }],
  [['flag=true'], { flag: true }],
  [['ids=["a", "b"]'], { ids: ['a', 'b'] }],
  [['a.b.c=1'], { a: { b: { c: 1 } } }],
  [['a={b=1}', 'a.c=2'], { a: { b: 1, c: 2 } }],
  [['a.b=1', 'a.b=2'], { a: { b: 2 } }],
  [['a.b=1', 'a=2'], { a: 2 }],
  [['a=2', 'a.b=1'], { a: { b: 1 } }],
  [['model=1\nother = 2'], { model: '1\nother = 2' }],
  [['model=[1'], { model: '[1' }],
]

test.each(readable)('%j are read', (overrides, table) => {
  expect(parseOverrides(overrides)).toEqual(table)
})

test('a key named like a member of every object is only a key', () => {
  const table = parseOverrides(['__proto__.polluted=true', 'constructor.prototype.polluted=true'])
  expect(Object.hasOwn(table, '__proto__')).toBe(true)
  expect(Object.getPrototypeOf(table)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

const refused: [override: string, reason: string][] = [
  ['model', "Invalid override (missing '='): model"],
  ['', "Invalid override (missing '='): "],
  ['=o3', 'Empty key in override'],
  ['  =o3', 'Empty key in override'],
  ['a..b=1', 'Empty key in override'],
  ['.a=1', 'Empty key in override'],
]

test.each(refused)('%j is refused', (override, reason) => {
  expect.assertions(3)
  try {
    parseOverrides([override])
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).code).toBe('invalid_override')
    expect((error as ConfigError).message).toBe(`error parsing -c overrides: ${reason}`)
  }
})
