import { randomUUID } from 'node:crypto'
import type { AuthManager } from '../auth/auth-manager.js'
import type { LoginFlowOptions } from '../auth/login/login-flow.js'
import { SerialQueue } from '../auth/serial-queue.js'
import type { Backend } from '../backend/backend.js'
import type { ConfigSource } from '../config/config-source.js'
import type { Connection } from '../rpc/connection.js'
import { createConnection } from '../rpc/connection.js'
import type { RpcReport } from '../rpc/report.js'
import type { Transport } from '../rpc/transport.js'
import { createAccountReadHandler, createAuthStatusHandler } from './account.js'
import { ActiveLogin } from './active-login.js'
import { createBroadcast } from './broadcast.js'
import { ChatgptLogin } from './chatgpt-login.js'
import { readOncePerTurn } from './config-per-turn.js'
import type { Handlers } from './handlers.js'
import { createChatgptAuthTokensRefresh } from './chatgpt-auth-tokens-refresh.js'
import { createInitializeHandler } from './initialize.js'
import { createLoginCancelHandler, createLoginStartHandler, createLogoutHandler } from './login.js'
import {
  createConsumeResetCreditHandler,
  createNudgeHandler,
  createRateLimitsHandler,
} from './rate-limits.js'
import { Router } from './router.js'
import { Session } from './session.js'
import type { Identity } from './user-agent.js'

export interface ServerOptions {
  auth: AuthManager
  backend: Backend
  /** What logins with ChatGPT work with, less what the server has already. */
  loginFlow: Omit<LoginFlowOptions, 'auth' | 'now'>
  identity: Identity
  config: ConfigSource
  /** Absolute path of the Codex home. */
  home: string
  /** Unix milliseconds. */
  now: () => number
  /** Told about what a client cannot be told. Holds no content of a message. */
  report: (event: RpcReport) => void
}

// As long as codex waits for what is still running when its input ends.
const drainMs = 30_000

/** Everything that the connections of one process share. */
export interface Server {
  /** Serves one client until either side ends the connection. */
  connect(transport: Transport): Connection
}

export function createServer(given: ServerOptions): Server {
  const options = { ...given, config: readOncePerTurn(given.config) }
  const sessions = new Set<Session>()
  const active = new ActiveLogin(randomUUID)
  const queue = new SerialQueue()
  const router = new Router(createHandlers(options, { sessions, active, queue }), {
    queue,
    onArrival: {
      // Its turn comes after those that may be waiting for an issuer that hangs.
      'account/logout': () => {
        const resume = [active.suspend(), options.auth.suspendRefresh()]
        return () => resume.forEach((each) => each())
      },
    },
  })
  options.auth.refreshChatgptAuthTokensWith(
    createChatgptAuthTokensRefresh(sessions, options.config),
  )
  return {
    connect(transport) {
      const session = new Session({
        notify: (method, params, emittedAtMs) => {
          // A client that is gone does not miss it.
          connection.notify(method, params, { emittedAtMs }).catch(() => undefined)
        },
        request: (method, params, callOptions) => connection.request(method, params, callOptions),
      })
      const connection = createConnection(transport, {
        onRequest: (request) => router.route(request, session),
        onNotification: () => undefined,
        report: options.report,
        drainMs,
      })
      sessions.add(session)
      void connection.closed.then(() => {
        sessions.delete(session)
        // Nobody is left to hear of it.
        if (sessions.size === 0) void active.end()
      })
      return connection
    },
  }
}

interface Shared {
  sessions: ReadonlySet<Session>
  active: ActiveLogin
  queue: SerialQueue
}

function createHandlers(options: ServerOptions, { sessions, active, queue }: Shared): Handlers {
  const { auth, backend, config, home, identity, now, report } = options
  const broadcast = createBroadcast(sessions, now)
  const flow = { ...options.loginFlow, auth, now }
  const chatgpt = new ChatgptLogin({ auth, flow, active, broadcast, queue, report })
  const login = { auth, config, broadcast, active, chatgpt }
  const warnings = async () => {
    const { warning } = await config.read()
    return warning === undefined ? [] : [warning]
  }
  return {
    initialize: createInitializeHandler({ identity, home, now, warnings }),
    getAuthStatus: createAuthStatusHandler({ auth, config }),
    'account/read': createAccountReadHandler({ auth, config }),
    'account/login/start': createLoginStartHandler(login),
    'account/login/cancel': createLoginCancelHandler(login),
    'account/logout': createLogoutHandler(login),
    'account/rateLimits/read': createRateLimitsHandler({ auth, backend, config }),
    'account/rateLimitResetCredit/consume': createConsumeResetCreditHandler({
      auth,
      backend,
      config,
    }),
    'account/sendAddCreditsNudgeEmail': createNudgeHandler({ auth, backend, config }),
  }
}
