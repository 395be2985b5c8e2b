import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { spawnCodex, type SpawnCodexOptions } from '../transports/codex-process.js'
import type { Codex, CodexOptions } from './codex.js'
import { openEndpoint } from './codex.js'

/** Options of openCodex. */
export interface OpenCodexOptions<T extends ContractTypes = ProtocolTypes> extends CodexOptions<T> {
  /** How `codex app-server` is started. */
  spawn?: SpawnCodexOptions
}

/** Starts `codex app-server` and initializes it. Rejects if it is missing or too old. */
export async function openCodex<T extends ContractTypes = ProtocolTypes>(
  options: OpenCodexOptions<T>,
): Promise<Codex<T>> {
  const { spawn = {} } = options
  return openEndpoint({ connect: () => spawnCodex(spawn), cause: 'process' }, options)
}
