import { realpathSync } from 'node:fs'
import os from 'node:os'
import { join, resolve } from 'node:path'

/** The Codex home as an absolute path with links resolved. It need not exist yet. */
export function findCodexHome(env: NodeJS.ProcessEnv): string {
  const home = env['CODEX_HOME'] ? resolve(env['CODEX_HOME']) : join(os.homedir(), '.codex')
  try {
    return realpathSync(home)
  } catch {
    // The first write creates it, or says why not.
    return home
  }
}
