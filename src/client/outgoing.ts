import { explain } from '../contract/decode.js'
import { findMissing } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { MethodTable, ResolvedContract } from '../contract/resolve.js'
import { Sequence } from '../contract/sequence.js'
import type { ValidatorLoader } from '../contract/validator-loader.js'
import type { CallOptions, Connection } from '../rpc/connection.js'
import type { DriftOptions } from './drift.js'
import { assertUsable } from './drift.js'
import type { Handshake, ServerInfo } from './handshake.js'
import { assertAllowed, assertAvailable, toHandshake } from './handshake.js'
import { unlessAborted } from './unless-aborted.js'

/** Options of Outgoing. */
export interface OutgoingOptions {
  contract: ResolvedContract
  loader: ValidatorLoader
  connection: Connection
  drift: DriftOptions
}

/** Checks the messages of a client against the contract and sends them in the order of the calls. */
export class Outgoing {
  readonly #options: OutgoingOptions
  readonly #sequence = new Sequence()
  #handshake: Handshake | undefined

  constructor(options: OutgoingOptions) {
    this.#options = options
  }

  get server(): ServerInfo | undefined {
    return this.#handshake?.server
  }

  supports(name: string): boolean {
    const { clientRequests, facts } = this.#options.contract
    const method = find(clientRequests, name)
    const { version } = this.#handshake?.server ?? {}
    return findMissing(method, facts, version) === undefined
  }

  async request(name: string, params: unknown, options: CallOptions = {}): Promise<unknown> {
    const method = find(this.#options.contract.clientRequests, name)
    const answer = this.#inTurn(method, () => this.#call(method, params, options))
    const { signal } = options
    if (signal === undefined || !this.#sequence.waiting) return await answer
    return await unlessAborted(answer, { method: name, signal })
  }

  async notify(name: string, params: unknown): Promise<void> {
    const method = find(this.#options.contract.clientNotifications, name)
    await this.#inTurn(method, () => {
      this.#check(method, params)
      return this.#options.connection.notify(name, params)
    })
  }

  #inTurn<R>(method: MethodDescriptor, send: () => Promise<R>): Promise<R> {
    const { contract, loader } = this.#options
    if (this.#handshake !== undefined) {
      assertAvailable(method, contract.facts, this.#handshake)
      assertAllowed(method, undefined, this.#handshake)
    }
    return this.#sequence.run(loader.load(method.domain), send)
  }

  #call(method: MethodDescriptor, params: unknown, options: CallOptions): Promise<unknown> {
    this.#check(method, params)
    return this.#options.connection.request(method.name, params, options).then((result) => {
      const received = { method: method.name, what: 'result' } as const
      assertUsable(method.decodeResult(result), received, this.#options.drift)
      if (method.name === 'initialize') this.#handshake = toHandshake(params, result)
      return result
    })
  }

  #check(method: MethodDescriptor, params: unknown): void {
    const decoded = method.decodeParams(params)
    if (!decoded.usable) throw new TypeError(`Params of ${method.name}: ${explain(decoded)}`)
    if (this.#handshake !== undefined) assertAllowed(method, params, this.#handshake)
  }
}

function find(table: MethodTable, name: string): MethodDescriptor {
  const method = table.get(name)
  if (method === undefined) throw new TypeError(`The contract has no method "${name}"`)
  return method
}
