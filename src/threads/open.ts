import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { SpawnCodexOptions } from '../transports/codex-process.js'
import { spawnCodex } from '../transports/codex-process.js'
import { assertSupportedCodex } from '../transports/codex-version.js'
import type { Codex } from './codex.js'
import type { CodexOptions } from './endpoint.js'
import { openEndpoint } from './endpoint.js'

/** Options of openCodex. */
export interface OpenCodexOptions<T extends ContractTypes = ProtocolTypes>
  extends CodexOptions<T>, SpawnCodexOptions {}

/**
 * Starts `codex app-server`, 0.118.0 or later, and initializes it. Rejects with a ConnectionError
 * `not_connected` that names the program and its version if that is missing or older.
 */
export async function openCodex<T extends ContractTypes = ProtocolTypes>(
  options: OpenCodexOptions<T>,
): Promise<Codex<T>> {
  await assertSupportedCodex(options)
  return openEndpoint({ connect: () => spawnCodex(options), cause: 'process' }, options)
}
