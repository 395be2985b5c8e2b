import type { MethodDescriptor } from '../../contract/method-descriptor.js'
import { encodeRequest } from '../../rpc/codec.js'
import type { RequestId } from '../../rpc/request-id.js'
import type { ConnectionCore } from '../../server/server-connection.js'
import type { FakeClock } from './clock.js'
import type { ReceivedMessage } from './journal.js'
import type { FakeProblem } from './problems.js'
import type { Release } from './release.js'
import type { Tap } from './tap.js'
import type { Traits } from './traits.js'

/** One connected client. */
export interface Client {
  readonly core: ConnectionCore
  readonly tap: Tap
}

interface OutboxOptions {
  release: Release
  traits: Traits
  clock: FakeClock
  report: (problem: FakeProblem) => void
}

interface Question {
  method: MethodDescriptor
  text: string
  answer: (message: ReceivedMessage) => void
}

/** Sends notifications and requests that fit the release, and keeps open requests. */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #questions = new Map<RequestId, Question>()
  #nextId = 0

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Sends a notification of the fake, with one time, to all of these clients. */
  notify(clients: Iterable<Client>, method: string, params: unknown): void {
    this.#notify(clients, { method, params, isOwn: true })
  }

  /** Sends a notification of a test. */
  notifyAs(clients: Iterable<Client>, method: string, params: unknown): void {
    this.#notify(clients, { method, params, isOwn: false })
  }

  /** Sends a notification if the release has it. */
  notifyIfKnown(clients: Iterable<Client>, method: string, params: unknown): void {
    const { release } = this.#options
    if (release.has(release.contract.serverNotifications, method)) {
      this.notify(clients, method, params)
    }
  }

  /**
   * Asks all of these clients; the first answer counts. Ids are counted from 0 for a process, as in
   * codex. Returns undefined if the request does not fit the release.
   */
  ask(clients: Iterable<Client>, message: OwnMessage): OpenQuestion | undefined {
    const { method } = message
    const descriptor = this.#find(this.#options.release.contract.serverRequests, method)
    const sent = descriptor && this.#check(descriptor, message)
    if (descriptor === undefined || sent === undefined) return undefined
    const id = this.#nextId++
    const text = encodeRequest(id, method, sent.value)
    const answered = new Promise<ReceivedMessage>((resolve) => {
      this.#questions.set(id, { method: descriptor, text, answer: resolve })
    })
    for (const client of clients) this.repeat(id, client)
    return { id, answered }
  }

  /** Sends an open request again, with its id. */
  repeat(id: RequestId, { core, tap }: Client): void {
    const question = this.#questions.get(id)
    if (question !== undefined && core.initialized) void tap.send(question.text)
  }

  /** Ends a request without an answer. */
  withdraw(id: RequestId): void {
    this.#questions.delete(id)
  }

  findQuestion(id: RequestId): MethodDescriptor | undefined {
    return this.#questions.get(id)?.method
  }

  /** Gives an answer to its request. Late and second answers are ignored, as in codex. */
  take(message: ReceivedMessage): boolean {
    const question = message.id === undefined ? undefined : this.#questions.get(message.id)
    if (message.id !== undefined) this.#questions.delete(message.id)
    question?.answer(message)
    return true
  }

  /** Forgets all requests, as a new process does. */
  reset(): void {
    this.#questions.clear()
    this.#nextId = 0
  }

  #notify(clients: Iterable<Client>, message: OwnMessage): void {
    const { release, clock, traits } = this.#options
    const descriptor = this.#find(release.contract.serverNotifications, message.method)
    const sent = descriptor && this.#check(descriptor, message)
    if (sent === undefined) return
    const timeMs = traits.sendsTime ? clock.now() : undefined
    for (const { core } of clients) core.send(message.method, sent.value, timeMs)
  }

  #find(table: ReadonlyMap<string, MethodDescriptor>, name: string): MethodDescriptor | undefined {
    const { release, report } = this.#options
    const found = release.has(table, name) ? table.get(name) : undefined
    if (found === undefined) {
      const message = `codex ${release.version} has no method "${name}" for servers`
      report({ kind: 'invalidMessage', method: name, message })
    }
    return found
  }

  #check(method: MethodDescriptor, { params, isOwn }: OwnMessage): { value: unknown } | undefined {
    const { release, report } = this.#options
    const { value, problem } = isOwn
      ? release.toOwn(method, 'params', params)
      : release.toSent(method, 'params', params)
    if (problem === undefined) return { value }
    const { pointer, text } = problem
    const message = `The params of ${method.name} are not those of codex ${release.version}: ${text}`
    report({ kind: 'invalidMessage', method: method.name, pointer, message })
    return undefined
  }
}

/** A message that is to be sent. */
export interface OwnMessage {
  method: string
  params: unknown
  /** Whether the fake has made it, not the test. */
  isOwn: boolean
}

/** A request that clients have not answered. */
export interface OpenQuestion {
  readonly id: RequestId
  readonly answered: Promise<ReceivedMessage>
}
