import type { AccountContractTypes } from '../contract/account-contract.js'
import type {
  ContractTypes,
  MethodOf,
  NotificationArguments,
  ParamsOf,
} from '../contract/contract-types.js'
import type { Contract } from '../contract/contract.js'
import type { ResolvedContract } from '../contract/resolve.js'
import { resolveContract } from '../contract/resolve.js'
import { runCallback, toSafeReport } from '../rpc/callback.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import type { RpcReport } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'
import type { Handlers } from './handlers.js'
import type { AnyHandlers } from './router.js'
import { Router } from './router.js'
import { SerialQueue } from '../auth/serial-queue.js'
import type { ServerConnection } from './server-connection.js'
import type { Now } from './server-connection.js'
import { ConnectionCore } from './server-connection.js'

/** Options of createServer. */
export interface ServerOptions {
  /** The time of notifications in Unix milliseconds. The default is `Date.now`. */
  now?: () => number
  /** Called with events that no client receives. Contains no content of a message. */
  report?: (event: RpcReport) => void
}

/** A server with any number of connections. */
export interface Server<T extends ContractTypes = AccountContractTypes> {
  /** Serves one client until either side closes the connection. */
  connect(transport: Transport): ServerConnection<T>
  readonly connections: ReadonlySet<ServerConnection<T>>
  /** Sends a notification with one time to every initialized client that did not opt out. */
  broadcast<M extends MethodOf<T, 'serverNotifications'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['serverNotifications'], M>>
  ): void
  /** Runs a task in order with the requests of serial methods. */
  inTurn<R>(task: () => R | Promise<R>): Promise<R>
  /** Calls the listener each time the last client disconnects. */
  onEmpty(listener: () => void): void
  readonly now: () => number
  readonly report: (event: RpcReport) => void
}

/** Handlers, or a function that creates them for their server. */
export type HandlersFor<T extends ContractTypes> =
  Handlers<T> | ((server: Server<T>) => Handlers<T>)

/** Creates a server of any contract. Throws a TypeError if `initialize` has no handler. */
export function createServer<T extends ContractTypes>(
  contract: Contract<T>,
  handlers: HandlersFor<T>,
  options: ServerOptions = {},
): Server<T> {
  const core: unknown = new ServerCore(contract, handlers as unknown as AnyHandlersFor, options)
  return core as Server<T>
}

type AnyHandlersFor = AnyHandlers | ((server: ServerCore) => AnyHandlers)

/** Options of ServerCore. */
export interface ServerCoreOptions extends Omit<ServerOptions, 'now'> {
  now?: Now
  /** Sees each request before its checks, and calls `serve` with its params to go on. */
  intercept?: (
    request: IncomingRequest,
    connection: ConnectionCore,
    serve: (params: unknown) => unknown,
  ) => unknown
}

/** A server of any contract, without static types; `createServer` adds them. */
export class ServerCore {
  readonly connections = new Set<ConnectionCore>()
  readonly now: Now
  readonly report: (event: RpcReport) => void
  readonly #contract: ResolvedContract
  readonly #queue = new SerialQueue()
  readonly #router: Router
  readonly #intercept: NonNullable<ServerCoreOptions['intercept']>
  readonly #emptyListeners: (() => void)[] = []

  constructor(contract: Contract, given: AnyHandlersFor, options: ServerCoreOptions) {
    const { now = Date.now, report = () => undefined } = options
    this.now = now
    this.#intercept = options.intercept ?? ((request, _connection, serve) => serve(request.params))
    this.report = toSafeReport(report)
    this.#contract = resolveContract(contract)
    const handlers = typeof given === 'function' ? given(this) : given
    this.#router = new Router(this.#contract.clientRequests, handlers, this.#queue)
  }

  connect(transport: Transport): ConnectionCore {
    const connection = new ConnectionCore(transport, {
      serverRequests: this.#contract.serverRequests,
      route: (request, asking) => {
        return this.#intercept(request, asking, (params) => {
          return this.#router.route(request, asking, params)
        })
      },
      now: this.now,
      report: this.report,
    })
    this.connections.add(connection)
    void connection.closed.then(() => {
      this.connections.delete(connection)
      if (this.connections.size > 0) return
      for (const listener of this.#emptyListeners) {
        runCallback(listener, (cause) => {
          const message = 'A listener of onEmpty failed'
          this.report({ level: 'error', code: 'listener_failed', message, cause })
        })
      }
    })
    return connection
  }

  broadcast(method: string, params?: unknown): void {
    // One time for all: a program with two connections can recognize one event.
    const emittedAtMs = this.now()
    for (const connection of this.connections) connection.send(method, params, emittedAtMs)
  }

  async inTurn<R>(task: () => R | Promise<R>): Promise<R> {
    const release = await this.#queue.take()
    try {
      return await task()
    } finally {
      release()
    }
  }

  onEmpty(listener: () => void): void {
    this.#emptyListeners.push(listener)
  }
}
