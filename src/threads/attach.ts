import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { Codex } from './codex.js'
import type { CodexOptions, Endpoint } from './endpoint.js'
import { openEndpoint } from './endpoint.js'

/** Options of attachCodex. */
export interface AttachCodexOptions<
  T extends ContractTypes = ProtocolTypes,
> extends CodexOptions<T> {
  /** Opens a connection to the server; called again for each restart. close() aborts the signal. */
  connect: Endpoint['connect']
}

/** Initializes a connection to a server that the caller opens, such as a WebSocket of a browser. */
export async function attachCodex<T extends ContractTypes = ProtocolTypes>(
  options: AttachCodexOptions<T>,
): Promise<Codex<T>> {
  return openEndpoint({ connect: options.connect, cause: 'connection' }, options)
}
