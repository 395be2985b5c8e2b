import { ClientCore } from '../client/client-core.js'
import type { ContractOptions } from '../client/contract-client.js'
import type { InlineHandlers } from '../client/server-requests.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes, Initialize, ParamsOf } from '../contract/contract-types.js'
import { readCapabilities } from '../contract/gates.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { protocol } from '../contract/protocol.js'
import { resolveContract } from '../contract/resolve.js'
import { toSafeReport, warn } from '../rpc/callback.js'
import { defaultTimeoutMs } from '../rpc/connection.js'
import type { RpcReport } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'
import type { Clock } from './clock.js'
import { systemClock } from './clock.js'
import type { Codex } from './codex.js'
import { CodexHandle } from './codex.js'
import { isOfExtendedHistory } from './history-params.js'
import type { Restart } from './link.js'
import { Link } from './link.js'
import type { Handlers } from './questions.js'
import { questionKinds, toolCall } from './questions.js'
import { Session } from './session.js'
import type { Handle } from './thread-questions.js'
import type { ThreadHandlers } from './types.js'

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
  /** Opens a connection; called again for each restart. close() aborts the signal. */
  connect: (signal: AbortSignal) => Transport | Promise<Transport>
  /** What ends with the connection. */
  cause: 'process' | 'connection'
}

const connectionLost = {
  level: 'warn',
  code: 'connection_lost',
  message: 'The connection to the server is lost',
} as const

const connectionRestored = {
  level: 'warn',
  code: 'connection_restored',
  message: 'The connection to the server is restored',
} as const

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
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
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
      report({ ...connectionLost, cause: error })
      session.lose(error, restart !== undefined)
    },
    onRestored: async (client) => {
      await session.restore(client, lost!)
      report(connectionRestored)
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
