import type { CallOptions, Connection } from '../rpc/connection.js'
import type { Contract, NotificationEntry, RequestEntry, Validators } from './contract.js'
import { paramsType } from './contract.js'
import type { OnToleration } from './decode.js'
import { assertParams, decode } from './decode.js'
import type { Domains } from './domains.js'
import { Sequence } from './sequence.js'
import { unlessAborted } from './unless-aborted.js'

export interface OutgoingOptions {
  contract: Contract
  domains: Domains
  connection: Connection
  onToleration: OnToleration
}

/** What a client sends: checked by the contract, and sent in the order of the calls. */
export class Outgoing {
  readonly #options: OutgoingOptions
  readonly #sequence = new Sequence()

  constructor(options: OutgoingOptions) {
    this.#options = options
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
      check(told, validators)
      return this.#options.connection.notify(method, params)
    })
  }

  #send<R>(listed: Listed, send: (validators: Validators) => Promise<R>): Promise<R> {
    return this.#sequence.run(this.#options.domains.load(listed.entry.domain), send)
  }

  #call(call: Call, validators: Validators): Promise<unknown> {
    const { method, params, options } = call
    check(call, validators)
    return this.#options.connection
      .request(method, params, options)
      .then((value) => this.#take(call, value, validators))
  }

  #take({ method, entry }: Call, value: unknown, validators: Validators): unknown {
    const expected = { method, typeName: entry.result, what: 'result', validators }
    return decode(value, expected, this.#options.onToleration)
  }
}

/** A method of the contract, and what its table says. */
interface Listed {
  method: string
  entry: NotificationEntry
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

function check({ method, entry, params }: Listed & { params: unknown }, validators: Validators) {
  assertParams(params, { method, typeName: paramsType(entry, params), validators })
}
