import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { ResolvedContract } from '../contract/resolve.js'
import { Sequence } from '../contract/sequence.js'
import type { ValidatorLoader } from '../contract/validator-loader.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import type { RpcReport } from '../rpc/report.js'
import type { RawNotification } from './contract-client.js'
import type { DriftOptions } from './drift.js'
import { exactFit } from '../contract/decode.js'
import { assertUsable } from './drift.js'
import { Listeners } from './listeners.js'
import type { Handle, UnhandledRequest } from './server-requests.js'
import { answer, decline } from './server-requests.js'

/** Options of Incoming. */
export interface IncomingOptions {
  contract: ResolvedContract
  loader: ValidatorLoader
  handlers: Readonly<Record<string, Handle>>
  drift: DriftOptions
  onUnhandledRequest: (request: UnhandledRequest) => void
  report: (event: RpcReport) => void
}

const everyNotification = '*'
const everyListedNotification = '* listed'
const everyUnusableNotification = '* unusable'

/** Delivers the messages of a server to listeners and handlers, in the order of arrival. */
export class Incoming {
  readonly #options: IncomingOptions
  readonly #listeners = new Listeners()
  readonly #sequence = new Sequence()
  #ended = false

  constructor(options: IncomingOptions) {
    this.#options = options
  }

  on(name: string, listener: (params: unknown) => void): () => void {
    const method = this.#options.contract.serverNotifications.get(name)
    // A failed load is reported with the first notification.
    if (method !== undefined) void Promise.allSettled([this.#load(method)])
    return this.#listeners.add(name, listener)
  }

  onRaw(listener: (notification: RawNotification) => void): () => void {
    return this.#listeners.add(everyNotification, listener as (value: unknown) => void)
  }

  onNotification(listener: (notification: RawNotification) => void): () => void {
    return this.#listeners.add(everyListedNotification, listener as (value: unknown) => void)
  }

  /** Listens to notifications of the contract whose params cannot be used. */
  onUnusable(listener: (notification: RawNotification) => void): () => void {
    return this.#listeners.add(everyUnusableNotification, listener as (value: unknown) => void)
  }

  receive(notification: RawNotification): void {
    const name = notification.method
    this.#emit(everyNotification, notification)
    const method = this.#options.contract.serverNotifications.get(name)
    if (method === undefined || !this.#isWanted(method)) return
    const delivered = this.#sequence.run(this.#load(method), () => {
      if (!this.#ended) this.#deliver(method, notification)
    })
    if (delivered instanceof Promise) delivered.catch((cause) => this.#reportLost(name, cause))
  }

  answer(request: IncomingRequest): unknown {
    const { contract, handlers, drift, onUnhandledRequest } = this.#options
    const { method: name } = request
    const method = contract.serverRequests.get(name)
    // The name comes from the server: an inherited member is not a handler.
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (method === undefined || handle === undefined) {
      onUnhandledRequest({ method: name, listed: method !== undefined })
      return decline()
    }
    return this.#sequence.run(this.#load(method), () => {
      request.throwIfWithdrawn()
      return answer(request, { handle, method, drift })
    })
  }

  /** Resolves when every message so far is delivered. */
  idle(): Promise<void> {
    return this.#sequence.idle()
  }

  /** Stops all delivery. */
  end(): void {
    this.#ended = true
  }

  #isWanted({ name, domain }: MethodDescriptor): boolean {
    const { isWanted } = domain
    return isWanted || this.#listeners.has(name) || this.#listeners.has(everyListedNotification)
  }

  #load({ domain }: MethodDescriptor): Promise<void> | undefined {
    return this.#options.loader.load(domain)
  }

  #deliver(method: MethodDescriptor, notification: RawNotification): void {
    const { params } = notification
    const received = { method: method.name, what: 'params' } as const
    try {
      const decoded = method.decodeParams(params)
      if (decoded !== exactFit) assertUsable(decoded, received, this.#options.drift)
    } catch (error) {
      this.#emit(everyUnusableNotification, notification, method.name)
      throw error
    }
    this.#emit(method.name, params)
    this.#emit(everyListedNotification, notification, method.name)
  }

  #emit(listeners: string, value: unknown, method = listeners): void {
    this.#listeners.emit(listeners, value, (cause) => {
      const message = `A listener of ${method} failed`
      this.#options.report({ level: 'error', code: 'listener_failed', message, cause })
    })
  }

  #reportLost(name: string, cause: unknown): void {
    if (this.#ended) return
    const message = `Cannot deliver ${name}`
    this.#options.report({ level: 'error', code: 'listener_failed', message, cause })
  }
}
