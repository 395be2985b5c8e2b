import type { AccountContractTypes } from '../contract/account-contract.js'
import type {
  ContractTypes,
  MethodOf,
  NotificationArguments,
  ParamsOf,
  RequestArguments,
  ResultOf,
} from '../contract/contract-types.js'
import { explain } from '../contract/decode.js'
import type { Capabilities } from '../contract/gates.js'
import type { MethodTable } from '../contract/resolve.js'
import { Sequence } from '../contract/sequence.js'
import type { Domain } from '../contract/validator-loader.js'
import { ValidatorLoader } from '../contract/validator-loader.js'
import type { CallOptions, Connection } from '../rpc/connection.js'
import { createConnection } from '../rpc/connection.js'
import { ConnectionError } from '../rpc/errors.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import type { Report } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'

/** One connected client. */
export interface ServerConnection<T extends ContractTypes = AccountContractTypes> {
  /** Whether `initialize` has succeeded. */
  readonly initialized: boolean
  /** Whether the client opted in with `capabilities.experimentalApi`. */
  readonly experimental: boolean
  /** Sends a notification, unless the client opted out of it or has not initialized. */
  notify<M extends MethodOf<T, 'serverNotifications'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['serverNotifications'], M>>
  ): void
  /**
   * Calls the client, which cannot opt out. Rejects with an RpcError if the client refuses, with a
   * ConnectionError if there is no usable answer.
   */
  request<M extends MethodOf<T, 'serverRequests'>>(
    method: M,
    ...rest: RequestArguments<ParamsOf<T['serverRequests'], M>>
  ): Promise<ResultOf<T['serverRequests'], M>>
  /** Resolves when either side has closed the connection. Never rejects. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** Options of ConnectionCore. */
export interface ConnectionCoreOptions {
  serverRequests: MethodTable
  route: (request: IncomingRequest, connection: ConnectionCore) => unknown
  now: Now
  report: Report
}

/** The time of notifications in Unix milliseconds, undefined if they have none. */
export type Now = () => number | undefined

// How long codex waits for requests in progress when its input ends.
const drainMs = 30_000

/** A connected client of any contract, without static types; `createServer` adds them. */
export class ConnectionCore {
  readonly closed: Promise<void>
  readonly #options: ConnectionCoreOptions
  readonly #connection: Connection
  readonly #loader = new ValidatorLoader()
  readonly #sequence = new Sequence()
  #capabilities: Capabilities | undefined
  #opening: Promise<void> | undefined
  readonly #admissions = new Sequence()

  constructor(transport: Transport, options: ConnectionCoreOptions) {
    this.#options = options
    this.#connection = createConnection(transport, {
      onRequest: (request) => options.route(request, this),
      onNotification: () => undefined,
      report: options.report,
      drainMs,
    })
    this.closed = this.#connection.closed.then(() => this.#loader.end())
  }

  get initialized(): boolean {
    return this.#capabilities !== undefined
  }

  get experimental(): boolean {
    return this.#capabilities?.experimental === true
  }

  /** Runs a task while no `initialize` waits for its answer, in the order of the calls. */
  whenOpened(task: () => unknown): unknown {
    return this.#admissions.run(this.#opening, () => {
      return this.#opening === undefined ? task() : this.whenOpened(task)
    })
  }

  /**
   * Lets later requests wait until the returned function is called, with the capabilities of the
   * client if `initialize` has succeeded.
   */
  beginOpening(): (capabilities: Capabilities | undefined) => void {
    let settle: () => void = () => undefined
    this.#opening = new Promise((resolve) => void (settle = resolve))
    return (capabilities) => {
      this.#capabilities = capabilities
      this.#opening = undefined
      settle()
    }
  }

  /** Runs a task once the domain is loaded, in the order of the calls. */
  inTurn(domain: Domain, task: () => unknown): unknown {
    return this.#sequence.run(this.#loader.load(domain), task)
  }

  notify(method: string, params?: unknown): void {
    this.send(method, params, this.#options.now())
  }

  /** Sends a notification with that time, in Unix milliseconds. */
  send(method: string, params: unknown, emittedAtMs: number | undefined): void {
    if (this.#capabilities === undefined || this.#capabilities.optedOut.has(method)) return
    const extra = emittedAtMs === undefined ? {} : { emittedAtMs }
    // A disconnected client needs no notification.
    this.#connection.notify(method, params, extra).catch(() => undefined)
  }

  async request(name: string, params?: unknown, options?: CallOptions): Promise<unknown> {
    const method = this.#options.serverRequests.get(name)
    if (method === undefined) throw new TypeError(`The contract has no method "${name}"`)
    const result = await this.#connection.request(name, params, options)
    await this.#loader.load(method.domain)
    const decoded = method.decodeResult(result)
    if (decoded.usable) return result
    const message = `Cannot use the result of ${name}: ${explain(decoded)}`
    throw new ConnectionError('bad_response', message)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}
