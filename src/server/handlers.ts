import type { AccountContractTypes, Method } from '../contract/account-contract.js'
import type { ContractTypes, ParamsOf, ResultOf } from '../contract/contract-types.js'
import type { ServerConnection } from './server-connection.js'

/** What a handler may use beside its params. */
export interface HandlerContext<T extends ContractTypes = AccountContractTypes> {
  /** The client that asked. */
  readonly connection: ServerConnection<T>
  /** Aborted when that connection ends. */
  readonly signal: AbortSignal
  /** Runs once the answer is written: notifications that follow from a result come after it. */
  readonly afterResponse: (run: () => void | Promise<void>) => void
}

/** Answers a method: with what it returns, or with the RpcError that it throws. */
export type Handler<T extends ContractTypes, M extends keyof T['clientRequests']> = (
  params: ParamsOf<T['clientRequests'], M>,
  context: HandlerContext<T>,
) => ResultOf<T['clientRequests'], M> | Promise<ResultOf<T['clientRequests'], M>>

/** A handler, and how its requests are ordered. */
export interface OrderedHandler<T extends ContractTypes, M extends keyof T['clientRequests']> {
  readonly handle: Handler<T, M>
  /** Whether answers keep the order of the requests among all serial methods and connections. */
  readonly serial?: boolean
  /** Runs when a request arrives, before its turn. The returned function runs when it is handled. */
  readonly onArrival?: () => () => void
}

type AnyHandler<T extends ContractTypes, M extends keyof T['clientRequests']> =
  Handler<T, M> | OrderedHandler<T, M>

/**
 * Handlers of a contract, of which only `initialize` is needed: a method without one is answered as
 * one that does not exist.
 */
export type Handlers<T extends ContractTypes> = {
  readonly [M in keyof T['clientRequests']]?: AnyHandler<T, M>
}

export type AccountHandler<M extends Method> = Handler<AccountContractTypes, M>

/** One handler for each method of the account contract: one without does not compile. */
export type AccountHandlers = Required<Handlers<AccountContractTypes>>
