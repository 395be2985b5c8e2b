import type { AccountContractTypes } from '../contract/account-contract.js'
import type { ContractTypes, ParamsOf, ResultOf } from '../contract/contract-types.js'
import type { ServerConnection } from './server-connection.js'

/** The context of a request. */
export interface HandlerContext<T extends ContractTypes = AccountContractTypes> {
  /** The client that sent the request. */
  readonly connection: ServerConnection<T>
  /** Aborted when the connection ends. */
  readonly signal: AbortSignal
  /** Runs after the answer is sent, so notifications of the function arrive after it. */
  readonly afterResponse: (run: () => void | Promise<void>) => void
}

/** Answers a method with its return value, or with the RpcError that it throws. */
export type Handler<T extends ContractTypes, M extends keyof T['clientRequests']> = (
  params: ParamsOf<T['clientRequests'], M>,
  context: HandlerContext<T>,
) => ResultOf<T['clientRequests'], M> | Promise<ResultOf<T['clientRequests'], M>>

/** A handler and the order of its requests. */
export interface OrderedHandler<T extends ContractTypes, M extends keyof T['clientRequests']> {
  readonly handle: Handler<T, M>
  /** Whether requests wait for all earlier ones of serial methods, on all connections. */
  readonly serial?: boolean
  /** Runs when a request arrives, before its turn. The returned function runs after the handler. */
  readonly onArrival?: () => () => void
}

type AnyHandler<T extends ContractTypes, M extends keyof T['clientRequests']> =
  Handler<T, M> | OrderedHandler<T, M>

/**
 * Handlers of a contract. Only `initialize` is required; a method without a handler is answered as
 * an unknown one.
 */
export type Handlers<T extends ContractTypes> = {
  readonly [M in keyof T['clientRequests']]?: AnyHandler<T, M>
}

/** A handler of one method of the account contract. */
export type AccountHandler<M extends keyof AccountContractTypes['clientRequests']> = Handler<
  AccountContractTypes,
  M
>

/** One handler for each method of the account contract. A missing one does not compile. */
export type AccountHandlers = Required<Handlers<AccountContractTypes>>
