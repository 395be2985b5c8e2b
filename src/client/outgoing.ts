import type { Decoded } from '../contract/decode.js'
import { exactFit, explain } from '../contract/decode.js'
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

/** A call that the server has not answered with a result. */
interface FailedCall {
  method: MethodDescriptor
  params: unknown
  options: RequestOptions
  /** When its deadline passes, in the time of `performance.now()`. */
  endMs: number
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

  // Not async, like all steps of a call: each promise costs as much as the check of a small result.
  request(name: string, params: unknown, options: RequestOptions = {}): Promise<unknown> {
    try {
      const method = find(this.#options.contract.clientRequests, name)
      const answer = this.#inTurn(method, () => this.#call(method, params, options))
      const { signal } = options
      if (signal === undefined || !this.#sequence.waiting) return answer
      return unlessAborted(answer, { method: name, signal })
    } catch (thrown) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- passed on as it is
      return Promise.reject(thrown)
    }
  }

  /** Calls any method, unchecked. */
  requestRaw(name: string, params: unknown, options?: CallOptions): Promise<unknown> {
    const { connection, report } = this.#options
    const answer = connection.request(name, params, options)
    return answer.catch((thrown: unknown) => throwClassified(thrown, name, report))
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

  #call(method: MethodDescriptor, params: unknown, options: RequestOptions): Promise<unknown> {
    const { drift, tooNew: usual } = this.#options
    const { tooNew = usual } = options
    this.#check(method, params)
    const sent = this.#toSupported(method, params, tooNew)
    const accept = (result: unknown) => {
      assertUsable(method.decodeResult(result), { method: method.name, what: 'result' }, drift)
      if (method.name !== 'initialize') return result
      return this.#open(toHandshake(params, result)).then(() => result)
    }
    const { timeoutMs = this.#options.timeoutMs } = options
    const endMs = performance.now() + timeoutMs
    const first = this.#options.connection.request(method.name, sent, { ...options, timeoutMs })
    const recover = async (thrown: unknown) => {
      return accept(await this.#sendAgain(thrown, { method, params: sent, options, endMs }))
    }
    return first.then(accept, recover)
  }

  /** Sends a failed call again if the server is overloaded and the call may be repeated. */
  async #sendAgain(thrown: unknown, failed: FailedCall): Promise<unknown> {
    const { method, params, endMs, options } = failed
    const { signal, retry = method.isRead ? {} : false } = options
    const error = await classifyThrown(thrown, method.name, this.#options.report)
    if (retry === false) throw error
    const send = (timeoutMs: number) => {
      return this.requestRaw(method.name, params, { ...options, timeoutMs })
    }
    return retryOverload(error, { ...retry, send, endMs, signals: [signal, this.#ended.signal] })
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
    if (decoded !== exactFit) this.#reportUnlisted(method, decoded)
    if (this.#handshake !== undefined) assertAllowed(method, params, this.#handshake)
  }

  /** Servers ignore members that they do not know, such as an option of another library. */
  #reportUnlisted({ name }: MethodDescriptor, { issues }: Decoded): void {
    const unlisted = issues.filter(({ kind }) => kind === 'unlistedMember')
    if (unlisted.length === 0) return
    const members = unlisted.slice(0, maxNamed).map(({ pointer }) => pointer)
    const message = `Params of ${name} have members that the contract does not list: ${members.join(', ')}`
    this.#options.report({ level: 'warn', code: 'unlisted_params', message, members })
  }
}

async function throwClassified(thrown: unknown, name: string, report: Report): Promise<never> {
  throw await classifyThrown(thrown, name, report)
}

const maxNamed = 5

function find(table: MethodTable, name: string): MethodDescriptor {
  const method = table.get(name)
  if (method === undefined) throw new TypeError(`The contract has no method "${name}"`)
  return method
}
