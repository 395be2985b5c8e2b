import { spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** A folder like a checkout of the action, with the file that it runs. Built once in a run. */
export function buildAction(): string {
  const shared = join(createTemporaryFolder(), '../action')
  if (existsSync(shared)) return shared
  const checkout = build()
  // Another worker may have built it meanwhile.
  if (existsSync(shared)) return checkout
  renameSync(checkout, shared)
  return shared
}

function build(): string {
  const checkout = createTemporaryFolder()
  const tsdown = join(repository, 'node_modules/.bin/tsdown')
  const config = ['--config', 'tsdown.action.config.ts', '--logLevel', 'error']
  const args = [...config, '--out-dir', join(checkout, 'action')]
  const { status, stderr } = spawnSync(tsdown, args, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The action cannot be built: ${stderr}`)
  return checkout
}
