import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import { compareContracts } from '../../../codegen/diff/compare-contracts.js'
import { ownCompiler as compiler } from '../../../codegen/diff/compiler.js'
import { createRepository, writeFiles } from '../../support/git-repository.js'
import { schemaFiles } from '../../support/small-schema.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const schema = schemaFiles()
const contract = build(schema, 'test 1').get('generated/contract.json') ?? ''
const shorter = contract.replace('"name": "confidence"', '"name": "certainty"')

/** What an import leaves in a folder, as far as it matters here. */
function importedInto(folder: string, json = contract): Record<string, string> {
  return { [`${folder}/contract.json`]: json, [`${folder}/codex-contract.lock.json`]: '{}' }
}

function compare(folder: string, base: string, head: string, policy = 'base') {
  return compareContracts(
    {
      ...{ base, head, policy, folder, profile: 'wire', failOn: 'error', surface: 'all' },
      ...{ pairings: ['oldClient/newServer'], experimental: false, today: '2027-01-31' },
      findsRoot: true,
    },
    { compiler },
  )
}

async function faultOf(folder: string, base: string, head: string): Promise<unknown> {
  return compare(folder, base, head).then(
    () => 'no fault',
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  )
}

/** Two commits of a project whose contract was imported, and what else is in its tree. */
function createProject(others: Readonly<Record<string, string>> = {}) {
  const repository = createRepository()
  repository.commit({ 'README.md': 'Nothing.', ...others, ...importedInto('src/codex') })
  repository.git('tag', 'v1')
  repository.commit(importedInto('src/codex', shorter))
  return repository
}

test('at the root, the imported contract is found in commits and on the disk, and is named', async () => {
  const { root, git } = createProject(importedInto('node_modules/other/codex'))
  mkdirSync(join(root, '.git/codex'))
  writeFiles(join(root, '.git'), importedInto('codex'))
  symlinkSync(root, join(root, 'src/loop'))
  const { base, head, findings } = await compare(root, 'v1', '.')
  expect([base, head]).toEqual(['v1:src/codex', './src/codex'])
  const files = findings.map(({ places }) => places.head?.file)
  expect(files).toContain('src/codex/contract.json')
  const again = await compare(root, 'v1', `${root}/`)
  expect(again.head).toBe(`${root}/src/codex`)
  const inSource = await compare(root, 'v1:src', 'HEAD:')
  expect([inSource.base, inSource.head]).toEqual(['v1:src/codex', 'HEAD:src/codex'])
  const bare = join(createTemporaryFolder(), 'bare.git')
  git('clone', '--quiet', '--bare', '.', bare)
  expect((await compare(bare, 'v1', 'main')).head).toBe('main:src/codex')
})

test('in a folder of a repository, only that folder is searched', async () => {
  const { root, commit } = createRepository()
  commit({ ...importedInto('packages/a/src/codex'), ...importedInto('packages/b/codex') })
  const { base, head } = await compare(join(root, 'packages/a'), 'main', '.')
  expect([base, head]).toEqual(['main:packages/a/src/codex', './src/codex'])
  expect((await compare(root, base, 'HEAD:packages/b')).head).toBe('HEAD:packages/b/codex')
})

test('a contract of the folder itself comes first', async () => {
  const { root } = createProject({ 'contract.json': contract })
  expect((await compare(root, 'v1', '.')).base).toBe('v1')
})

test('files about comparing are read beside the imported contract', async () => {
  const { root } = createProject()
  const ignore = { ruleSet: 1, ignore: { '*': ['*'] } }
  expect((await compare(root, 'v1', '.')).findings.some(({ suppressed }) => suppressed)).toBe(false)
  writeFiles(root, { 'src/codex/contract-diff.json': JSON.stringify(ignore) })
  const { findings } = await compare(root, 'v1', '.', 'head')
  expect(findings.map(({ suppressed }) => suppressed)).toContain('ignored')
})

test('base and head are searched each by itself', async () => {
  const { root, git, commit } = createProject()
  git('mv', 'src/codex', 'codex')
  commit({})
  const { base, head } = await compare(root, 'v1', 'HEAD')
  expect([base, head]).toEqual(['v1:src/codex', 'HEAD:codex'])
})

test('of several imported contracts, one has to be named', async () => {
  const { root, commit } = createProject()
  commit(importedInto('packages/b'))
  expect(await faultOf(root, 'v1', 'HEAD')).toEqual({
    code: 'usage',
    message: 'There are several imported contracts; name one of HEAD:packages/b, HEAD:src/codex',
  })
  expect(await faultOf(root, 'v1', '.')).toMatchObject({
    message: 'There are several imported contracts; name one of ./packages/b, ./src/codex',
  })
  for (let number = 10; number < 20; number++) commit(importedInto(`packages/b${number}`))
  expect(await faultOf(root, 'v1', 'HEAD')).toMatchObject({
    message: expect.stringMatching(/, HEAD:packages\/b18 and 2 more$/) as string,
  })
})

const lacking =
  'There is no contract in main; looked for schema, protocol, contract.json, codex_app_server_protocol.schemas.json, and codex-contract.lock.json below'

test('a contract that only one side has is told as that', async () => {
  const { root, git, commit } = createRepository()
  commit({ 'README.md': 'Nothing.' })
  git('checkout', '--quiet', '-b', 'pull')
  commit(importedInto('src/codex'))
  const message = `Only HEAD:src/codex has a contract. ${lacking}`
  expect(await faultOf(root, 'main', 'HEAD')).toEqual({ code: 'missing', message })
  expect(await faultOf(root, 'HEAD', 'main')).toEqual({ code: 'missing', message })
  expect(await faultOf(root, 'main', 'main')).toEqual({ code: 'missing', message: lacking })
  expect(await faultOf(root, 'main:src/codex', 'HEAD:src/codex')).toEqual({
    code: 'missing',
    message: 'Only HEAD:src/codex has a contract. "main" does not have the path "src/codex"',
  })
})

test('a lock file without a contract beside it is told as that', async () => {
  const { root, commit } = createRepository()
  commit({ 'src/codex/codex-contract.lock.json': '{}' })
  for (const [name, folder] of [
    ['HEAD', 'HEAD:src/codex'],
    ['.', './src/codex'],
  ] as const) {
    expect(await faultOf(root, name, name)).toEqual({
      code: 'usage',
      message: `${folder} has codex-contract.lock.json and no contract.json`,
    })
  }
})
