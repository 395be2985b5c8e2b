import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import type { Tarball } from './installed-package.js'
import { pack, run } from './installed-package.js'

let checkout: string

/** What packing reads of a checkout, so that a test may change it. */
beforeEach(() => {
  checkout = createTemporaryFolder()
  const manifests = ['package.json', 'codegen/package.json', 'README.md', 'codegen/README.md']
  const rest = ['LICENSE', 'codegen/LICENSE', 'pack.mjs', 'publish.json']
  for (const name of [...manifests, ...rest]) {
    mkdirSync(join(checkout, name, '..'), { recursive: true })
    cpSync(join(repository, name), join(checkout, name))
  }
  const { files } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    files: string[]
  }
  const sources = files.map((path) => (path.endsWith('.ts') ? path : `${path}/cli.js`))
  writeFiles(Object.fromEntries([...sources, 'codegen/dist/main.js'].map((path) => [path, ''])))
})

function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(checkout, name, '..'), { recursive: true })
    writeFileSync(join(checkout, name), text)
  }
}

let packed: ReturnType<typeof pack> | undefined

/** The archives of a checkout as it is. */
const packUnchanged = () => (packed ??= pack(checkout))

async function manifestOf({ path }: Tarball): Promise<Record<string, unknown>> {
  const { output } = await run(checkout, 'tar', ['-xzOf', path, 'package/package.json'])
  return JSON.parse(output) as Record<string, unknown>
}

/** Every file of the checkout with what it holds. */
function readCheckout(): Record<string, string> {
  const entries = readdirSync(checkout, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

test('the packages name the repository of publish.json', async () => {
  writeFiles({ 'publish.json': '{ "repository": "example/fork" }' })
  const { root, codegen } = await pack(checkout)
  const addresses = {
    homepage: 'https://github.com/example/fork#readme',
    bugs: 'https://github.com/example/fork/issues',
  }
  const repository = { type: 'git', url: 'git+https://github.com/example/fork.git' }
  expect(await manifestOf(root)).toMatchObject({ ...addresses, repository })
  expect(await manifestOf(codegen)).toMatchObject({
    ...addresses,
    repository: { ...repository, directory: 'codegen' },
  })
  for (const { path } of [root, codegen]) {
    expect(await manifestOf({ path, files: [] })).not.toHaveProperty('private')
  }
})

test('as long as publish.json has its placeholder, archives name no repository and are private', async () => {
  const { root, codegen } = await packUnchanged()
  for (const tarball of [root, codegen]) {
    const manifest = await manifestOf(tarball)
    expect(manifest).toMatchObject({ private: true })
    for (const field of ['homepage', 'bugs', 'repository']) {
      expect(manifest).not.toHaveProperty(field)
    }
  }
})

test('the packages leave out scripts and what else only a checkout needs', async () => {
  const { root, codegen } = await packUnchanged()
  for (const tarball of [root, codegen]) {
    const manifest = await manifestOf(tarball)
    for (const field of ['scripts', 'devDependencies', 'workspaces']) {
      expect(manifest).not.toHaveProperty(field)
    }
    expect(manifest['keywords']).toContain('codex')
  }
})

test.each([
  ['OWNER/codex-contract', 'publish.json names no repository yet, only the placeholder OWNER'],
  ['example/fork', 'publish the archives that "npm run pack" writes, not a checkout'],
])('a checkout of %s is not published', async (name, reason) => {
  writeFiles({ 'publish.json': JSON.stringify({ repository: name }) })
  for (const folder of ['.', 'codegen']) {
    const publish = ['publish', '--dry-run', '--offline']
    const { code, output } = await run(join(checkout, folder), 'npm', publish)
    expect(code).toBe(1)
    expect(output).toContain(`Cannot publish: ${reason}\n`)
  }
})

test('packing changes nothing in the checkout, and leaves nothing behind when it fails', async () => {
  const [temporary, programs] = [createTemporaryFolder(), createTemporaryFolder()]
  const before = readCheckout()
  await pack(checkout)
  expect(readCheckout()).toEqual(before)
  writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 7\n')
  chmodSync(join(programs, 'npm'), 0o755)
  const env = [`PATH=${programs}:${process.env['PATH']}`, `TMPDIR=${temporary}`]
  const command = [...env, process.execPath, 'pack.mjs', createTemporaryFolder()]
  expect((await run(checkout, 'env', command)).code).toBe(1)
  expect(readCheckout()).toEqual(before)
  expect(readdirSync(temporary)).toEqual([])
})
