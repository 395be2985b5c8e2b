import type { CallOptions, Connection } from '../rpc/connection.js'
import type { Contract, RequestEntry, Validators } from './contract.js'
import { paramsType } from './contract.js'
import type { OnDrift } from './decode.js'
import { assertParams, decode } from './decode.js'
import type { Domains } from './domains.js'
import type { Listed, Session } from './gates.js'
import { assertMethod, assertParamsAllowed, findMissing } from './gates.js'
import { Sequence } from './sequence.js'
import type { ServerInfo } from './server-info.js'
import { parseUserAgent } from './server-info.js'
import { unlessAborted } from './unless-aborted.js'

export interface OutgoingOptions {
  contract: Contract
  domains: Domains
  connection: Connection
  onDrift: OnDrift
}

/** What a client sends: checked by the contract, and sent in the order of the calls. */
export class Outgoing {
  readonly #options: OutgoingOptions
  readonly #sequence = new Sequence()
  #session: Session | undefined

  constructor(options: OutgoingOptions) {
    this.#options = options
  }

  get server(): ServerInfo | undefined {
    return this.#session?.server
  }

  supports(method: string): boolean {
    const { contract } = this.#options
    const entry = find(contract.clientRequests, method)
    const session = this.#session
    return (
      session === undefined ||
      findMissing({ method, entry }, contract, session.server) === undefined
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
    const { contract, domains } = this.#options
    if (this.#session !== undefined) assertMethod(listed, contract, this.#session)
    return this.#sequence.run(domains.load(listed.entry.domain), send)
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
    if (method === 'initialize') this.#session = toSession(params, result)
    return result
  }

  #check({ method, entry, params }: Listed & { params: unknown }, validators: Validators): void {
    assertParams(params, { method, typeName: paramsType(entry, params), validators })
    if (this.#session === undefined) return
    assertParamsAllowed({ method, params }, this.#options.contract, this.#session)
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

interface Opening {
  clientInfo?: { name?: string }
  capabilities?: { experimentalApi?: boolean } | null
}

/** Both were checked by the contract, of which little is known here. */
function toSession(params: unknown, result: unknown): Session {
  const { clientInfo, capabilities } = params as Opening
  const { userAgent = '' } = result as { userAgent?: string }
  const server = parseUserAgent(userAgent, clientInfo?.name ?? '')
  return { server, experimental: capabilities?.experimentalApi === true }
}
