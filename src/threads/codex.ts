import type { ContractClient, ContractOptions } from '../client/contract-client.js'
import { ClientCore } from '../client/client-core.js'
import type { ClientOf } from '../client/client.js'
import { Logins } from '../client/login.js'
import type { InlineHandlers } from '../client/server-requests.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes, Initialize, ParamsOf } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { protocol } from '../contract/protocol.js'
import { readCapabilities } from '../contract/gates.js'
import { resolveContract } from '../contract/resolve.js'
import { toSafeReport, warn } from '../rpc/callback.js'
import type { Report, RpcReport } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'
import type { Clock } from './clock.js'
import { systemClock } from './clock.js'
import type { Restart } from './link.js'
import type { HistoryParams } from './history-params.js'
import { isOfExtendedHistory, keepsExtended, toHistoryParams } from './history-params.js'
import { Link } from './link.js'
import { listThreads } from './list-threads.js'
import type { Handlers } from './questions.js'
import { questionKinds, toolCall, toToolSpecs } from './questions.js'
import { Session } from './session.js'
import type { Handle } from './thread-questions.js'
import type { Thread } from './thread.js'
import { ThreadHandle } from './thread.js'
import type {
  ResumeThreadOptions,
  StartThreadOptions,
  ThreadFilter,
  ThreadHandlers,
  ThreadOf,
} from './types.js'

/** The client of `initialize`, and its capabilities. */
type InitializeOf<T extends ContractTypes> = ParamsOf<T['clientRequests'], Initialize<T>>

/** Options of every way to open a server. */
export interface CodexOptions<T extends ContractTypes = ProtocolTypes> extends ContractOptions<T> {
  /** Name and version of this program, for the server. */
  clientInfo: { name: string; title?: string | null; version: string }
  /** Other params of `initialize`. The default opts in to the experimental API, which tools need. */
  capabilities?: InitializeOf<T> extends { capabilities?: infer C } ? C | undefined : never
  /** For threads that are started without handlers of their own. */
  handlers?: ThreadHandlers<T> | undefined
  /** Handlers of requests that are not about a thread. Requests without a handler are declined. */
  serverRequests?: InlineHandlers<T> | undefined
  /** Opens a lost server again. The default is not to. */
  restart?: Restart | undefined
  /** Milliseconds without an event after which a turn is read back. The default is 60,000. */
  stalledAfterMs?: number | undefined
  /**
   * Milliseconds that an interrupt has to end a turn, and that a server has to answer a start that is
   * given up. The default is 10,000.
   */
  interruptTimeoutMs?: number | undefined
  /**
   * Called with events that no call and no turn reports, such as a failed handler or a lost connection.
   * The default prints errors, without their cause, as warnings of the process.
   */
  report?: ((event: RpcReport) => void) | undefined
  /** Replaces the time, for tests. */
  clock?: Clock | undefined
}

/** How a server is reached. */
export interface Endpoint {
  /** Opens a connection; called again for each restart. */
  connect: () => Transport | Promise<Transport>
  /** What ends with the connection. */
  cause: 'process' | 'connection'
}

/** A server, its typed client, and its threads. Opened by `openCodex` or `connectCodex`. */
export interface Codex<T extends ContractTypes = ProtocolTypes> {
  /** The typed client, for everything that is not about threads. It survives restarts. */
  readonly client: ClientOf<T>
  /** Resolves when the server is closed for good. Never rejects. */
  readonly closed: Promise<void>
  /** Starts a thread. Its history keeps all items if the server can. */
  startThread(options?: StartThreadOptions<T>, handlers?: ThreadHandlers<T>): Promise<Thread<T>>
  /** Loads a stored thread and subscribes to it. */
  resumeThread(
    threadId: string,
    options?: ResumeThreadOptions<T>,
    handlers?: ThreadHandlers<T>,
  ): Promise<Thread<T>>
  /** The stored threads, newest first, page by page. A thread that moves between pages comes once. */
  threads(filter?: ThreadFilter<T>): AsyncGenerator<ThreadOf<T>, void, undefined>
  /** Ends everything: open turns end as `lost` with cause `closed`. May be called again. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** What a CodexHandle is made of. */
interface CodexParts {
  session: Session
  link: Link
  contract: Contract
  /** Whether the client has opted in to the experimental API. */
  isExperimental: boolean
  report: Report
}

class CodexHandle<T extends ContractTypes> implements Codex<T> {
  readonly client: ClientOf<T>
  readonly #session: Session
  readonly #link: Link
  readonly #isExperimental: boolean
  readonly #report: Report

  constructor({ session, link, contract, isExperimental, report }: CodexParts) {
    this.#session = session
    this.#link = link
    this.#isExperimental = isExperimental
    this.#report = report
    const client = link as unknown as ContractClient<T>
    this.client = (contract === protocol ? withLogins(link) : client) as ClientOf<T>
  }

  async startThread(
    options?: StartThreadOptions<T>,
    handlers?: ThreadHandlers<T>,
  ): Promise<Thread<T>> {
    const history = this.#historyParams('thread/start')
    const params = { ...history, ...options, ...this.#toolParams(options, handlers) }
    return this.#open('thread/start', params, handlers)
  }

  async resumeThread(
    threadId: string,
    options?: ResumeThreadOptions<T>,
    handlers?: ThreadHandlers<T>,
  ): Promise<Thread<T>> {
    const params = { ...this.#historyParams('thread/resume'), ...options, threadId }
    return this.#open('thread/resume', params, handlers)
  }

  threads(filter?: ThreadFilter<T>): AsyncGenerator<ThreadOf<T>, void, undefined> {
    const threads = listThreads(this.#link, filter ?? {}, this.#report)
    return threads as AsyncGenerator<ThreadOf<T>, void, undefined>
  }

  get closed(): Promise<void> {
    return this.#link.closed
  }

  async close(): Promise<void> {
    await this.#link.close()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #open(
    method: 'thread/start' | 'thread/resume',
    params: OpenParams,
    handlers: ThreadHandlers<T> | undefined,
  ): Promise<Thread<T>> {
    if (params.threadId !== undefined) this.#session.assertWritable(params.threadId)
    const { thread } = (await this.#link.request(method, params)) as { thread: ThreadOf<T> }
    const opened = new ThreadHandle(this.#session, thread, handlers)
    const { persistExtendedHistory: isExtended } = params
    if (isExtended && keepsExtended(this.#link.server?.version)) {
      this.#session.keepItems(opened.id)
    }
    return opened
  }

  #historyParams(method: 'thread/start' | 'thread/resume'): HistoryParams {
    if (!this.#isExperimental) return {}
    const hasModes = method === 'thread/start' && this.#link.has(method, 'historyMode')
    return toHistoryParams({ hasModes, version: this.#link.server?.version })
  }

  #toolParams(options: unknown, handlers: ThreadHandlers<T> | undefined): object {
    const own = handlers as unknown as Handlers | undefined
    const tools = toToolSpecs(own?.tools ?? this.#session.questions.tools)
    if (tools.length === 0) return {}
    const { dynamicTools = [] } = (options ?? {}) as { dynamicTools?: object[] | null }
    return { dynamicTools: [...(dynamicTools ?? []), ...tools] }
  }
}

/** The params of `thread/start` and `thread/resume` that matter here. */
interface OpenParams extends HistoryParams {
  readonly threadId?: string
}

/** Opens a server and initializes it. */
export async function openEndpoint<T extends ContractTypes = ProtocolTypes>(
  { connect, cause }: Endpoint,
  options: CodexOptions<T>,
): Promise<Codex<T>> {
  const contract: Contract = options.contract ?? protocol
  const { clock = systemClock, clientInfo, capabilities = { experimentalApi: true } } = options
  const report = toSafeReport(options.report ?? warnOfErrors)
  const session = new Session({
    clock,
    report,
    cause,
    handlers: (options.handlers ?? {}) as unknown as Handlers,
    serverRequests: (options.serverRequests ?? {}) as Record<string, Handle>,
    stalledAfterMs: options.stalledAfterMs ?? 60_000,
    interruptTimeoutMs: options.interruptTimeoutMs ?? 10_000,
  })
  const serverRequests = toServerRequests(contract, session, options.serverRequests)
  const { restart } = options
  let lost: Error | undefined
  const link = new Link({
    connect,
    clock,
    restart,
    createClient: (transport) => {
      const reportCalls: typeof report = (event) => isOfExtendedHistory(event) || report(event)
      return new ClientCore(transport, contract, {
        ...options,
        report: reportCalls,
        serverRequests,
      })
    },
    initialize: { clientInfo: { title: null, ...clientInfo }, capabilities },
    onLost: (error) => {
      lost = error
      const message = 'The connection to the server is lost'
      report({ level: 'warn', code: 'connection_lost', message, cause: error })
      session.lose(error, restart !== undefined)
    },
    onRestored: async (client) => {
      await session.restore(client, lost!)
      const message = 'The connection to the server is restored'
      report({ level: 'warn', code: 'connection_restored', message })
    },
    onEnded: (error, isClosedHere) => session.end(error, isClosedHere ? 'closed' : cause),
  })
  session.attach(link)
  await link.open()
  const { experimental: isExperimental } = readCapabilities({ capabilities })
  return new CodexHandle<T>({ session, link, contract, isExperimental, report })
}

/** Without a report, errors of handlers would be visible to the model only. */
function warnOfErrors({ level, message }: RpcReport): void {
  if (level === 'error') warn(message)
}

/** Handlers for the questions of threads, and for what the caller serves. */
function toServerRequests(
  contract: Contract,
  session: Session,
  others: object | undefined,
): Record<string, Handle> {
  const methods = [...Object.keys(questionKinds), toolCall, ...Object.keys(others ?? {})]
  const { serverRequests } = resolveContract(contract)
  const listed = methods.filter((method) => serverRequests.has(method))
  return Object.fromEntries(
    listed.map((method) => [
      method,
      (params, context) => session.questions.answer(method, params, context),
    ]),
  )
}

function withLogins(link: Link): unknown {
  const logins = new Logins(link as unknown as ContractClient<ProtocolTypes>)
  const login: Logins['start'] = (params, options) => logins.start(params, options)
  return Object.assign(link, { login })
}
