import type { ChildProcessTransport, SpawnOptions } from './child-process.js'
import { spawnTransport } from './child-process.js'

export interface SpawnCodexOptions extends Omit<SpawnOptions, 'command' | 'args'> {
  /** The program; `codex` from the PATH unless given. */
  codexPath?: string
  /** The Codex home; what the environment says unless given. */
  codexHome?: string
  /** Settings that go before those of `config.toml`, each as `key=value` with a TOML value. */
  config?: readonly string[]
}

/** Starts `codex app-server` and speaks to it over its stdin and stdout. */
export function spawnCodex(options: SpawnCodexOptions = {}): ChildProcessTransport {
  const { codexPath = 'codex', codexHome, config = [], env = process.env, ...rest } = options
  return spawnTransport({
    ...rest,
    command: codexPath,
    args: ['app-server', ...config.flatMap((setting) => ['-c', setting])],
    env: codexHome === undefined ? env : { ...env, CODEX_HOME: codexHome },
  })
}
