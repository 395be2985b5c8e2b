import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TypeModel } from '../../codegen/contract/model.js'
import { compileStrictly } from '../support/compiler.js'
import { createModel, writeImport } from '../support/imported.js'
import { copyContract } from '../support/repository.js'
import { readModel } from '../support/validators.js'

/** A module that takes values of each type for JSON, and of objects for objects of JSON values. */
function writeModule(types: readonly TypeModel[]): string {
  return types
    .flatMap(({ kind, name }, index) => {
      const value = `(value: types.${name})`
      return [
        `export const json${index} = ${value}: types.JsonValue => value`,
        ...(kind === 'object'
          ? [`export const map${index} = ${value}: { [member: string]: types.JsonValue } => value`]
          : []),
      ]
    })
    .join('\n')
}

const optional = [true, false].map((isExact) => ({ isExact }))

test.each(optional)(
  'every type of our contract is JSON, exactOptionalPropertyTypes $isExact',
  ({ isExact }) => {
    const types = readModel().types.filter(({ source }) => !source.startsWith('backend/'))
    const path = join(copyContract(), 'json.ts')
    const text = `import type * as types from './generated/types/index.js'\n${writeModule(types)}`
    writeFileSync(path, text)
    expect(compileStrictly(path, { exactOptionalPropertyTypes: isExact })).toEqual([])
  },
)

const json = { kind: 'json' } as const
const text = { kind: 'string' } as const
const ref = { kind: 'ref', name: 'Tree' } as const
const source = 'all.json'

/** Objects that refer back to themselves, or have members of any name. */
const types: readonly TypeModel[] = [
  {
    kind: 'object',
    name: 'Tree',
    source,
    members: [
      { name: 'of', shape: { kind: 'array', items: ref }, required: true },
      { name: 'byName', shape: { kind: 'map', values: ref }, required: false },
      { name: 'any', shape: { kind: 'map', values: json }, required: true },
      { name: 'more', shape: json, required: true },
    ],
  },
  { kind: 'alias', name: 'Trees', source, shape: { kind: 'array', items: ref } },
  { kind: 'object', name: 'Empty', source, members: [] },
  {
    kind: 'object',
    name: 'Open',
    source,
    members: [{ name: 'tree', shape: ref, required: true }],
    additional: ref,
  },
  {
    kind: 'object',
    name: 'OneOf',
    source,
    members: [
      { name: 'a', shape: text, required: false },
      { name: 'b', shape: ref, required: false },
    ],
    oneOfRequired: [['a'], ['b']],
  },
  { kind: 'enum', name: 'Mood', source, values: [{ value: 'fine' }], open: {} },
  {
    kind: 'keyedUnion',
    name: 'Keyed',
    source,
    open: false,
    variants: [{ tag: 'none' }, { tag: 'tree', shape: ref }],
  },
]

test.each(optional)(
  'every type of an imported contract is JSON, exactOptionalPropertyTypes $isExact',
  ({ isExact }) => {
    const path = join(writeImport(createModel([], types)), 'json.ts')
    writeFileSync(path, `import type * as types from './types.js'\n${writeModule(types)}`)
    expect(compileStrictly(path, { exactOptionalPropertyTypes: isExact })).toEqual([])
  },
)

test('JSON that was received is taken where any JSON is sent', () => {
  const path = join(writeImport(createModel([], types)), 'json.ts')
  writeFileSync(
    path,
    `import type { JsonValue, Tree } from './types.js'
export function wrap(value: JsonValue): Tree {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return { of: [], any: isObject ? value : { left: undefined }, more: value }
}
// @ts-expect-error A function is not JSON.
export const wrong: JsonValue = { call: () => 1 }
`,
  )
  expect(compileStrictly(path, { exactOptionalPropertyTypes: true })).toEqual([])
})
