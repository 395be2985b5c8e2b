import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ownCompiler as compiler } from '../../../codegen/diff/compiler.js'
import { SourceError } from '../../../codegen/sources/contract.js'
import type { Contract } from '../../../codegen/sources/contract.js'
import type { OpenOptions } from '../../../codegen/sources/open-contract.js'
import { openContract, openSides } from '../../../codegen/sources/open-contract.js'
import { runCodex } from '../../../codegen/sources/run-codex.js'
import { createRepository, writeFiles } from '../../support/git-repository.js'
import { installCodex, writeCodex } from '../../support/small-codex.js'
import type { SmallExport } from '../../support/small-export.js'
import { smallExport, withExperimental, writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let folder: string
beforeEach(() => {
  folder = createTemporaryFolder()
})

const empty = { type: 'object' }
const stable: SmallExport = {
  types: { ThingReadParams: empty, ThingReadResponse: empty },
  clientRequests: { 'thing/read': { $ref: '#/definitions/v2/ThingReadParams' } },
}
const experimental = withExperimental(stable)

const smallContract = {
  ...{ format: 1, generator: 'g', schemaDigest: 'd', facts: {}, envelope: {}, errors: [] },
  ...{ methods: [], types: [{ kind: 'object', name: 'Note', source: '', members: [] }] },
}

const running = { runBinary: runCodex }

function open(name: string, options: Partial<OpenOptions> = running) {
  return openContract(name, { folder, surface: 'all', compiler, ...options })
}

async function faultOf(
  name: string,
  options?: Partial<OpenOptions>,
): Promise<{ code: string; message: string }> {
  const error: unknown = await open(name, options).catch((reason: unknown) => reason)
  if (!(error instanceof SourceError)) throw new Error('The contract was taken', { cause: error })
  return { code: error.code, message: error.message.replaceAll(folder, '<folder>') }
}

/** A codex that leaves a trace when it is run. */
function writeTracing(name: string): string {
  const path = writeCodex(join(folder, name), { version: '0.169.0', stable, experimental })
  const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n')
  const trace = `: > '${join(folder, 'trace')}'`
  writeFileSync(path, [first, trace, ...rest].join('\n'))
  return path
}

const wasRun = () => existsSync(join(folder, 'trace'))

test('a codex binary is a contract, which marks what is experimental', async () => {
  writeTracing('codex')
  const all = await open('binary:codex')
  expect(wasRun()).toBe(true)
  expect(all.name).toBe('binary:codex')
  expect(all.model.facts['surface']).toBe('experimental')
  const marked = all.model.methods.filter((method) => method.experimental === true)
  expect(marked.map(({ name }) => name)).toContain('mock/experimentalMethod')
  expect(marked.map(({ name }) => name)).not.toContain('thing/read')
  const stableOnly = { ...running, surface: 'stable' } as const
  const reduced = await open(`binary:${join(folder, 'codex')}`, stableOnly)
  expect(reduced.model.facts['surface']).toBe('stable')
})

test('an installed release is run where it is named as a program', async () => {
  installCodex(folder, { version: '0.169.0', stable, experimental })
  const { name, model } = await open('binary:0.169.0')
  expect([name, model.facts['protocolVersion']]).toEqual(['binary:0.169.0', '0.169.0'])
  expect(await faultOf('binary:0.118.0')).toEqual({
    code: 'usage',
    message: '<folder>/node_modules/@openai/codex is codex 0.169.0, not 0.118.0',
  })
  expect((await faultOf('0.169.0')).message).toMatch(/ is not a git ref here /)
})

test('a program that is no codex is no contract', async () => {
  writeFiles(folder, { program: '#!/bin/sh\nexit 3\n' })
  chmodSync(join(folder, 'program'), 0o755)
  expect(await faultOf('binary:program')).toEqual({
    code: 'unreadable',
    message:
      'Cannot read binary:program: <folder>/program --version ended with 3; is it codex 0.118.0 or later?',
  })
})

test('a program that is not named as one is read, and not run', async () => {
  writeTracing('codex')
  expect(await faultOf('./codex')).toEqual({
    code: 'usage',
    message: './codex is not a contract; to run it as a codex binary, write binary:./codex',
  })
  expect((await faultOf('codex')).message).toMatch(/ is not a git ref here .*, write .\/codex$/)
  writeTracing('codex.json')
  expect((await faultOf('codex.json')).message).toBe(
    'Cannot read codex.json: codex.json:1:1: This is not JSON',
  )
  expect(wasRun()).toBe(false)
})

test('an executable file that is a contract is read as one', async () => {
  writeFiles(folder, { contract: JSON.stringify(smallContract) })
  chmodSync(join(folder, 'contract'), 0o755)
  const { model } = await open('./contract')
  expect(model.types.map(({ name }) => name)).toEqual(['Note'])
})

test('where binaries are refused, none is run or proposed', async () => {
  writeTracing('codex')
  expect(await faultOf('binary:codex', {})).toEqual({
    code: 'usage',
    message: '"binary:codex" cannot be run here; name a git ref, folder or file',
  })
  expect((await faultOf('./codex', {})).message).toBe(
    'Cannot read ./codex: ./codex:1:1: This is not JSON',
  )
  expect(wasRun()).toBe(false)
})

test('a ref called "binary" does not make a program of one of its files', async () => {
  const { git, commit } = createRepository(folder)
  writeTracing('codex')
  commit({})
  git('branch', 'binary')
  expect(await faultOf('binary:codex')).toEqual({
    code: 'usage',
    message:
      '"binary:codex" is a file of a git ref too; write refs/heads/binary:codex, or an absolute path after "binary:"',
  })
  expect((await faultOf('refs/heads/binary:codex')).code).toBe('unreadable')
  expect(wasRun()).toBe(false)
  await open(`binary:${join(folder, 'codex')}`)
  expect(wasRun()).toBe(true)
})

test('an export of an unknown release is read as folder, as file and out of a commit', async () => {
  const { commit } = createRepository(folder)
  writeExport(join(folder, 'out'), stable)
  writeExport(join(folder, 'both/stable'), stable)
  writeExport(join(folder, 'both/experimental'), experimental)
  commit({})
  const bundle = 'out/codex_app_server_protocol.schemas.json'
  for (const name of ['./out', 'both/', bundle, 'HEAD:out', 'HEAD:both', `HEAD:${bundle}`]) {
    const { model } = await open(name)
    expect(model.facts['protocolVersion']).toBeUndefined()
    expect(model.methods.find((one) => one.name === 'thing/read')).not.toHaveProperty('since')
    const named = await open(name, { ...running, release: '0.900.0' })
    expect(named.model.facts['protocolVersion']).toBe('0.900.0')
    expect(named.model.methods.find((one) => one.name === 'thing/read')?.since).toBe('0.900.0')
  }
})

test('a release that is named is not that of an export that tells its own', async () => {
  writeTracing('codex')
  const { model } = await open('binary:codex', { ...running, release: '0.900.0' })
  expect(model.facts['protocolVersion']).toBe('0.169.0')
})

test('the bundle that lacks methods is refused, and the other one named', async () => {
  const { nested } = smallExport(stable)
  writeFiles(folder, { 'codex_app_server_protocol.v2.schemas.json': nested.text })
  expect((await faultOf('codex_app_server_protocol.v2.schemas.json')).message).toBe(
    'codex_app_server_protocol.v2.schemas.json is only a part of an export; name codex_app_server_protocol.schemas.json',
  )
})

test('a result is named for the side that has the method and the type', async () => {
  const drop = { 'thing/drop': undefined }
  const { ThingReadResponse, ...others } = stable.types
  const renamed = { types: { ...others, Dropped: ThingReadResponse ?? true }, clientRequests: drop }
  const named = { types: { ...others, ThingDropResponse: empty }, clientRequests: drop }
  writeExport(join(folder, 'base'), named)
  writeExport(join(folder, 'head'), renamed)
  const given = { folder, surface: 'all', compiler, base: './base', head: './head' } as const
  const sides = await openSides({ ...given, results: { 'thing/drop': 'Dropped' } })
  const resultOf = ({ model }: Contract) => {
    return model.methods.find(({ name }) => name === 'thing/drop')?.result
  }
  expect(sides.map(resultOf)).toEqual(['ThingDropResponse', 'Dropped'])
  const misspelt = openSides({ ...given, head: './base', results: { 'thing/drop': 'Droped' } })
  await expect(misspelt).rejects.toMatchObject({
    code: 'usage',
    message: '--result thing/drop=Droped: neither side has that request and that type',
  })
})

test('an export that is cut off is told as that, and not as one of an unknown release', async () => {
  const name = 'codex_app_server_protocol.schemas.json'
  const file = join(writeExport(join(folder, 'out'), stable), name)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))
  expect(await faultOf('./out')).toEqual({
    code: 'unreadable',
    message: `Cannot read ./out: ${name}: this is not JSON, or is cut off`,
  })
})
