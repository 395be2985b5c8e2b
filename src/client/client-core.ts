import type { CallOptions, Connection } from '../rpc/connection.js'
import { createConnection, defaultTimeoutMs } from '../rpc/connection.js'
import type { Transport } from '../rpc/transport.js'
import type { ClientOptions, RawNotification, RequestOptions } from './contract-client.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes } from '../contract/contract-types.js'
import { resolveContract } from '../contract/resolve.js'
import { ValidatorLoader } from '../contract/validator-loader.js'
import { Incoming } from './incoming.js'
import { Outgoing } from './outgoing.js'
import { runCallback, toSafeReport } from '../rpc/callback.js'
import type { Report } from '../rpc/report.js'
import type { ConnectionError } from '../rpc/errors.js'
import type { RequestId } from '../rpc/request-id.js'
import type { ServerInfo } from './handshake.js'
import type { Handle } from './server-requests.js'

/** A client of any contract, without static types; `createClient` adds them. */
export class ClientCore {
  readonly closed: Promise<void>
  readonly #connection: Connection
  readonly #loader: ValidatorLoader
  readonly #incoming: Incoming
  readonly #outgoing: Outgoing

  constructor(transport: Transport, contract: Contract, options: ClientOptions<ContractTypes>) {
    const { onUnhandledRequest = ignore, onDrift, drift } = options
    const report = toSafeReport(options.report ?? ignore)
    const { tooNew = 'refuse', timeoutMs = defaultTimeoutMs } = options
    const handlers = (options.serverRequests ?? {}) as Readonly<Record<string, Handle>>
    const loader = new ValidatorLoader()
    const guard = <T>(name: string, callback: (value: T) => void) => {
      return reportThrown({ name, callback, report })
    }
    const version = () => this.server?.version
    const treatment = { onDrift: onDrift && guard('onDrift', onDrift), drift, version }
    const shared = { contract: resolveContract(contract), loader, drift: treatment }
    const incoming = new Incoming({
      ...shared,
      handlers,
      onUnhandledRequest: guard('onUnhandledRequest', onUnhandledRequest),
      report,
    })
    const connection = createConnection(transport, {
      onRequest: (request) => incoming.answer(request),
      onNotification: (notification) => {
        const requestId = findResolved(notification)
        if (requestId !== undefined) connection.withdraw(requestId, new Error('withdrawn'))
        incoming.receive(notification)
      },
      report,
      timeoutMs,
      joinsRepeated: true,
    })
    this.#connection = connection
    this.#loader = loader
    this.#incoming = incoming
    this.#outgoing = new Outgoing({ ...shared, connection, tooNew, timeoutMs, report })
    // Notifications that arrived before the end are still delivered.
    this.closed = connection.closed.then(() => {
      this.#outgoing.end()
      return incoming.idle()
    })
  }

  get server(): ServerInfo | undefined {
    return this.#outgoing.server
  }

  supports(method: string, member?: string): boolean {
    return this.#outgoing.supports(method, member)
  }

  async initialize(params: unknown, options?: RequestOptions): Promise<unknown> {
    const result = await this.request('initialize', params, options)
    await this.#connection.notify('initialized')
    return result
  }

  request(method: string, params?: unknown, options?: RequestOptions): Promise<unknown> {
    return this.#outgoing.request(method, params, options)
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.#outgoing.notify(method, params)
  }

  requestRaw(method: string, params?: unknown, options?: CallOptions): Promise<unknown> {
    return this.#outgoing.requestRaw(method, params, options)
  }

  on(method: string, listener: (params: unknown) => void): () => void {
    return this.#incoming.on(method, listener)
  }

  onNotification(listener: (notification: RawNotification) => void): () => void {
    return this.#incoming.onNotification(listener)
  }

  onRaw(listener: (notification: RawNotification) => void): () => void {
    return this.#incoming.onRaw(listener)
  }

  /** Listens to notifications of the contract whose params cannot be used. */
  onUnusable(listener: (notification: RawNotification) => void): () => void {
    return this.#incoming.onUnusable(listener)
  }

  /** How the connection has ended. */
  get endReason(): ConnectionError | undefined {
    return this.#connection.endReason
  }

  /** Ends a request of the server: its handler is aborted, and its answer is not sent. */
  withdraw(requestId: RequestId, reason: Error): void {
    this.#connection.withdraw(requestId, reason)
  }

  async close(): Promise<void> {
    this.#incoming.end()
    // Before the loader ends: pending calls then reject with the reason of the connection.
    const closed = this.#connection.close()
    this.#outgoing.end()
    this.#loader.end()
    await closed
  }
}

/** The request that the server needs no answer to any more, such as after an interrupt. */
function findResolved({ method, params }: RawNotification): RequestId | undefined {
  if (method !== 'serverRequest/resolved') return undefined
  return (params as { requestId?: RequestId } | undefined)?.requestId
}

function ignore(): void {
  // The default of optional callbacks.
}

interface Guarded<T> {
  name: string
  callback: (value: T) => void
  report: Report
}

/** The callback, whose errors are reported and end neither a call nor an answer. */
function reportThrown<T>({ name, callback, report }: Guarded<T>): (value: T) => void {
  const onThrown = (cause: unknown) => {
    report({ level: 'error', code: 'listener_failed', message: `${name} failed`, cause })
  }
  return (value) => runCallback(() => callback(value), onThrown)
}
