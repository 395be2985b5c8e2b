import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { findCycles, listImports } from './imports.js'

/** Cycles that are left, of imports that load something. A group that is gone has to go here. */
const knownValueCycles: Readonly<Record<string, readonly (readonly string[])[]>> = {
  src: [],
  codegen: [],
}

/** Cycles that are left only because of types, or are larger with them. */
const knownTypeCycles: typeof knownValueCycles = {
  src: [],
  codegen: [],
}

test.each(['src', 'codegen'])(
  'no files of %s import each other, but for those listed',
  (folder) => {
    const imports = listImports(folder)
    const cycles = findCycles(imports.filter(({ typeOnly }) => !typeOnly))
    expect(cycles).toEqual(knownValueCycles[folder])
    const known = new Set(cycles.map((files) => files.join()))
    const withTypes = findCycles(imports).filter((files) => !known.has(files.join()))
    expect(withTypes).toEqual(knownTypeCycles[folder])
  },
)

test('no modules of the Python package import each other, for types either', () => {
  const folder = join(repository, 'clients/python/codex_contract')
  const modules = readdirSync(folder).filter((name) => name.endsWith('.py'))
  const imports = modules.flatMap((from) => {
    const text = readFileSync(join(folder, from), 'utf8')
    const named = [...text.matchAll(/^\s*from \.(\w+) import /gm)].map(([, name]) => name)
    const whole = [...text.matchAll(/^\s*from \. import (.+)$/gm)]
    const names = [...named, ...whole.flatMap(([, list = '']) => list.split(/[\s,()]+/))]
    return names.map((name) => ({ from, to: `${name}.py` }))
  })
  expect(imports).toContainEqual({ from: 'errors.py', to: 'types.py' })
  expect(findCycles(imports)).toEqual([])
})

test('a cycle is found, with every file on it and no other', () => {
  const imports = ['a b', 'b c', 'c b', 'c d', 'e e'].map((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    return { from, to }
  })
  expect(findCycles(imports)).toEqual([['b', 'c'], ['e']])
})
