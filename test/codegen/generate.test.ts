import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { check, generate } from 'codex-contract-codegen'
import { expect, test } from 'vitest'
import { copyGenerated } from '../support/generated-copy.js'
import { copyContract, repository } from '../support/repository.js'

function filesBelow(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
}

const generatedClientFiles = filesBelow('clients').filter((path) => {
  return (
    readFileSync(join(repository, path), 'utf8').split('\n')[0]?.includes('@generated') === true
  )
})

test('what is committed is what the schema says', async () => {
  expect(await check({ root: repository })).toEqual([])
})

test.each(filesBelow('schema').filter((path) => path.endsWith('.ts')))(
  'check() is red after an edit of %s',
  async (path) => {
    const root = await copyGenerated()
    appendFileSync(join(root, path), '// A remark.\n')
    expect(await check({ root })).toEqual([{ kind: 'change', path: 'generated/contract.json' }])
  },
)

test('check() is red after an edit of any generated file, and generate() mends it', async () => {
  const root = await copyGenerated()
  const generated = filesBelow('generated').filter((path) => existsSync(join(root, path)))
  const paths = [...generated, ...generatedClientFiles]
  for (const path of paths) appendFileSync(join(root, path), ' ')
  expect((await check({ root })).map(({ path }) => path).sort()).toEqual(paths.sort())
  await generate({ root })
  for (const path of paths) {
    expect(readFileSync(join(root, path), 'utf8')).toBe(
      readFileSync(join(repository, path), 'utf8'),
    )
  }
})

test('check() is red after an edit of the JSON Schema of a file format, or of its declaration', async () => {
  const root = copyContract()
  const formats = 'codegen/contract/formats'
  cpSync(join(repository, formats), join(root, formats), { recursive: true })
  expect(await check({ root })).toEqual([])
  const path = `${formats}/waivers.schema.json`
  appendFileSync(join(root, path), ' ')
  writeFileSync(join(root, formats, 'old.schema.json'), '{}')
  const declaration = join(root, formats, 'reserved-names.ts')
  writeFileSync(declaration, readFileSync(declaration, 'utf8').replace('former names', 'old names'))
  expect(await check({ root })).toEqual([
    { kind: 'delete', path: `${formats}/old.schema.json` },
    { kind: 'change', path: `${formats}/reserved-names.schema.json` },
    { kind: 'change', path },
  ])
})

test('check() is red when a generated file is missing or left over', async () => {
  const root = await copyGenerated()
  rmSync(join(root, 'generated/methods.ts'))
  writeFileSync(join(root, 'generated/old.ts'), '')
  expect(await check({ root })).toEqual([
    { kind: 'add', path: 'generated/methods.ts' },
    { kind: 'delete', path: 'generated/old.ts' },
  ])
})

test('check() is red after an edit of the whole protocol', async () => {
  const root = await copyGenerated()
  // The releases were read by the check of what is committed.
  const memory = 'node_modules/.cache/codex-contract/history'
  for (const path of ['schema/history', 'generated/protocol', memory]) {
    cpSync(join(repository, path), join(root, path), { recursive: true })
  }
  expect(await check({ root })).toEqual([])
  appendFileSync(join(root, 'generated/protocol/types.ts'), ' ')
  rmSync(join(root, 'generated/protocol/validators/turn.ts'))
  expect(await check({ root })).toEqual([
    { kind: 'change', path: 'generated/protocol/types.ts' },
    { kind: 'add', path: 'generated/protocol/validators/turn.ts' },
  ])
})

test('check() changes nothing', async () => {
  const root = copyContract()
  rmSync(join(root, 'generated'), { recursive: true })
  await check({ root })
  expect(readdirSync(root).sort()).toEqual(['clients', 'schema'])
})

test('generate() writes no file again that is right already', async () => {
  const root = await copyGenerated()
  const path = join(root, 'generated/contract.json')
  const before = statSync(path)
  expect(await generate({ root })).toEqual([])
  expect(await generate({ root })).toEqual([])
  expect(statSync(path).ino).toBe(before.ino)
})

test('generate() notices an edit after a run that had nothing to do', async () => {
  const root = await copyGenerated()
  await generate({ root })
  appendFileSync(join(root, 'generated/enums.ts'), ' ')
  expect(await generate({ root })).toEqual([{ kind: 'change', path: 'generated/enums.ts' }])
})
