import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, generate } from 'codex-contract-codegen'
import { expect, test } from 'vitest'
import { copyGenerated } from '../../support/generated-copy.js'
import { writeSchema } from '../../support/small-schema.js'

const folder = 'clients/python/codex_contract'

test('generate() leaves files alone that were written by hand', async () => {
  const root = await copyGenerated()
  const byHand = join(root, folder, 'client.py')
  appendFileSync(byHand, '# A remark about what is @generated from what.\n')
  const before = readFileSync(byHand, 'utf8')
  expect(await generate({ root })).toEqual([])
  expect(readFileSync(byHand, 'utf8')).toBe(before)
})

test('generate() deletes what it wrote once and would not write any more', async () => {
  const root = await copyGenerated()
  const text = readFileSync(join(root, folder, 'types.py'), 'utf8')
  writeFileSync(join(root, folder, 'old.py'), text)
  expect(await generate({ root })).toEqual([{ kind: 'delete', path: `${folder}/old.py` }])
  expect(existsSync(join(root, folder, 'old.py'))).toBe(false)
})

test('check() takes a generated file without its first line for a changed one', async () => {
  const root = await copyGenerated()
  const path = join(root, folder, 'types.py')
  writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'))
  expect(await check({ root })).toEqual([{ kind: 'change', path: `${folder}/types.py` }])
})

test('check() is red when a file of a client is missing, and when the contract changed', async () => {
  const root = await copyGenerated()
  rmSync(join(root, folder, 'methods.py'))
  const methods = join(root, 'schema/protocol/methods.ts')
  const text = readFileSync(methods, 'utf8')
  writeFileSync(methods, text.replace('Tells who is signed in.', 'Tells who is there.'))
  const changes = await check({ root })
  expect(changes).toContainEqual({ kind: 'add', path: `${folder}/methods.py` })
  expect(changes).toContainEqual({ kind: 'change', path: `${folder}/calls.py` })
})

test('generate() makes no client where there is no package for one', async () => {
  const { root } = writeSchema()
  await generate({ root })
  expect(existsSync(join(root, 'clients'))).toBe(false)
  mkdirSync(join(root, 'clients/python'), { recursive: true })
  expect((await generate({ root })).map(({ path }) => path)).toEqual([
    `${folder}/calls.py`,
    `${folder}/codecs.py`,
    `${folder}/methods.py`,
    `${folder}/types.py`,
  ])
})
