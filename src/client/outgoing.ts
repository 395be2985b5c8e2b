import type { CallOptions, Connection } from '../rpc/connection.js'
import type { Contract, RequestEntry, Validators } from '../contract/contract.js'
import { paramsType } from '../contract/contract.js'
import type { OnDrift } from '../contract/decode.js'
import { assertParams, decode } from '../contract/decode.js'
import type { ValidatorLoader } from '../contract/validator-loader.js'
import type { Listed } from '../contract/gates.js'
import type { Handshake, ServerInfo } from './handshake.js'
import { assertMethod, assertParamsAllowed, toHandshake } from './handshake.js'
import { findMissing } from '../contract/gates.js'
import { Sequence } from '../contract/sequence.js'
import { unlessAborted } from './unless-aborted.js'

export interface OutgoingOptions {
  contract: Contract
  loader: ValidatorLoader
  connection: Connection
  onDrift: OnDrift
}

/** What a client sends: checked by the contract, and sent in the order of the calls. */
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

  supports(method: string): boolean {
    const { contract } = this.#options
    const entry = find(contract.clientRequests, method)
    const handshake = this.#handshake
    return (
      handshake === undefined ||
      findMissing({ method, entry }, contract, handshake.server.version) === undefined
    )
  }

  async request(method: string, params: unknown, options: CallOptions = {}): Promise<unknown> {
    const entry = find(this.#options.contract.clientRequests, method)
    const call = { method, entry, params, options }
    const answer = this.#send(call, (validators) => this.#call(call, validators))
    const { signal } = options
    if (signal === undefined || !this.#sequence.waiting) return await answer
    return await unlessAborted(answer, { method, signal })
  }

  async notify(method: string, params: unknown): Promise<void> {
    const entry = find(this.#options.contract.clientNotifications, method)
    const told = { method, entry, params }
    await this.#send(told, (validators) => {
      this.#check(told, validators)
      return this.#options.connection.notify(method, params)
    })
  }

  #send<R>(listed: Listed, send: (validators: Validators) => Promise<R>): Promise<R> {
    const { contract, loader } = this.#options
    if (this.#handshake !== undefined) assertMethod(listed, contract, this.#handshake)
    return this.#sequence.run(loader.load(listed.entry.domain), send)
  }

  #call(call: Call, validators: Validators): Promise<unknown> {
    const { method, params, options } = call
    this.#check(call, validators)
    return this.#options.connection
      .request(method, params, options)
      .then((value) => this.#take(call, value, validators))
  }

  #take({ method, entry, params }: Call, value: unknown, validators: Validators): unknown {
    const expected = { method, typeName: entry.result, what: 'result', validators }
    const result = decode(value, expected, this.#options.onDrift)
    if (method === 'initialize') this.#handshake = toHandshake(params, result)
    return result
  }

  #check({ method, entry, params }: Listed & { params: unknown }, validators: Validators): void {
    assertParams(params, { method, typeName: paramsType(entry, params), validators })
    if (this.#handshake === undefined) return
    assertParamsAllowed({ method, params }, this.#options.contract, this.#handshake)
  }
}

interface Call extends Listed {
  entry: RequestEntry
  params: unknown
  options: CallOptions
}

function find<E>(table: Readonly<Record<string, E>>, method: string): E {
  const entry = Object.hasOwn(table, method) ? table[method] : undefined
  if (entry === undefined) throw new TypeError(`The contract has no method "${method}"`)
  return entry
}
