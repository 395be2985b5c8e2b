import type { KnownErrorKind } from '../../generated/types/index.js'
import { errorCodes } from '../../generated/methods.js'
import { RpcError } from '../rpc/errors.js'

/** An error response. The kind decides the code; `data` contains the kind and the facts. */
export function requestError(
  kind: KnownErrorKind,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): RpcError {
  return new RpcError(errorCodes[kind], message, { data: { kind, ...facts } })
}
