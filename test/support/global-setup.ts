import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for everything that the tests write. Workers may be killed, so it is removed here. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-'))
  // Some tests run as another user, who has to get through.
  chmodSync(folder, 0o711)
  process.env['CODEX_CONTRACT_TEST_FOLDER'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
