import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { AuthEvent, AuthManager } from '../auth/auth-manager.js'
import { createAuthManager } from '../auth/auth-manager.js'
import type { CodexAuth } from '../auth/codex-auth.js'
import type { AuthStorage } from '../auth/storage/auth-storage.js'
import type { HomeLocks } from '../auth/refresh/home-locks.js'
import { createHomeLocks } from '../auth/refresh/home-locks.js'
import type { LoginFlowOptions } from '../auth/login/login-flow.js'
import { openAuthStorage } from '../auth/storage/open-storage.js'
import type { Backend } from '../backend/backend.js'
import { createBackend } from '../backend/backend.js'
import { createConfigBundleReader } from '../backend/config-bundle.js'
import type { BackendError } from '../backend/errors.js'
import type { ConfigSource, ConfigSourceOptions } from '../config/config-source.js'
import { createConfigSource } from '../config/config-source.js'
import { ConfigError } from '../config/errors.js'
import { createHttp } from '../http/http.js'
import { EnterprisePolicy } from '../server/account/enterprise-policy.js'
import { loadPolicy } from '../server/account/require-policy.js'
import { findAllowed } from '../server/account/restrictions.js'
import { Identity, toHeaderValue } from '../server/account/identity.js'
import {
  detectPlatform,
  findCodexHome,
  readLoginIssuer,
  readOriginator,
  readTokenEndpoint,
} from './environment.js'
import { CommandError, exitCodes } from './exit.js'

/** Options of openAccountContext. */
export interface AccountContextOptions {
  env: NodeJS.ProcessEnv
  /** The folder whose project is configured. */
  cwd: string
  /** Folder of the system's configuration; null for none. The default is that of codex. */
  systemFolder?: string | null | undefined
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
  /** Unix milliseconds. */
  now: () => number
  warn: (message: string) => void
  /** Called with a line for each HTTP request. Contains no secret. */
  log: (line: string) => void
  /** Called with each event of the auth core. */
  report: (event: AuthEvent) => void
  /** Called once with each part of an answer of the backend that cannot be used. */
  reportIgnored: (ignored: BackendError) => void
}

/** The auth core, the backend and the configuration of one Codex home. */
export interface AccountContext {
  readonly home: string
  readonly config: ConfigSource
  readonly policy: EnterprisePolicy
  readonly identity: Identity
  readonly storage: AuthStorage
  readonly auth: AuthManager
  readonly backend: Backend
  readonly loginFlow: LoginFlowOptions
}

/** Throws a CommandError for invalid overrides, but not for an invalid `config.toml`. */
export async function openAccountContext(options: AccountContextOptions): Promise<AccountContext> {
  const { env, cwd, systemFolder, overrides, now, warn, log, report } = options
  const home = findCodexHome(env)
  // Set below, because the policy is read with the login that it restricts.
  const account: Partial<Pick<AccountContext, 'auth' | 'policy'>> = {}
  const config = openConfig({
    home,
    overrides,
    cwd,
    ...(systemFolder !== undefined && { systemFolder }),
    enterprise: () => account.policy?.bundleOf(account.auth?.current),
  })
  const settings = async () => (await config.read()).config
  const identity = new Identity({ platform: detectPlatform(env), ...readOriginator(env) })
  const http = createHttp({ userAgent: () => toHeaderValue(identity.userAgent), env, log })
  const { cliAuthCredentialsStore: mode } = await settings()
  const storage = openAuthStorage({ home, mode, warn })
  const clock = { now, sleep }
  const auth = await createAuthManager({
    storage,
    tokenEndpoint: {
      http,
      originator: () => toHeaderValue(identity.originator),
      ...readTokenEndpoint(env),
    },
    ...(mode === 'ephemeral' ? noLocks : createHomeLocks(home)),
    ...clock,
    report,
    isAllowed: async (login) => {
      await account.policy?.recall(login)
      return findAllowed(login, (await config.read()).restrictions) !== undefined
    },
  })
  const baseUrl = async () => (await settings()).chatgptBaseUrl
  const readBundle = createConfigBundleReader({
    http,
    baseUrl,
    // Also for an account that its workspace restricts: the policy may have changed.
    attempt: () =>
      auth.attempt({
        isAllowed: async (login) =>
          findAllowed(login, (await config.read()).localRestrictions) !== undefined,
      }),
  })
  const policy = new EnterprisePolicy({ home, readBundle, ...clock })
  Object.assign(account, { auth, policy })
  await policy.recall(auth.current)
  const backend = createBackend({
    http,
    onIgnored: once(options.reportIgnored),
    baseUrl,
    attempt: async () => {
      await loadPolicy(policy, auth)
      // Again for a login that the attempt has renewed, because its plan can be another one.
      const isAllowed = async (login: CodexAuth) => {
        await policy.load(login)
        return findAllowed(login, (await config.read()).restrictions) !== undefined
      }
      return auth.attempt({ isAllowed })
    },
  })
  const originator = () => identity.originator
  const loginFlow = { auth, http, originator, randomBytes, ...clock, ...readLoginIssuer(env) }
  return { home, config, policy, identity, storage, auth, backend, loginFlow }
}

/** The same part is wrong in every answer of a backend. */
function once(report: (ignored: BackendError) => void): (ignored: BackendError) => void {
  const reported = new Set<string>()
  return (ignored) => {
    if (reported.has(ignored.message)) return
    reported.add(ignored.message)
    report(ignored)
  }
}

// Other processes have no access to memory.
const noLocks: HomeLocks = {
  refreshLock: (task) => task(),
  commitLock: (task) => task(),
}

function openConfig(options: ConfigSourceOptions): ConfigSource {
  try {
    return createConfigSource(options)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new CommandError(exitCodes.usage, error.message)
  }
}

function sleep(timeMs: number, signal?: AbortSignal): Promise<void> {
  return setTimeout(timeMs, undefined, signal && { signal })
}
