import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder, removed with all others when the test run is over. */
export function createTemporaryFolder(): string {
  const parent = process.env['CODEX_CONTRACT_TEST_FOLDER'] ?? tmpdir()
  return realpathSync(mkdtempSync(join(parent, 'test-')))
}
