import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTemporaryFolder } from './temporary-folder.js'

/** Root of this repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A copy of the schema and of the folders that hold what was generated, to be edited by a test. */
export function copyContract(): string {
  const root = createTemporaryFolder()
  for (const folder of ['schema', 'generated', 'clients/python/codex_contract', 'clients/go']) {
    cpSync(join(repository, folder), join(root, folder), { recursive: true })
  }
  return root
}
