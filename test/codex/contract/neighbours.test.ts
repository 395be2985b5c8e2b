import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { createClient } from '../../../src/client/client.js'
import { findMissing } from '../../../src/contract/gates.js'
import { spawnCodex } from '../../../src/transports/codex-process.js'
import { findCodex, neighbours } from '../../support/codex-release.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createOfflineEnv } from '../surroundings.js'

const run = promisify(execFile)
const cli = join(repository, 'dist/cli.js')

/** The experimental contract of a release, imported by the command. */
async function importRelease(program: string): Promise<ContractModel> {
  const out = join(createTemporaryFolder(), 'out')
  const args = [cli, 'import', program, '--out', out, '--experimental', '--strict', '--verify']
  await run(process.execPath, args)
  return JSON.parse(readFileSync(join(out, 'contract.json'), 'utf8')) as ContractModel
}

async function open(program: string) {
  const home = createTemporaryFolder()
  const env = createOfflineEnv(home)
  const client = createClient(spawnCodex({ codexPath: program, codexHome: home, cwd: home, env }))
  const clientInfo = { name: 'neighbour', version: '1.0.0' }
  await client.initialize({ clientInfo, capabilities: { experimentalApi: true } })
  return client
}

const programs = neighbours.flatMap((release) => {
  const program = findCodex(release)
  return program === undefined ? [] : [{ release, program }]
})

test.for(programs)(
  'codex $release has no method that a client of its neighbours refuses',
  async ({ release, program }) => {
    const client = await open(program)
    const others = programs.filter((other) => other.release !== release)
    const refused = new Set<string>()
    for (const other of others) {
      const { methods, facts } = await importRelease(other.program)
      for (const { name, kind, since, lastWithout, sunset } of methods) {
        const missing = findMissing({ name, since, lastWithout, until: sunset }, facts, release)
        if (kind === 'clientRequest' && missing !== undefined) refused.add(name)
      }
    }
    for (const method of refused) {
      await expect(client.requestRaw(method, {}), method).rejects.toThrow('unknown variant')
    }
    await client.close()
  },
)

test.for(programs.slice(1).map((head, index) => ({ base: programs[index], head })))(
  'binaries of neighbouring releases are compared by the command',
  async ({ base, head }) => {
    const sides = [`binary:${base?.program}`, `binary:${head.program}`]
    const args = [cli, 'diff', ...sides, '--format', 'json', '--fail-on', 'never']
    const { stdout } = await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
    const report = JSON.parse(stdout) as { complete: boolean; notCompared: string[] }
    expect(report).toMatchObject({ complete: true, notCompared: [] })
  },
)
