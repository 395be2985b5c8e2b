import type { IncomingRequest } from '../rpc/incoming-calls.js'
import type { RpcReport } from '../rpc/report.js'
import type { RawNotification } from './contract-client.js'
import type { Contract, NotificationEntry, Validators } from '../contract/contract.js'
import { paramsType } from '../contract/contract.js'
import type { OnDrift } from '../contract/decode.js'
import { decode } from '../contract/decode.js'
import type { ValidatorLoader } from '../contract/validator-loader.js'
import { Listeners } from './listeners.js'
import { Sequence } from '../contract/sequence.js'
import type { Handle, UnhandledRequest } from './server-requests.js'
import { answer, decline } from './server-requests.js'

export interface IncomingOptions {
  contract: Contract
  loader: ValidatorLoader
  handlers: Readonly<Record<string, Handle>>
  onDrift: OnDrift
  onUnhandledRequest: (request: UnhandledRequest) => void
  report: (event: RpcReport) => void
}

const everyNotification = '*'

/** What a server sends: listeners are told and handlers asked in the order in which it came. */
export class Incoming {
  readonly #options: IncomingOptions
  readonly #listeners = new Listeners()
  readonly #sequence = new Sequence()
  #ended = false

  constructor(options: IncomingOptions) {
    this.#options = options
  }

  on(method: string, listener: (params: unknown) => void): () => void {
    const entry = find(this.#options.contract.serverNotifications, method)
    // A failure is told when there is something to decode.
    if (entry !== undefined) void this.#begin(entry)
    return this.#listeners.add(method, listener)
  }

  onRaw(listener: (notification: RawNotification) => void): () => void {
    return this.#listeners.add(everyNotification, listener as (value: unknown) => void)
  }

  receive(notification: RawNotification): void {
    const { method } = notification
    this.#emit(everyNotification, notification)
    const entry = find(this.#options.contract.serverNotifications, method)
    if (entry === undefined || !this.#isWanted(method, entry)) return
    const delivered = this.#sequence.run(this.#load(entry), (validators) => {
      if (!this.#ended) this.#deliver(notification, entry, validators)
    })
    if (delivered instanceof Promise) delivered.catch((cause) => this.#reportLost(method, cause))
  }

  answer(request: IncomingRequest): unknown {
    const { contract, handlers, onDrift, onUnhandledRequest } = this.#options
    const { method, signal } = request
    const entry = find(contract.serverRequests, method)
    const handle = find(handlers, method)
    if (entry === undefined || handle === undefined) {
      onUnhandledRequest({ method, listed: entry !== undefined })
      return decline()
    }
    return this.#sequence.run(this.#load(entry), (validators) => {
      signal.throwIfAborted()
      return answer(request, { handle, entry, validators, onDrift })
    })
  }

  /** Resolves when what has come is delivered. */
  idle(): Promise<void> {
    return this.#sequence.idle()
  }

  /** Delivers nothing more. */
  end(): void {
    this.#ended = true
  }

  #isWanted(method: string, { domain }: NotificationEntry): boolean {
    return this.#options.loader.isWanted(domain) || this.#listeners.has(method)
  }

  #load({ domain }: NotificationEntry): Validators | Promise<Validators> {
    return this.#options.loader.load(domain)
  }

  async #begin(entry: NotificationEntry): Promise<void> {
    await Promise.allSettled([this.#load(entry)])
  }

  #deliver({ method, params }: RawNotification, entry: NotificationEntry, validators: Validators) {
    const expected = { method, typeName: paramsType(entry, params), what: 'params', validators }
    this.#emit(method, decode(params, expected, this.#options.onDrift))
  }

  #emit(name: string, value: unknown): void {
    this.#listeners.emit(name, value, (cause) => {
      const message = `A listener of ${name} failed`
      this.#options.report({ level: 'error', code: 'listener_failed', message, cause })
    })
  }

  #reportLost(method: string, cause: unknown): void {
    if (this.#ended) return
    const message = `Cannot deliver ${method}`
    this.#options.report({ level: 'error', code: 'listener_failed', message, cause })
  }
}

/** Names come from the server, so that an inherited member is none. */
function find<E>(table: Readonly<Record<string, E>>, method: string): E | undefined {
  return Object.hasOwn(table, method) ? table[method] : undefined
}
