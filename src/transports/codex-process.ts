import type { ChildProcessTransport, SpawnOptions } from './child-process.js'
import { spawnTransport } from './child-process.js'

/** Options of spawnCodex. */
export interface SpawnCodexOptions extends Omit<SpawnOptions, 'command' | 'args'> {
  /** The program. The default is `codex` on the PATH. */
  codexPath?: string | undefined
  /** The Codex home. The default is that of the environment. */
  codexHome?: string | undefined
  /** `key=value` settings with TOML values that override `config.toml`. */
  config?: readonly string[] | undefined
}

/** Starts `codex app-server` and connects to its stdin and stdout. */
export function spawnCodex(options: SpawnCodexOptions = {}): ChildProcessTransport {
  const { codexPath = 'codex', codexHome, config = [], env = process.env, ...rest } = options
  return spawnTransport({
    ...rest,
    command: codexPath,
    args: ['app-server', ...config.flatMap((setting) => ['-c', setting])],
    env: codexHome === undefined ? env : { ...env, CODEX_HOME: codexHome },
  })
}
