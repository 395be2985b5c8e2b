import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for everything that the tests write. Workers may be killed, so it is removed here. */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-'))
  // Some tests run as another user, who has to get through.
  chmodSync(folder, 0o711)
  process.env['CODEX_CONTRACT_TEST_FOLDER'] = folder
  // It takes so long that the runner would hear too late of workers that end meanwhile.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
