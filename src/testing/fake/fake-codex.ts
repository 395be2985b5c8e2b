import type { ContractTypes } from '../../contract/contract-types.js'
import type { Contract } from '../../contract/contract.js'
import type { ProtocolTypes } from '../../contract/protocol.js'
import { protocol } from '../../contract/protocol.js'
import type { RpcError } from '../../rpc/errors.js'
import type { RpcReport } from '../../rpc/report.js'
import type { Transport } from '../../rpc/transport.js'
import type { KnownErrorKind } from '../../../generated/types/index.js'
import { ServerCore } from '../../server/server.js'
import { Calls } from './calls.js'
import type { AnyHandler } from './calls.js'
import type { FakeClock } from './clock.js'
import { machineClock } from './clock.js'
import { defaultHandlers } from './defaults.js'
import { ErrorTexts } from './error-texts.js'
import { Faults } from './faults.js'
import { Ids } from './ids.js'
import type { ReceivedMessage } from './journal.js'
import { Journal } from './journal.js'
import type { FakeListener, ServeOptions } from './listen.js'
import type { Client } from './outbox.js'
import { Outbox } from './outbox.js'
import type { FakeProblem } from './problems.js'
import { FakeCodexError } from './problems.js'
import { Refusals } from './refusals.js'
import { Release } from './release.js'
import type { TurnScript } from './script-player.js'
import { ScriptPlayer } from './script-player.js'
import type { FakeServices } from './services.js'
import { Tap } from './tap.js'
import { createTextPair } from './text-pair.js'
import { ThreadStore } from './thread-store.js'
import { Threads } from './threads.js'
import { traitsOf } from './traits.js'
import { Turns } from './turns.js'
import type { FakeCodex, FakeCodexOptions } from './types.js'
import { Views } from './views.js'

/**
 * Creates a codex for tests. Throws a TypeError for a release that the contract does not have.
 */
export function createFakeCodex<T extends ContractTypes = ProtocolTypes>(
  options: FakeCodexOptions<T> = {},
): FakeCodex<T> {
  const core: unknown = new FakeCore(options)
  return core as FakeCodex<T>
}

let fakes = 0

/** Each fake has its own: threads of two fakes have the same ids, and are other threads. */
function createHome(): string {
  fakes++
  return fakes === 1 ? '/home/user/.codex' : `/home/user/.codex-${fakes}`
}

interface CoreOptions {
  contract?: Contract
  release?: string
  clock?: FakeClock
  report?: (event: RpcReport) => void
}

/** A fake of any contract, without static types; `createFakeCodex` adds them. */
class FakeCore {
  readonly release: string
  readonly errorTexts: ErrorTexts
  readonly faults: Faults
  readonly problems: FakeProblem[] = []
  readonly #clock: FakeClock
  readonly #release: Release
  readonly #journal: Journal
  readonly #outbox: Outbox
  readonly #services: FakeServices
  readonly #player: ScriptPlayer
  readonly #calls: Calls
  readonly #server: ServerCore
  readonly #clients = new Set<Client>()
  readonly #listeners = new Set<FakeListener>()
  #connections = 0
  #isReady = false

  constructor(options: CoreOptions) {
    const { contract = protocol, clock = machineClock } = options
    const release = new Release(contract, options.release)
    const { version } = release
    const traits = traitsOf(version)
    const report = (problem: FakeProblem) => void this.problems.push(problem)
    this.#clock = clock
    this.#release = release
    this.release = version
    this.errorTexts = new ErrorTexts(version)
    this.faults = new Faults(clock)
    this.#outbox = new Outbox({ release, traits, clock, report })
    const findQuestion = this.#outbox.findQuestion.bind(this.#outbox)
    this.#journal = new Journal({ release, findQuestion, report })
    this.#services = {
      clock,
      traits,
      report,
      ids: new Ids(),
      views: new Views(version, traits),
      refusals: new Refusals(version),
      outbox: this.#outbox,
      store: new ThreadStore(),
      broadcast: (method, params) => this.#outbox.notify(this.#clients, method, params),
    }
    const threads = new Threads(this.#services)
    this.#player = new ScriptPlayer(this.#services)
    const turns = new Turns(this.#services, threads, this.#player)
    this.#calls = new Calls({
      release,
      report,
      errorTexts: this.errorTexts,
      faults: this.faults,
      defaults: {
        ...defaultHandlers(version, createHome()),
        ...threads.handlers,
        ...turns.handlers,
      },
      findClient: (connection) => [...this.#clients].find(({ core }) => core === connection),
    })
    const time = traits.sendsTime ? () => clock.now() : () => undefined
    this.#server = new ServerCore(contract, this.#calls.handlers, {
      now: time,
      intercept: (request, connection, serve) => {
        return this.#calls.intercept(request, connection, serve)
      },
      ...(options.report !== undefined && { report: options.report }),
    })
    void release.ready.then(() => (this.#isReady = true))
  }

  get received(): readonly ReceivedMessage[] {
    return this.#journal.messages
  }

  connect(): Transport {
    const [ours, theirs] = createTextPair()
    this.accept(ours)
    return theirs
  }

  accept(transport: Transport): void {
    const number = ++this.#connections
    const tap = new Tap(transport, {
      faults: this.faults,
      clock: this.#clock,
      receive: (frame) => this.#journal.add(number, frame),
      takeAnswer: (message) => this.#outbox.take(message),
      crash: () => void this.crash(),
    })
    const open = () => {
      const client = { core: this.#server.connect(tap), tap }
      this.#clients.add(client)
      void tap.ended.then(() => {
        this.#clients.delete(client)
        this.#services.store.forget(client)
      })
    }
    // What the client sends before waits in the transport.
    if (this.#isReady) open()
    else void this.#release.ready.then(open)
  }

  async listen(url = 'ws://127.0.0.1:0'): Promise<FakeListener> {
    const { listen } = await import('./listen.js')
    const listener = await listen(url, (transport) => this.accept(transport))
    this.#listeners.add(listener)
    return listener
  }

  async serve(options: ServeOptions = {}): Promise<void> {
    const { openStdio } = await import('./listen.js')
    const { transport, ended } = openStdio(options)
    this.accept(transport)
    await ended
  }

  on(method: string, handler: AnyHandler): this {
    this.#calls.set(method, handler)
    return this
  }

  onTurn(script: TurnScript): this {
    this.#player.set('turn', script)
    return this
  }

  nextTurn(script: TurnScript): this {
    this.#player.add(script)
    return this
  }

  onReview(script: TurnScript): this {
    this.#player.set('review', script)
    return this
  }

  onCompact(script: TurnScript): this {
    this.#player.set('compact', script)
    return this
  }

  holdTurnStarts(): () => void {
    return this.#player.holdStarts()
  }

  next(method: string): Promise<ReceivedMessage> {
    return this.#journal.next(method)
  }

  calls(name: string): unknown[] {
    return this.received.filter(({ method }) => method === name).map(({ params }) => params)
  }

  notify(method: string, params?: unknown): void {
    this.#outbox.notifyAs(this.#clients, method, params)
  }

  async request(method: string, params?: unknown): Promise<ReceivedMessage> {
    const question = this.#outbox.ask(this.#clients, { method, params, isOwn: false })
    if (question === undefined) throw new FakeCodexError(this.problems.slice(-1))
    return question.answered
  }

  sendUnchecked(message: object): void {
    for (const { tap } of this.#clients) void tap.send(JSON.stringify(message))
  }

  error(kind: KnownErrorKind, method?: string): RpcError {
    return this.errorTexts.find(kind, method)
  }

  async disconnect(): Promise<void> {
    const clients = [...this.#clients]
    for (const client of clients) {
      this.#clients.delete(client)
      this.#services.store.forget(client)
    }
    await Promise.all(clients.map(({ tap }) => tap.abort()))
  }

  async crash(): Promise<void> {
    this.#services.store.unloadAll()
    this.#outbox.reset()
    await this.disconnect()
  }

  takeProblems(): FakeProblem[] {
    return this.problems.splice(0)
  }

  verify(): void {
    if (this.problems.length > 0) throw new FakeCodexError([...this.problems])
  }

  async close(): Promise<void> {
    await this.crash()
    const listeners = [...this.#listeners]
    this.#listeners.clear()
    await Promise.all(listeners.map((listener) => listener.close()))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
    this.verify()
  }
}
