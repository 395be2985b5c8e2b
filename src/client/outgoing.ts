import { explain } from '../contract/decode.js'
import { findMissing, hasAll } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { MethodTable, ResolvedContract } from '../contract/resolve.js'
import { PartFinder, withoutMembers } from '../contract/member-dates.js'
import { Sequence } from '../contract/sequence.js'
import type { ValidatorLoader } from '../contract/validator-loader.js'
import type { CallOptions, Connection } from '../rpc/connection.js'
import { ConnectionError } from '../rpc/errors.js'
import type { Report } from '../rpc/report.js'
import type { DatedPart } from '../contract/member-dates.js'
import type { RequestOptions, TooNew } from './contract-client.js'
import type { DriftOptions } from './drift.js'
import { assertUsable } from './drift.js'
import type { Handshake, ServerInfo } from './handshake.js'
import { assertAllowed, assertAvailable, toHandshake } from './handshake.js'
import { classifyThrown } from './classify-thrown.js'
import { retryOverload } from './retry.js'
import { unlessAborted } from './unless-aborted.js'

/** Options of Outgoing. */
export interface OutgoingOptions {
  contract: ResolvedContract
  loader: ValidatorLoader
  connection: Connection
  drift: DriftOptions
  tooNew: TooNew
  /** Deadline of a call in milliseconds. */
  timeoutMs: number
  report: Report
}

/** Checks the messages of a client against the contract and sends them in the order of the calls. */
export class Outgoing {
  readonly #options: OutgoingOptions
  readonly #sequence = new Sequence()
  readonly #ended = new AbortController()
  #handshake: Handshake | undefined
  /** Absent where the server has all parts of the contract, or that is not known. */
  #parts: PartFinder | undefined

  constructor(options: OutgoingOptions) {
    this.#options = options
  }

  get server(): ServerInfo | undefined {
    return this.#handshake?.server
  }

  supports(name: string, member?: string): boolean {
    const { clientRequests, facts } = this.#options.contract
    const method = find(clientRequests, name)
    const { version } = this.#handshake?.server ?? {}
    if (findMissing(method, facts, version) !== undefined) return false
    const { paramsType } = method
    if (member === undefined || paramsType === undefined) return true
    return this.#parts?.hasMember(paramsType, member) ?? true
  }

  async request(name: string, params: unknown, options: RequestOptions = {}): Promise<unknown> {
    const method = find(this.#options.contract.clientRequests, name)
    const answer = this.#inTurn(method, () => this.#call(method, params, options))
    const { signal } = options
    if (signal === undefined || !this.#sequence.waiting) return await answer
    return await unlessAborted(answer, { method: name, signal })
  }

  /** Calls any method, unchecked. */
  async requestRaw(name: string, params: unknown, options?: CallOptions): Promise<unknown> {
    const { connection, report } = this.#options
    try {
      return await connection.request(name, params, options)
    } catch (thrown) {
      throw await classifyThrown(thrown, name, report)
    }
  }

  async notify(name: string, params: unknown): Promise<void> {
    const method = find(this.#options.contract.clientNotifications, name)
    await this.#inTurn(method, () => {
      this.#check(method, params)
      const { connection, tooNew } = this.#options
      return connection.notify(name, this.#toSupported(method, params, tooNew))
    })
  }

  /** Ends the waits of calls that are to be sent again. */
  end(): void {
    this.#ended.abort()
  }

  #inTurn<R>(method: MethodDescriptor, send: () => Promise<R>): Promise<R> {
    const { contract, loader } = this.#options
    if (this.#handshake !== undefined) {
      assertAvailable(method, contract.facts, this.#handshake)
      assertAllowed(method, undefined, this.#handshake)
    }
    return this.#sequence.run(loader.load(method.domain), send)
  }

  async #call(
    method: MethodDescriptor,
    params: unknown,
    options: RequestOptions,
  ): Promise<unknown> {
    const { drift, tooNew: usual } = this.#options
    const { tooNew = usual } = options
    this.#check(method, params)
    const sent = this.#toSupported(method, params, tooNew)
    const result = await this.#send(method, sent, options)
    assertUsable(method.decodeResult(result), { method: method.name, what: 'result' }, drift)
    if (method.name === 'initialize') await this.#open(toHandshake(params, result))
    return result
  }

  /** Sends a call, again if the server is overloaded and the call may be repeated. */
  #send(
    method: MethodDescriptor,
    params: unknown,
    { retry = method.isRead ? {} : false, signal, timeoutMs }: RequestOptions,
  ): Promise<unknown> {
    const limits = { timeoutMs: timeoutMs ?? this.#options.timeoutMs, ...(signal && { signal }) }
    const send = (left: number) => {
      return this.requestRaw(method.name, params, { ...limits, timeoutMs: left })
    }
    if (retry === false) return send(limits.timeoutMs)
    const signals = [signal, this.#ended.signal]
    return retryOverload({ send, timeoutMs: limits.timeoutMs, signals }, retry)
  }

  async #open(handshake: Handshake): Promise<void> {
    const { facts, loadDates } = this.#options.contract
    const { version } = handshake.server
    const isMissing = (part: DatedPart) => findMissing({ name: '', ...part }, facts, version)
    try {
      const isDated = version !== undefined && !hasAll(facts, version)
      const dates = isDated ? await loadDates?.() : undefined
      this.#parts = dates && new PartFinder(dates, (part) => isMissing(part) !== undefined)
    } catch (cause) {
      // The server has answered already, and knows itself what it does not take.
      const message = 'The dates of members are not loaded: calls are sent as they are'
      this.#options.report({ level: 'error', code: 'load_failed', message, cause })
    }
    this.#handshake = handshake
  }

  /** The params without what the server is too old for; throws where that cannot be left out. */
  #toSupported({ name, paramsType }: MethodDescriptor, params: unknown, tooNew: TooNew): unknown {
    if (this.#parts === undefined || paramsType === undefined || tooNew === 'send') return params
    const missing = this.#parts.find(paramsType, params)
    const refused = missing.find(({ isMember }) => tooNew === 'refuse' || !isMember)
    if (refused === undefined) return withoutMembers(params, missing)
    const { facts } = this.#options.contract
    const { version } = this.#handshake?.server ?? {}
    const place = [name, ...refused.path].join('.')
    const reason = findMissing({ ...refused.part, name: place }, facts, version)
    throw new ConnectionError('unsupported_member', reason ?? place)
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
