import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ImportOptions } from '../../../codegen/import/import-options.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import { importMark } from '../../../codegen/print/printer.js'
import type { SmallExport } from '../../support/small-export.js'
import { writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let cwd: string
beforeEach(() => {
  cwd = createTemporaryFolder()
  writeExport(join(cwd, 'export'), exported)
})

const empty = { type: 'object' }
const params = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const exported: SmallExport = {
  types: {
    ThingReadParams: empty,
    ThingReadResponse: empty,
    OtherReadParams: empty,
    OtherReadResponse: empty,
  },
  clientRequests: {
    'thing/read': params('ThingReadParams'),
    'other/read': params('OtherReadParams'),
  },
}

function run(options: Partial<ImportOptions> = {}) {
  const source = { source: 'export', release: '0.171.0', generator: 'test 1' }
  return importContract({ ...source, out: 'out', cwd, check: false, ...options })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

const lock = 'out/codex-contract.lock.json'
const mine = `${importMark} Do not edit.\n// Edited all the same.\n`

/** The lock as versions before the list of files wrote it. */
function writeOlderLock(): void {
  const older = JSON.parse(readFileSync(join(cwd, lock), 'utf8')) as { files?: unknown }
  delete older.files
  write(lock, `${JSON.stringify(older, undefined, 2)}\n`)
}

/** Files of others that begin as those of an import do, and what happens before the import. */
const others: Readonly<Record<string, { files: readonly string[]; prepare?: () => void }>> = {
  'a copy beside the output': { files: ['out/my-types.ts'] },
  'a copy in a folder of the output': { files: ['out/validators/mine.ts'] },
  'a copy in a folder of the layout': { files: ['out/v2/mine.ts', 'out/serde_json/mine.ts'] },
  'another import below': {
    files: ['out/v2/Thing.ts', 'out/v2/index.ts', 'out/v2/codex-contract.lock.json'],
  },
  'the output of a lock that is gone': {
    files: ['out/old.ts', 'out/validators/old.ts'],
    prepare: () => rmSync(join(cwd, lock)),
  },
  'a copy beside the output of an older version': {
    files: ['out/my-types.ts'],
    prepare: writeOlderLock,
  },
  'a copy with the name of a former file': {
    files: ['out/validators/other.ts'],
    prepare: () => {
      const text = readFileSync(join(cwd, lock), 'utf8')
      write(lock, text.replace('    "validators/other.ts",\n', ''))
    },
  },
  'a document that was not emitted': { files: ['out/openrpc.json', 'out/json-schema/reader.json'] },
}

test.each(Object.keys(others))(
  'an import deletes no file that it did not write: %s',
  async (name) => {
    await run()
    const { files, prepare } = others[name] ?? { files: [] }
    for (const path of files) write(path, mine)
    prepare?.()
    await run({ only: ['thing/*'] })
    await run({ only: ['thing/*'] })
    for (const path of files) expect(readFileSync(join(cwd, path), 'utf8')).toBe(mine)
  },
)

test.each([
  ['this version', () => undefined],
  ['an older version', writeOlderLock],
])('an import deletes what an import of %s wrote', async (_name, prepare) => {
  await run()
  prepare()
  const { changes } = await run({ only: ['thing/*'] })
  expect(changes).toContainEqual({ kind: 'delete', path: 'validators/other.ts' })
  expect(existsSync(join(cwd, 'out/validators/other.ts'))).toBe(false)
  expect((await run({ check: true })).changes).toEqual([])
})

test.each([
  ['a lock of an older version', writeOlderLock],
  ['a lock', () => undefined],
])('a folder with %s passes a check with and without the export', async (_name, prepare) => {
  await run({ layout: 'generate-ts', emit: ['openrpc', 'json-schema'] })
  prepare()
  expect((await run({ check: true })).changes).toEqual([])
  const alone = { out: 'out', cwd, check: true, generator: 'test 1' }
  expect((await importContract(alone)).changes).toEqual([])
})

/** Links in the place of something that an import writes. `else` is outside of the folder. */
const links: Readonly<Record<string, { path: string; target: string }>> = {
  'a file': { path: 'types.ts', target: 'else/types.ts' },
  'the lock': { path: 'codex-contract.lock.json', target: 'else/lock.json' },
  'a folder': { path: 'validators', target: 'else/validators' },
  'a folder of the layout': { path: 'v2', target: 'else/v2' },
  'a file of a folder': { path: 'validators/issues.ts', target: 'else/types.ts' },
  'nothing that is there': { path: 'types.ts', target: 'else/new.ts' },
}

test.each(Object.keys(links).flatMap((name) => [[name, false] as const, [name, true] as const]))(
  'an import does not write through a link to %s (second import: %j)',
  async (name, again) => {
    const { path, target } = links[name] ?? { path: '', target: '' }
    await run({ out: 'else', layout: 'generate-ts' })
    renameSync(join(cwd, 'else/codex-contract.lock.json'), join(cwd, 'else/lock.json'))
    if (again) await run({ layout: 'generate-ts' })
    const link = join(cwd, 'out', path)
    mkdirSync(dirname(link), { recursive: true })
    rmSync(link, { recursive: true, force: true })
    symlinkSync(join(cwd, target), link)
    const files = () => {
      const entries = readdirSync(join(cwd, 'else'), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file, readFileSync(file, 'utf8')])
    }
    const before = files()
    await expect(run({ layout: 'generate-ts', only: ['thing/*'] })).rejects.toMatchObject({
      code: 'usage',
      message: `${link} is a link; remove it or choose another folder`,
    })
    expect(files()).toEqual(before)
  },
)

test('a temporary file that is a link is replaced, and its target left alone', async () => {
  write('else.ts', 'mine')
  mkdirSync(join(cwd, 'out'))
  symlinkSync(join(cwd, 'else.ts'), join(cwd, `out/types.ts.${process.pid}.tmp`))
  await run()
  expect(readFileSync(join(cwd, 'else.ts'), 'utf8')).toBe('mine')
})

test('the folder itself may be a link', async () => {
  mkdirSync(join(cwd, 'real'))
  symlinkSync(join(cwd, 'real'), join(cwd, 'out'))
  await run()
  expect(existsSync(join(cwd, 'real/types.ts'))).toBe(true)
  expect((await run()).changes).toEqual([])
})

test('a layout is not written into the folder of another import', async () => {
  await run({ out: 'out/v2' })
  await expect(run({ layout: 'generate-ts' })).rejects.toMatchObject({
    code: 'usage',
    message: `${join(cwd, 'out/v2')} is the folder of another import; choose another one`,
  })
})
