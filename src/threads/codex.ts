import type { ContractClient } from '../client/contract-client.js'
import type { ClientOf } from '../client/client.js'
import { Logins } from '../client/login.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { protocol } from '../contract/protocol.js'
import type { Report } from '../rpc/report.js'
import type { HistoryParams } from './history-params.js'
import { keepsExtended, toHistoryParams } from './history-params.js'
import type { Link } from './link.js'
import { listThreads } from './list-threads.js'
import type { Handlers } from './questions.js'
import { toToolSpecs } from './questions.js'
import type { Session } from './session.js'
import type { Thread } from './thread.js'
import { ThreadHandle } from './thread.js'
import type {
  ResumeThreadOptions,
  StartThreadOptions,
  ThreadFilter,
  ThreadHandlers,
  ThreadOf,
} from './types.js'

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

export class CodexHandle<T extends ContractTypes> implements Codex<T> {
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
    const open = () => this.#open('thread/resume', params, handlers)
    return this.#session.subscriptions.subscribing(threadId, open)
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

function withLogins(link: Link): unknown {
  const logins = new Logins(link as unknown as ContractClient<ProtocolTypes>)
  const login: Logins['start'] = (params, options) => logins.start(params, options)
  return Object.assign(link, { login })
}
