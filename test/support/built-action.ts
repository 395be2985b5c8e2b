import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repository } from './repository.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** Builds the file that the action runs; the folder that is returned looks like its checkout. */
export function buildAction(): string {
  const checkout = createTemporaryFolder()
  const tsdown = join(repository, 'node_modules/.bin/tsdown')
  const config = ['--config', 'tsdown.action.config.ts', '--logLevel', 'error']
  const args = [...config, '--out-dir', join(checkout, 'action')]
  const { status, stderr } = spawnSync(tsdown, args, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The action cannot be built: ${stderr}`)
  return checkout
}
