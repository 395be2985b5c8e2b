import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Surface } from '../../../codegen/read/export/read-export.js'
import type { Contract } from '../../../src/contract/contract.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createOfflineEnv } from '../surroundings.js'

/** What the compiler knows of a contract that is imported while a test runs. */
export interface AnyTypes {
  clientRequests: Record<string, { params: unknown; result: unknown }>
  clientNotifications: Record<string, { params: unknown }>
  serverRequests: Record<string, { params: unknown; result: unknown }>
  serverNotifications: Record<string, { params: unknown }>
}

export type AnyContract = Contract<AnyTypes>

const command = join(repository, 'dist/cli.js')

/** Imports the contract of a codex as everybody does, and loads it. */
export async function importContract(codexPath: string, surface: Surface): Promise<AnyContract> {
  const folder = createTemporaryFolder()
  const args = ['import', codexPath, '--out', folder, `--${surface}`]
  const env = createOfflineEnv(folder)
  await promisify(execFile)(process.execPath, [command, ...args], { env })
  const index = (await import(join(folder, 'index.ts'))) as { contract: AnyContract }
  return index.contract
}
