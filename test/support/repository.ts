import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTemporaryFolder } from './temporary-folder.js'

/** Root of this repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A copy of the schema and of what was generated from it, to be edited by a test. */
export function copyContract(): string {
  const root = createTemporaryFolder()
  for (const folder of ['schema', 'generated', 'clients/python/codex_contract', 'clients/go']) {
    cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isContract })
  }
  return root
}

/** The history of releases is a quarter of the files, and nothing is generated from it. */
function isContract(path: string): boolean {
  return path !== join(repository, 'schema/history')
}
