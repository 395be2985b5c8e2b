import { createTransportPair } from '../../src/transports/memory.js'
import type { Transport } from '../../src/rpc/transport.js'

/** One JSON-RPC message. */
export interface Message {
  id?: number | string
  method?: string
  params?: Record<string, unknown>
  result?: unknown
  error?: { code: number; message: string; data?: unknown }
}

/** Answers a call of the client. Throws a Refusal to refuse it; `silent` leaves it unanswered. */
export type Answer = (params: Record<string, unknown>) => unknown

/** An error answer. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code = -32600,
  ) {
    super(message)
  }
}

/** The result of an Answer that sends nothing. */
export const silent = Symbol('silent')

/** A server whose every frame a test decides, on the time of the test. */
export class ScriptedCodex {
  readonly version: string
  /** All messages of the client, oldest first. */
  readonly received: Message[] = []
  readonly #answers = new Map<string, Answer>()
  readonly #asked = new Map<number | string, (message: Message) => void>()
  #connections: Transport[] = []
  #nextRequestId = 0
  #counter = 0
  #waiting: { method: string; resolve: (params: Record<string, unknown>) => void }[] = []
  readonly #unclaimed: Message[] = []

  constructor(version = '0.171.0') {
    this.version = version
    this.on('initialize', () => ({
      userAgent: `test/${version} (Linux) unknown (test; 1)`,
      codexHome: '/home',
      platformFamily: 'unix',
      platformOs: 'linux',
    }))
    this.on('thread/start', () => ({
      ...startedThread,
      thread: this.thread({ id: this.newId('thread') }),
    }))
    this.on('thread/unsubscribe', () => ({ status: 'unsubscribed' }))
    this.on('turn/start', () => ({ turn: turn({ id: this.newId('turn') }) }))
    this.on('turn/interrupt', () => ({}))
  }

  /** Sets how a method is answered. */
  on(method: string, answer: Answer): this {
    this.#answers.set(method, answer)
    return this
  }

  newId(prefix: string): string {
    return `${prefix}-${++this.#counter}`
  }

  /** A connection of a client. */
  connect(): Transport {
    const [ours, theirs] = createTransportPair()
    this.#connections.push(ours)
    void this.#read(ours)
    return theirs
  }

  /** The connection of the newest client ends. */
  async drop(): Promise<void> {
    const connections = this.#connections
    this.#connections = []
    await Promise.all(connections.map((transport) => transport.close()))
  }

  /** The params of the next call of a method, or of one that no test has asked for. */
  next(method: string): Promise<Record<string, unknown>> {
    const index = this.#unclaimed.findIndex((message) => message.method === method)
    if (index >= 0) return Promise.resolve(this.#unclaimed.splice(index, 1)[0]!.params ?? {})
    return new Promise((resolve) => this.#waiting.push({ method, resolve }))
  }

  /** The calls of a method so far. */
  calls(method: string): Record<string, unknown>[] {
    return this.received.filter((m) => m.method === method).map(({ params = {} }) => params)
  }

  /** The newest call of a method. */
  newest(method: string): Message {
    return this.received.findLast((message) => message.method === method)!
  }

  /** Forgets the messages of the client so far. */
  forget(): void {
    this.received.length = 0
    this.#unclaimed.length = 0
  }

  notify(method: string, params: object): void {
    this.send({ method, params: params as Record<string, unknown> })
  }

  /** Asks the client. Resolves with its answer. */
  ask(
    method: string,
    params: object,
    id: number | string = this.#nextRequestId++,
  ): Promise<Message> {
    const answered = new Promise<Message>((resolve) => this.#asked.set(id, resolve))
    this.send({ id, method, params: params as Record<string, unknown> })
    return answered
  }

  send(message: object): void {
    for (const transport of this.#connections) void transport.send(JSON.stringify(message))
  }

  /** A turn of a thread, to send its frames one by one. */
  turn(threadId: string, id: string): ScriptedTurn {
    return new ScriptedTurn(this, threadId, id)
  }

  thread(members: Partial<Record<string, unknown>> & { id: string }): object {
    const history = this.version === '0.118.0' ? {} : { historyMode: 'paginated' }
    return { ...thread, ...history, ...members }
  }

  async #read(transport: Transport): Promise<void> {
    for await (const frame of transport.incoming) {
      if (frame.kind === 'text') this.#take(JSON.parse(frame.text) as Message, transport)
    }
  }

  #take(message: Message, transport: Transport): void {
    const { id, method, params = {} } = message
    this.received.push(message)
    if (method === undefined) {
      this.#asked.get(id!)?.(message)
      return
    }
    const waiting = this.#waiting.findIndex((one) => one.method === method)
    if (waiting >= 0) this.#waiting.splice(waiting, 1)[0]!.resolve(params)
    else this.#unclaimed.push(message)
    const answer = id === undefined ? undefined : this.#answer(method, params)
    if (answer === undefined) return
    void transport.send(JSON.stringify({ id, ...answer })).catch(() => undefined)
  }

  #answer(method: string, params: Record<string, unknown>): object | undefined {
    const answer = this.#answers.get(method)
    try {
      if (answer === undefined) throw new Refusal(`unknown variant \`${method}\``)
      const result = answer(params)
      return result === silent ? undefined : { result }
    } catch (thrown) {
      const { code, message } = thrown as Refusal
      return { error: { code: code ?? -32603, message } }
    }
  }
}

/** The frames of one turn. Each method sends one, in the form of real servers. */
export class ScriptedTurn {
  constructor(
    readonly server: ScriptedCodex,
    readonly threadId: string,
    readonly id: string,
  ) {}

  start(id = this.id): this {
    this.status('active')
    return this.#notify('turn/started', { turn: turn({ id }) })
  }

  status(type: string): this {
    const status = type === 'active' ? { type, activeFlags: [] } : { type }
    this.server.notify('thread/status/changed', { threadId: this.threadId, status })
    return this
  }

  /** The start of an item. */
  open(item: object): this {
    return this.#notify('item/started', { item, startedAtMs: 1 })
  }

  delta(itemId: string, delta: string): this {
    return this.#notify('item/agentMessage/delta', { itemId, delta })
  }

  /** The end of an item. */
  done(item: object): this {
    return this.#notify('item/completed', { item, completedAtMs: 2, contentTokenCount: null })
  }

  /** A whole message: its start, a delta for each part, and its end. */
  message(id: string, ...parts: string[]): this {
    this.open(message(id, ''))
    for (const part of parts) this.delta(id, part)
    return this.done(message(id, parts.join('')))
  }

  error(error: object, willRetry = false): this {
    return this.#notify('error', { error: { ...noError, ...error }, willRetry })
  }

  usage(totalTokens: number): this {
    const part = { ...tokens, totalTokens }
    return this.#notify('thread/tokenUsage/updated', {
      tokenUsage: { total: part, last: part, modelContextWindow: null },
    })
  }

  notify(method: string, params: object): this {
    return this.#notify(method, params)
  }

  end(
    status: 'completed' | 'interrupted' | 'failed' = 'completed',
    error: object | null = null,
  ): this {
    this.status(status === 'failed' ? 'systemError' : 'idle')
    const ended = { ...turn({ id: this.id }), status, error: error && { ...noError, ...error } }
    return this.#notify('turn/completed', { turn: { ...ended, completedAt: 3, durationMs: 1 } })
  }

  #notify(method: string, params: object): this {
    this.server.notify(method, { threadId: this.threadId, turnId: this.id, ...params })
    return this
  }
}

export function message(id: string, text: string, phase: string | null = null): object {
  return { type: 'agentMessage', id, text, phase, memoryCitation: null }
}

export function command(id: string, members: object = {}): object {
  const none = { exitCode: null, durationMs: null, aggregatedOutput: null, processId: null }
  const given = { command: 'ls', cwd: '/', source: 'agent', commandActions: [] }
  return { type: 'commandExecution', id, ...given, status: 'inProgress', ...none, ...members }
}

export function turn(members: { id: string } & Record<string, unknown>): object {
  const times = { startedAt: null, completedAt: null, durationMs: null }
  return {
    items: [],
    itemsView: 'notLoaded',
    status: 'inProgress',
    error: null,
    ...times,
    ...members,
  }
}

const noError = { message: 'failed', codexErrorInfo: null, additionalDetails: null }
const tokens = {
  totalTokens: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningOutputTokens: 0,
}

const thread = {
  preview: '',
  ephemeral: false,
  modelProvider: 'test',
  createdAt: 1,
  updatedAt: 1,
  status: { type: 'idle' },
  path: null,
  cwd: '/repo',
  cliVersion: '0.171.0',
  source: 'appServer',
  agentNickname: null,
  agentRole: null,
  gitInfo: null,
  name: null,
  turns: [],
}

const startedThread = {
  model: 'm',
  modelProvider: 'test',
  serviceTier: null,
  cwd: '/repo',
  instructionSources: [],
  approvalPolicy: 'never',
  approvalsReviewer: 'user',
  sandbox: { type: 'dangerFullAccess' },
  reasoningEffort: null,
}
