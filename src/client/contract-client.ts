import type { CallOptions } from '../rpc/connection.js'
import type { RpcReport } from '../rpc/report.js'
import type {
  ContractTypes,
  Initialize,
  MemberOf,
  MethodOf,
  NotificationArguments,
  NotificationOf,
  ParamsOf,
  RequestArguments,
  ResultOf,
} from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { Contract } from '../contract/contract.js'
import type { OnDrift } from './drift.js'
import type { RetryOptions } from './retry.js'
import type { ServerInfo } from './handshake.js'
import type { InlineHandlers, ServerRequestHandlers, UnhandledRequest } from './server-requests.js'

/** A notification as it arrived, listed in the contract or not. */
export interface RawNotification {
  method: string
  params: unknown
  /** When the server sent it, in Unix milliseconds, if the server includes it. */
  emittedAtMs?: number
}

/** A client of any contract. */
export interface ContractClient<T extends ContractTypes> {
  /** Opens the connection: calls `initialize` and sends `initialized`. */
  initialize(
    params: ParamsOf<T['clientRequests'], Initialize<T>>,
    options?: CallOptions,
  ): Promise<ResultOf<T['clientRequests'], Initialize<T>>>
  /** Undefined until `initialize` is answered. */
  readonly server: ServerInfo | undefined
  /**
   * Whether the release of the server has the method, and the member of its params. True if that is
   * not known. Throws a TypeError if the contract has no such method.
   */
  supports<M extends MethodOf<T, 'clientRequests'>>(
    method: M,
    member?: MemberOf<ParamsOf<T['clientRequests'], M>>,
  ): boolean
  /**
   * Calls a method of the contract. Rejects with an RpcError if the server refuses, whose `kind`
   * is known for servers of any release, with a ConnectionError if there is no usable answer, with a TypeError if the params are invalid.
   * After `initialize`, a call that the server is too old for, or that needs `experimentalApi`
   * without opting in, rejects with a ConnectionError and is not sent. `tooNew` is about members,
   * variants and values that the server is too old for.
   */
  request<M extends MethodOf<T, 'clientRequests'>>(
    method: M,
    ...rest: RequestArguments<ParamsOf<T['clientRequests'], M>, RequestOptions>
  ): Promise<ResultOf<T['clientRequests'], M>>
  /** Sends a notification of the contract, with the same checks as a call. */
  notify<M extends Exclude<MethodOf<T, 'clientNotifications'>, 'initialized'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['clientNotifications'], M>>
  ): Promise<void>
  /** Calls any method. Neither params nor result are checked. */
  requestRaw(method: string, params?: unknown, options?: CallOptions): Promise<unknown>
  /** Listens to a notification of the contract. Returns a function that removes the listener. */
  on<M extends MethodOf<T, 'serverNotifications'>>(
    method: M,
    listener: (params: ParamsOf<T['serverNotifications'], M>) => void,
  ): () => void
  /**
   * Listens to every notification of the contract. Other notifications only reach `onRaw`. Returns a
   * function that removes the listener.
   */
  onNotification(listener: (notification: NotificationOf<T>) => void): () => void
  /** Listens to every notification, unchecked. Returns a function that removes the listener. */
  onRaw(listener: (notification: RawNotification) => void): () => void
  /** Resolves when either side has closed the connection. Never rejects. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/**
 * How to send params with parts that the server is too old for, and would ignore or refuse:
 * `refuse` rejects with code `unsupported_member` before anything is sent, `drop` leaves such
 * members out and refuses the rest, `send` sends them anyway.
 */
export type TooNew = 'refuse' | 'drop' | 'send'

/** Options of a call. */
export interface RequestOptions extends CallOptions {
  /** Overrides `tooNew` of the client. */
  tooNew?: TooNew | undefined
  /**
   * How the call is sent again if the server answers that it is overloaded, or `false`. The default
   * is `{}` for methods that only read, whose last part begins with `list`, `read` or `get`, and
   * `false` for all others. The deadline and the signal are about all attempts together.
   */
  retry?: RetryOptions | false | undefined
}

/** Options of createClient. */
export interface ClientOptions<T extends ContractTypes = ProtocolTypes> {
  /** Handlers of requests of the server. Requests without a handler are declined. */
  serverRequests?: ServerRequestHandlers<T> | undefined
  /**
   * Called with each member, value and variant of a server that the contract does not list, and with
   * each member that is missing although the release of the server has it.
   */
  onDrift?: OnDrift | undefined
  /**
   * Whether values with drift are used or rejected; a call rejects with code `bad_response`. The
   * default is `accept`.
   */
  drift?: 'accept' | 'refuse' | undefined
  /** For all calls. The default is `refuse`. */
  tooNew?: TooNew | undefined
  /** Called with each request of the server that is declined because it has no handler. */
  onUnhandledRequest?: ((request: UnhandledRequest) => void) | undefined
  /** Called with events that no call reports: skipped lines, late answers, failed listeners. */
  report?: ((event: RpcReport) => void) | undefined
  /** Deadline of a call in milliseconds after it is sent. The default is 60,000. */
  timeoutMs?: number | undefined
}

/** Options of createClient with the contract that they are inferred from. */
export interface ContractOptions<T extends ContractTypes> extends Omit<
  ClientOptions<T>,
  'serverRequests'
> {
  /** The default is the whole protocol. */
  contract?: Contract<T> | undefined
  /** Handlers of requests of the server. Requests without a handler are declined. */
  serverRequests?: InlineHandlers<T> | undefined
}
