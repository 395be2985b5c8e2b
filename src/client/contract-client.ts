import type { CallOptions } from '../rpc/connection.js'
import type { RpcReport } from '../rpc/report.js'
import type {
  ContractTypes,
  Initialize,
  MethodOf,
  NotificationArguments,
  ParamsOf,
  RequestArguments,
  ResultOf,
} from '../contract/contract-types.js'
import type { AccountContractTypes } from '../contract/account-contract.js'
import type { Contract } from '../contract/contract.js'
import type { OnDrift } from './drift.js'
import type { ServerInfo } from './handshake.js'
import type { InlineHandlers, ServerRequestHandlers, UnhandledRequest } from './server-requests.js'

/** A notification as it came, listed in the contract or not. */
export interface RawNotification {
  method: string
  params: unknown
  /** When the server sent it, in Unix milliseconds, if the server says so. */
  emittedAtMs?: number
}

/** A client of any contract. */
export interface ContractClient<T extends ContractTypes> {
  /** Opens the connection: `initialize`, then `initialized`. */
  initialize(
    params: ParamsOf<T['clientRequests'], Initialize<T>>,
    options?: CallOptions,
  ): Promise<ResultOf<T['clientRequests'], Initialize<T>>>
  /** Known once `initialize` is answered. */
  readonly server: ServerInfo | undefined
  /** Whether the server's version has the method; true as long as that is not known. */
  supports(method: MethodOf<T, 'clientRequests'>): boolean
  /**
   * Calls a method of the contract. Rejects with an RpcError when the server refused, with a
   * ConnectionError when there is no usable answer, with a TypeError when the params are wrong.
   * After `initialize`, what the server's version does not have, and what needs an
   * `experimentalApi` that was not asked for, is refused with a ConnectionError and not sent.
   */
  request<M extends MethodOf<T, 'clientRequests'>>(
    method: M,
    ...rest: RequestArguments<ParamsOf<T['clientRequests'], M>>
  ): Promise<ResultOf<T['clientRequests'], M>>
  /** Sends a notification of the contract, checked as a call is. */
  notify<M extends Exclude<MethodOf<T, 'clientNotifications'>, 'initialized'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['clientNotifications'], M>>
  ): Promise<void>
  /** Calls any method, unchecked both ways. */
  requestRaw(method: string, params?: unknown, options?: CallOptions): Promise<unknown>
  /** Listens to a notification of the contract. Returns a function that ends it. */
  on<M extends MethodOf<T, 'serverNotifications'>>(
    method: M,
    listener: (params: ParamsOf<T['serverNotifications'], M>) => void,
  ): () => void
  /** Listens to every notification, as it came. Returns a function that ends it. */
  onRaw(listener: (notification: RawNotification) => void): () => void
  /** Resolves, and never rejects, when either side has ended the connection. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

export interface ClientOptions<T extends ContractTypes = AccountContractTypes> {
  /** Answers to what the server asks. Without it, everything is declined. */
  serverRequests?: ServerRequestHandlers<T>
  /** Called with each thing that a server sent and the contract does not list. */
  onDrift?: OnDrift
  /**
   * What becomes of a value with drift: it is used, or refused as one that breaks the contract, which
   * a call rejects with code `bad_response`. `accept` unless given.
   */
  drift?: 'accept' | 'refuse'
  /** Called with each request of the server that was declined because it has no handler. */
  onUnhandledRequest?: (request: UnhandledRequest) => void
  /** Told about what happens below the calls: skipped lines, late answers, failed listeners. */
  report?: (event: RpcReport) => void
  /** Deadline of a call in milliseconds from when it is sent, 60,000 unless given. */
  timeoutMs?: number
}

/** Options of a client whose contract is the one that they name. */
export interface ContractOptions<T extends ContractTypes> extends Omit<
  ClientOptions<T>,
  'serverRequests'
> {
  contract: Contract<T>
  /** Answers to what the server asks. Without it, everything is declined. */
  serverRequests?: InlineHandlers<T>
}
