import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importContract } from '../../../codegen/import/import-contract.js'
import { openServers } from '../../../codegen/releases/servers.js'
import { compile } from '../../support/imported.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

test('openCodex() with an imported contract has typed events, items, options and handlers', async () => {
  const cwd = createTemporaryFolder()
  await importNewest(cwd)
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(repository, join(cwd, 'node_modules/codex-contract'))
  symlinkSync(join(repository, 'node_modules/@types'), join(cwd, 'node_modules/@types'))
  copyFileSync(join(import.meta.dirname, 'threads.txt'), join(cwd, 'client.ts'))
  const options = { noEmit: true, lib, types: ['node'] }
  expect(compile(cwd, ['client.ts'], 'nodenext', options)).toEqual([])
})

const lib = ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts']

/** Imports the contract of the newest known release into the folder `codex`. */
async function importNewest(cwd: string): Promise<void> {
  const cache = { get: () => undefined, set: () => undefined }
  const range = { servers: '0.171.0', surface: 'experimental' } as const
  const options = { ...range, out: 'codex', cwd, check: false, generator: 'test 1' }
  await importContract(options, async () => openServers({ cache, origin: 'test' }))
}
