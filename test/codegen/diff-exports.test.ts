import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ownCompiler as compiler } from '../../codegen/diff/compiler.js'
import { SourceError } from '../../codegen/diff/sources/error.js'
import { openContract } from '../../codegen/diff/sources/open.js'
import { writeFiles } from '../support/git-repository.js'
import { writeCodex } from '../support/small-codex.js'
import type { SmallExport } from '../support/small-export.js'
import { withExperimental, writeExport } from '../support/small-export.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

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

async function faultOf(name: string): Promise<{ code: string; message: string }> {
  const error: unknown = await openContract(name, { folder, surface: 'all', compiler }).catch(
    (reason: unknown) => reason,
  )
  if (!(error instanceof SourceError)) throw new Error('The contract was taken', { cause: error })
  return { code: error.code, message: error.message.replaceAll(folder, '<folder>') }
}

test('a codex binary is a contract, which marks what is experimental', async () => {
  const codex = writeCodex(join(folder, 'codex'), { version: '0.169.0', stable, experimental })
  const all = await openContract(codex, { folder, surface: 'all', compiler })
  expect(all.model.facts['surface']).toBe('experimental')
  const marked = all.model.methods.filter((method) => method.experimental === true)
  expect(marked.map(({ name }) => name)).toContain('mock/experimentalMethod')
  expect(marked.map(({ name }) => name)).not.toContain('thing/read')
  const reduced = await openContract(codex, { folder, surface: 'stable', compiler })
  expect(reduced.model.facts['surface']).toBe('stable')
})

test('a program that is no codex is no contract', async () => {
  writeFiles(folder, { program: '#!/bin/sh\nexit 3\n' })
  chmodSync(join(folder, 'program'), 0o755)
  expect(await faultOf('program')).toEqual({
    code: 'unreadable',
    message:
      'Cannot read program: <folder>/program --version ended with 3; is it codex 0.118.0 or later?',
  })
})

test('what is called like a document is never run', async () => {
  writeFiles(folder, { 'program.json': '#!/bin/sh' })
  chmodSync(join(folder, 'program.json'), 0o755)
  expect((await faultOf('program.json')).message).toBe(
    'Cannot read program.json: program.json:1:1: This is no JSON',
  )
})

const unknown =
  'is the export of no known release; import it with --release, and compare the contract.json'

test('an export of a release that nobody knows is refused, as folder and as file', async () => {
  writeExport(join(folder, 'out'), stable)
  writeExport(join(folder, 'both/stable'), stable)
  const bundle = 'out/codex_app_server_protocol.schemas.json'
  for (const name of ['out', 'both', bundle]) {
    expect(await faultOf(name)).toEqual({ code: 'usage', message: `${name} ${unknown}` })
  }
})

test('an export that is cut off is told as that, and not as one of an unknown release', async () => {
  const name = 'codex_app_server_protocol.schemas.json'
  const file = join(writeExport(join(folder, 'out'), stable), name)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))
  expect(await faultOf('out')).toEqual({
    code: 'unreadable',
    message: `Cannot read out: ${name}: this is no JSON, or cut off`,
  })
})
