import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../package/installed-package.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { turnExample } from '../../support/turn-example.js'

/** A copy of the example beside the packages that it names, made with its own scripts. */
export async function buildExample(codexPackages: string): Promise<string> {
  const folder = createTemporaryFolder()
  cpSync(turnExample, folder, { recursive: true })
  const packages = join(folder, 'node_modules')
  mkdirSync(join(packages, '.bin'), { recursive: true })
  const links = {
    'codex-contract': repository,
    '@types': join(repository, 'node_modules/@types'),
    '@openai': join(codexPackages, '@openai'),
    '.bin/codex': join(codexPackages, '.bin/codex'),
    '.bin/tsc': join(repository, 'node_modules/.bin/tsc'),
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(packages, name))
  const { code, output } = await run(folder, 'npm', ['run', 'build'])
  if (code !== 0) throw new Error(`npm run build failed:\n${output}`)
  return folder
}
