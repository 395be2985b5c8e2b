import { clientRequests, serverNotifications } from '../../generated/methods.js'
import type { InitializeParams, InitializeResponse } from '../../generated/types/index.js'
import type { Validate } from '../../generated/validators.js'
import { writers } from '../../generated/validators.js'
import type { CallOptions, Connection } from '../rpc/connection.js'
import { createConnection } from '../rpc/connection.js'
import type { RpcReport } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'
import type {
  Method,
  NotificationMethod,
  NotificationParams,
  Params,
  Result,
} from './contract-types.js'
import type { OnToleration } from './decode.js'
import { decode, explain } from './decode.js'
import { Listeners } from './listeners.js'
import type { Login, LoginParams, LoginType } from './login.js'
import { Logins } from './login.js'
import type { ServerRequestHandlers, Unserved } from './server-requests.js'
import { answer } from './server-requests.js'

/** Params can be left out where the method takes none, or takes them optionally. */
type RequestArguments<M extends Method> =
  undefined extends Params<M>
    ? [params?: Params<M>, options?: CallOptions]
    : [params: Params<M>, options?: CallOptions]

/** A notification as it came, listed in the contract or not. */
export interface RawNotification {
  method: string
  params: unknown
  /** When the server sent it, in Unix milliseconds, if the server says so. */
  emittedAtMs?: number
}

export interface Client {
  /** Opens the connection: `initialize`, then `initialized`. */
  initialize(params: InitializeParams, options?: CallOptions): Promise<InitializeResponse>
  /**
   * Calls a method of the contract. Rejects with an RpcError when the server refused, with a
   * ConnectionError when there is no usable answer, with a TypeError when the params are wrong.
   */
  request<M extends Method>(method: M, ...rest: RequestArguments<M>): Promise<Result<M>>
  /**
   * Starts a login, and rejects as `request` does. The signal gives up the whole of it: one that a
   * person was to finish is canceled on the server too, as soon as its answer is there. An answer
   * that comes after the deadline of the call is ignored, and such a login left to the server.
   */
  login<T extends LoginType>(params: LoginParams<T>, options?: CallOptions): Promise<Login<T>>
  /** Calls any method, unchecked both ways. */
  requestRaw(method: string, params?: unknown, options?: CallOptions): Promise<unknown>
  /** Listens to a notification of the contract. Returns a function that ends it. */
  on<M extends NotificationMethod>(
    method: M,
    listener: (params: NotificationParams<M>) => void,
  ): () => void
  /** Listens to every notification, as it came. Returns a function that ends it. */
  onRaw(listener: (notification: RawNotification) => void): () => void
  /** Resolves, and never rejects, when either side has ended the connection. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

export interface ClientOptions {
  /** Answers to what the server asks. Without it, everything is declined. */
  serverRequests?: ServerRequestHandlers
  /** Told about each thing a server sent that this contract does not list. */
  onToleration?: OnToleration
  /** Told about requests of the server that were declined for want of a handler. */
  onUnserved?: (unserved: Unserved) => void
  /** Told about what happens below the calls: skipped lines, late answers, failed listeners. */
  report?: (event: RpcReport) => void
  /** Deadline of a call in milliseconds, 60,000 unless given. */
  timeoutMs?: number
}

/** Speaks the contract with a server at the other end of a transport. */
export function createClient(transport: Transport, options: ClientOptions = {}): Client {
  return new OpenClient(transport, options)
}

const everyNotification = '*'

class OpenClient implements Client {
  readonly closed: Promise<void>
  readonly #connection: Connection
  readonly #listeners = new Listeners()
  readonly #logins: Logins
  readonly #onToleration: OnToleration
  readonly #report: (event: RpcReport) => void

  constructor(transport: Transport, options: ClientOptions) {
    const { serverRequests, onUnserved = ignore, onToleration = ignore, timeoutMs } = options
    this.#onToleration = onToleration
    this.#report = options.report ?? ignore
    const answering = { handlers: serverRequests, onToleration, onUnserved }
    this.#connection = createConnection(transport, {
      onRequest: (request) => answer(request, answering),
      onNotification: (notification) => this.#receive(notification),
      report: this.#report,
      ...(timeoutMs !== undefined && { timeoutMs }),
    })
    this.closed = this.#connection.closed
    this.#logins = new Logins(this)
  }

  async initialize(params: InitializeParams, options?: CallOptions): Promise<InitializeResponse> {
    const result = await this.request('initialize', params, options)
    await this.#connection.notify('initialized')
    return result
  }

  async request<M extends Method>(method: M, ...rest: RequestArguments<M>): Promise<Result<M>> {
    const [params, options] = rest
    assertParams(method, params)
    const value = await this.#connection.request(method, params, options)
    const expected = { method, typeName: clientRequests[method].result, what: 'result' }
    return decode(value, expected, this.#onToleration) as Result<M>
  }

  login<T extends LoginType>(params: LoginParams<T>, options?: CallOptions): Promise<Login<T>> {
    return this.#logins.start(params, options)
  }

  requestRaw(method: string, params?: unknown, options?: CallOptions): Promise<unknown> {
    return this.#connection.request(method, params, options)
  }

  on<M extends NotificationMethod>(
    method: M,
    listener: (params: NotificationParams<M>) => void,
  ): () => void {
    return this.#listeners.add(method, listener as (params: unknown) => void)
  }

  onRaw(listener: (notification: RawNotification) => void): () => void {
    return this.#listeners.add(everyNotification, listener as (value: unknown) => void)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  #receive(notification: RawNotification): void {
    const { method, params } = notification
    this.#emit(everyNotification, notification)
    if (!Object.hasOwn(serverNotifications, method)) return
    const { params: typeName } = serverNotifications[method as NotificationMethod]
    this.#emit(method, decode(params, { method, typeName, what: 'params' }, this.#onToleration))
  }

  #emit(name: string, value: unknown): void {
    this.#listeners.emit(name, value, (cause) => {
      const message = `A listener of ${name} failed`
      this.#report({ level: 'error', code: 'listener_failed', message, cause })
    })
  }
}

function assertParams(method: Method, params: unknown): void {
  const { params: typeName, presence } = clientRequests[method]
  if (typeName === undefined || (presence === 'optional' && (params ?? undefined) === undefined)) {
    return
  }
  const validate: Validate = writers[typeName]
  if (validate(params)) return
  throw new TypeError(`Params of ${method}: ${explain(validate)}`)
}

function ignore(): void {
  // Nobody asked to be told.
}
