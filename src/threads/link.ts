import type { ClientCore } from '../client/client-core.js'
import type { RawNotification, RequestOptions } from '../client/contract-client.js'
import type { ServerInfo } from '../client/handshake.js'
import type { RequestId } from '../rpc/request-id.js'
import type { Transport } from '../rpc/transport.js'
import { closedHere, ConnectionError } from '../rpc/errors.js'
import type { Clock } from './clock.js'
import { sleepUnless } from './clock.js'

/** How often a lost server is started or connected to again. */
export interface Restart {
  /** Attempts after each loss. */
  attempts: number
  /** Milliseconds before an attempt, which counts from 1. */
  backoff: (attempt: number) => number
}

/** Options of Link. */
export interface LinkOptions {
  /** The signal cancels it. */
  connect: (signal: AbortSignal) => Transport | Promise<Transport>
  createClient: (transport: Transport) => ClientCore
  /** Params of `initialize`. */
  initialize: unknown
  restart: Restart | undefined
  clock: Clock
  /** The connection is lost; a new one may follow. */
  onLost: (error: Error) => void
  /** A new connection is initialized and takes calls. If it rejects, the attempt has failed. */
  onRestored: (client: ClientCore) => Promise<void>
  /** No new connection follows. Called once. */
  onEnded: (error: Error, isClosedHere: boolean) => void
}

/** Options of a call. */
export interface LinkRequestOptions extends RequestOptions {
  /** Called when there is a connection for the call. Throws to not send it. */
  onSend?: (() => void) | undefined
}

/** Whether the contract and the server have a method, and a member of its params. */
export function hasPart(client: ClientCore, method: string, member?: string): boolean {
  try {
    return client.supports(method, member)
  } catch {
    // An imported contract can lack the method.
    return false
  }
}

const grace = { timeMs: 2000 }

interface Waiting {
  readonly promise: Promise<ClientCore>
  resolve(client: ClientCore): void
  reject(error: Error): void
}

type Registration = (client: ClientCore) => () => void

/**
 * A client whose connection can be replaced: listeners stay, and calls in between wait for the next
 * connection.
 */
export class Link {
  readonly closed: Promise<void>
  readonly #options: LinkOptions
  readonly #registrations = new Map<Registration, () => void>()
  #client: ClientCore | undefined
  #restoring: Promise<void> | undefined
  /** What calls wait for while there is no connection. */
  #next: Waiting | undefined
  #ended: Error | undefined
  #setClosed: () => void = () => undefined
  readonly #closing = new AbortController()
  /** The client of a connection that is not initialized yet. */
  #opening: ClientCore | undefined

  constructor(options: LinkOptions) {
    this.#options = options
    this.closed = new Promise((resolve) => (this.#setClosed = resolve))
  }

  /** Opens the first connection. A failure is not tried again. */
  async open(): Promise<void> {
    try {
      const client = await this.#connect()
      this.#client = client
      this.#watch(client)
    } catch (error) {
      this.#end(error as Error)
      throw error
    }
  }

  get server(): ServerInfo | undefined {
    return this.#client?.server
  }

  supports(method: string, member?: string): boolean {
    return this.#client?.supports(method, member) ?? false
  }

  /** Resolves with the connection when there is one, and rejects if none follows. */
  async connected(): Promise<{ closed: Promise<void> }> {
    return this.#usable()
  }

  async request(
    method: string,
    params?: unknown,
    options: LinkRequestOptions = {},
  ): Promise<unknown> {
    const { onSend, ...rest } = options
    const client = await this.#usable()
    onSend?.()
    return client.request(method, params, rest)
  }

  async notify(method: string, params?: unknown): Promise<void> {
    await (await this.#usable()).notify(method, params)
  }

  async requestRaw(method: string, params?: unknown, options?: RequestOptions): Promise<unknown> {
    return (await this.#usable()).requestRaw(method, params, options)
  }

  on(method: string, listener: (params: unknown) => void): () => void {
    return this.#register((client) => client.on(method, listener))
  }

  onNotification(listener: (notification: RawNotification) => void): () => void {
    return this.#register((client) => client.onNotification(listener))
  }

  onRaw(listener: (notification: RawNotification) => void): () => void {
    return this.#register((client) => client.onRaw(listener))
  }

  /** Listens to notifications of the contract whose params cannot be used. */
  onUnusable(listener: (notification: RawNotification) => void): () => void {
    return this.#register((client) => client.onUnusable(listener))
  }

  /** Whether the contract and the server have a method, and a member of its params. */
  has(method: string, member?: string): boolean {
    return this.#client !== undefined && hasPart(this.#client, method, member)
  }

  /** Ends a request of the server: its handler is aborted, and its answer is not sent. */
  withdraw(requestId: RequestId, reason: Error): void {
    this.#client?.withdraw(requestId, reason)
  }

  async close(): Promise<void> {
    this.#end(closedHere(), true)
    this.#closing.abort(this.#ended)
    await Promise.all([this.#client?.close(), this.#opening?.close()])
    // A caller's `connect` need not follow the signal: its connection is closed when it is there.
    const { clock } = this.#options
    if (this.#restoring !== undefined) await sleepUnless(clock, grace, this.#restoring)
    await this.closed
  }

  #register(registration: Registration): () => void {
    const remove = this.#client === undefined ? () => undefined : registration(this.#client)
    // The wrapper makes it possible to register one function twice.
    const entry: Registration = (client) => registration(client)
    this.#registrations.set(entry, remove)
    return () => {
      this.#registrations.get(entry)?.()
      this.#registrations.delete(entry)
    }
  }

  #usable(): ClientCore | Promise<ClientCore> {
    if (this.#ended !== undefined) throw this.#ended
    const client = this.#client
    if (client === undefined) throw new ConnectionError('not_connected', 'not connected yet')
    if (client.endReason === undefined) return client
    if (this.#restoring === undefined) return this.#afterLoss(client)
    this.#next ??= createWaiting()
    return this.#next.promise
  }

  /** The connection ends before its last notifications are delivered, and the next one follows. */
  async #afterLoss(client: ClientCore): Promise<ClientCore> {
    await client.closed
    return this.#usable()
  }

  async #connect(): Promise<ClientCore> {
    const { connect, createClient, initialize } = this.#options
    const client = createClient(await connect(this.#closing.signal))
    this.#opening = client
    try {
      // close() did not have it yet.
      if (this.#ended !== undefined) throw this.#ended
      // Before `initialize`: no notification may be missed.
      for (const entry of this.#registrations.keys()) this.#registrations.set(entry, entry(client))
      await client.initialize(initialize)
      return client
    } catch (error) {
      await client.close()
      throw error
    } finally {
      this.#opening = undefined
    }
  }

  #watch(client: ClientCore): void {
    void client.closed.then(() => this.#lose(client))
  }

  async #lose(client: ClientCore): Promise<void> {
    if (this.#ended !== undefined) return
    const error = client.endReason ?? closedHere()
    this.#options.onLost(error)
    const restored = this.#restore(error)
    this.#restoring = restored
    // Calls get the rejection, and `onEnded` reports the end.
    await restored.catch((reason: unknown) => this.#end(reason as Error))
  }

  async #restore(lost: Error): Promise<void> {
    const { restart, clock } = this.#options
    let last = lost
    for (let attempt = 1; attempt <= (restart?.attempts ?? 0); attempt++) {
      // Nothing else may keep a program running that waits for the next connection.
      const wait = { timeMs: restart!.backoff(attempt), keepsRunning: true }
      await sleepUnless(clock, wait, this.closed)
      if (this.#ended !== undefined) throw this.#ended
      try {
        const client = await this.#connect()
        await this.#adopt(client)
        this.#restoring = undefined
        this.#watch(client)
        return
      } catch (error) {
        last = error as Error
      }
    }
    throw last
  }

  /** Rejects if the connection is lost again meanwhile. */
  async #adopt(client: ClientCore): Promise<void> {
    const { onLost, onRestored } = this.#options
    if (this.#ended !== undefined) {
      // close() did not have it any more.
      await client.close()
      throw this.#ended
    }
    this.#client = client
    this.#next?.resolve(client)
    this.#next = undefined
    try {
      await onRestored(client)
      if (client.endReason !== undefined) throw client.endReason
    } catch (error) {
      if (this.#ended === undefined) onLost(error as Error)
      // It may be lost in one direction only.
      await client.close()
      throw error
    }
  }

  #end(error: Error, isClosedHere = false): void {
    if (this.#ended !== undefined) return
    this.#ended = error
    this.#options.onEnded(error, isClosedHere)
    this.#next?.reject(error)
    this.#setClosed()
  }
}

function createWaiting(): Waiting {
  let resolve: Waiting['resolve'] = () => undefined
  let reject: Waiting['reject'] = () => undefined
  const promise = new Promise<ClientCore>((...settle) => ([resolve, reject] = settle))
  return { promise, resolve, reject }
}
