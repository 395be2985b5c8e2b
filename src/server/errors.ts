import type { KnownErrorKind } from '../../generated/types/index.js'
import { errorCodes } from '../../generated/methods.js'
import { RpcError } from '../rpc/errors.js'

/** An error for the peer. The kind decides the code; `facts` join it in `data`. */
export function refusal(
  kind: KnownErrorKind,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): RpcError {
  return new RpcError(errorCodes[kind], message, { data: { kind, ...facts } })
}
