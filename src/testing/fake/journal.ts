import type { ValidationIssue } from '../../contract/decode.js'
import type { MethodDescriptor } from '../../contract/method-descriptor.js'
import { decodeMessage } from '../../rpc/codec.js'
import type { ErrorObject } from '../../rpc/errors.js'
import type { RequestId } from '../../rpc/request-id.js'
import type { Frame } from '../../rpc/transport.js'
import type { FakeProblem } from './problems.js'
import type { Release } from './release.js'

/** One message of a client, as it was received. */
export interface ReceivedMessage {
  /** Which connection it came on, counted from 1. */
  readonly connection: number
  readonly kind: 'request' | 'notification' | 'result' | 'error' | 'unusable'
  /** The method; of an answer, that of the request of the fake. */
  readonly method?: string
  readonly id?: RequestId
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: ErrorObject
  /** Differences from the contract of the release. Those of level `note` are ignored by servers. */
  readonly issues: readonly ValidationIssue[]
}

interface JournalOptions {
  release: Release
  /** The method of an open request of the fake. */
  findQuestion: (id: RequestId) => MethodDescriptor | undefined
  report: (problem: FakeProblem) => void
}

interface Waiting {
  method: string
  resolve: (message: ReceivedMessage) => void
}

/** Everything that clients have sent. */
export class Journal {
  readonly messages: ReceivedMessage[] = []
  readonly #options: JournalOptions
  /** Messages that no test has waited for. */
  readonly #unclaimed: ReceivedMessage[] = []
  readonly #waiting: Waiting[] = []

  constructor(options: JournalOptions) {
    this.#options = options
  }

  add(connection: number, frame: Frame): ReceivedMessage {
    const received = { connection, ...this.#read(frame) }
    this.messages.push(received)
    const index = this.#waiting.findIndex(({ method }) => method === received.method)
    if (index >= 0) this.#waiting.splice(index, 1)[0]?.resolve(received)
    else this.#unclaimed.push(received)
    return received
  }

  /** The next message of a method that no test has waited for. */
  next(method: string): Promise<ReceivedMessage> {
    const index = this.#unclaimed.findIndex((message) => message.method === method)
    const [found] = index < 0 ? [] : this.#unclaimed.splice(index, 1)
    if (found !== undefined) return Promise.resolve(found)
    return new Promise((resolve) => this.#waiting.push({ method, resolve }))
  }

  #read(frame: Frame): Omit<ReceivedMessage, 'connection'> {
    const { release, findQuestion, report } = this.#options
    if (frame.kind !== 'text') return this.#unusable(`a frame that is ${frame.kind}`)
    const message = decodeMessage(frame.text)
    if (message.kind === 'malformed') return this.#unusable(`a message that is ${message.code}`)
    if (message.kind === 'request' || message.kind === 'notification') {
      const { kind, method, params } = message
      const { clientRequests, clientNotifications } = release.contract
      const table = kind === 'request' ? clientRequests : clientNotifications
      const known = release.has(table, method) ? table.get(method) : undefined
      if (known === undefined) {
        const text = `codex ${release.version} has no method "${method}" for clients`
        report({ kind: 'unknownMethod', method, message: text })
      }
      const issues = known === undefined ? [] : this.#check(known, 'params', params)
      const id = message.kind === 'request' ? { id: message.id } : {}
      return { kind, method, ...id, ...(params !== undefined && { params }), issues }
    }
    const question = findQuestion(message.id)
    const named = question === undefined ? {} : { method: question.name }
    if (message.kind === 'error') {
      return { kind: 'error', id: message.id, ...named, error: message.error, issues: [] }
    }
    const issues = question === undefined ? [] : this.#check(question, 'result', message.result)
    return { kind: 'result', id: message.id, ...named, result: message.result, issues }
  }

  #check(method: MethodDescriptor, part: 'params' | 'result', value: unknown): ValidationIssue[] {
    const { release, report } = this.#options
    // Members that only other releases have are ignored, as servers do.
    const accepted = part === 'params' ? release.toAccepted(method, value).value : value
    const issues = release.issuesOf(method, part, accepted)
    // Servers ignore a member that the contract does not list.
    const issue = issues.find(({ level }) => level !== 'note')
    if (issue !== undefined) {
      report({
        kind: part === 'params' ? 'invalidParams' : 'invalidAnswer',
        method: method.name,
        pointer: issue.pointer,
        message: `The client sent invalid ${part} for ${method.name}: ${issue.text}`,
      })
    }
    return issues
  }

  #unusable(what: string): Omit<ReceivedMessage, 'connection'> {
    this.#options.report({ kind: 'unusableFrame', message: `The client sent ${what}` })
    return { kind: 'unusable', issues: [] }
  }
}
