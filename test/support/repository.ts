import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTemporaryFolder } from './temporary-folder.js'

/** Root of this repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * A copy of the handwritten contract and of what was generated from it, to be edited by a test. It
 * has no history of releases, which takes seconds to read.
 */
export function copyContract(): string {
  const root = createTemporaryFolder()
  for (const folder of ['schema', 'generated', 'clients/python/codex_contract', 'clients/go']) {
    cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isHandwritten })
  }
  return root
}

function isHandwritten(path: string): boolean {
  return !['schema/history', 'generated/protocol'].some((name) => path === join(repository, name))
}
