import { setTimeout } from 'node:timers/promises'
import type { AuthEvent, AuthManager } from '../auth/auth-manager.js'
import { createAuthManager } from '../auth/auth-manager.js'
import type { CodexAuth } from '../auth/codex-auth.js'
import type { AuthStorage } from '../auth/storage/auth-storage.js'
import type { HomeLocks } from '../auth/refresh/home-locks.js'
import { createHomeLocks } from '../auth/refresh/home-locks.js'
import type { LoginFlowOptions } from '../auth/login/login-flow.js'
import { onceBy } from '../auth/once.js'
import { openAuthStorage } from '../auth/storage/open-storage.js'
import type { Backend } from '../backend/backend.js'
import { createBackend } from '../backend/backend.js'
import { createConfigBundleReader } from '../backend/config-bundle.js'
import type { BackendError } from '../backend/errors.js'
import type { ConfigSource, ConfigSourceOptions } from '../config/config-source.js'
import { createConfigSource } from '../config/config-source.js'
import { ConfigError } from '../config/errors.js'
import type { EnterpriseBundle } from '../config/enterprise-bundle.js'
import type { Http } from '../http/http.js'
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
  const { env, now, warn, log, report } = options
  const home = findCodexHome(env)
  const clock = { now, sleep }
  const identity = new Identity({ platform: detectPlatform(env), ...readOriginator(env) })
  const http = createHttp({ userAgent: () => toHeaderValue(identity.userAgent), env, log })
  // Set below: the workspace of the login is part of the configuration that says where it is stored.
  let account = undefined as Account | undefined
  const enterprise = () => account?.policy.bundleOf(account.auth.current)
  const config = openConfig(home, { ...options, enterprise })
  const { cliAuthCredentialsStore: mode } = (await config.read()).config
  const storage = openAuthStorage({ home, mode, warn })
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
      await account?.policy.recall(login)
      return findAllowed(login, (await config.read()).restrictions) !== undefined
    },
  })
  const readBundle = createBundleReader({ http, config, auth })
  const policy = new EnterprisePolicy({ home, readBundle, ...clock })
  account = { http, config, auth, policy }
  await policy.recall(auth.current)
  const backend = createAccountBackend(account, options.reportIgnored)
  const originator = () => identity.originator
  // Loaded on first use: a start does not need it.
  const randomBytes = (size: number) => process.getBuiltinModule('node:crypto').randomBytes(size)
  const loginFlow = { auth, http, originator, randomBytes, ...clock, ...readLoginIssuer(env) }
  return { home, config, policy, identity, storage, auth, backend, loginFlow }
}

type Account = Pick<AccountContext, 'config' | 'auth' | 'policy'> & { http: Http }

/** Reads the policy also for an account that it restricts, because it may have changed. */
function createBundleReader({
  http,
  config,
  auth,
}: Omit<Account, 'policy'>): () => Promise<EnterpriseBundle> {
  const isAllowed = async (login: CodexAuth) =>
    findAllowed(login, (await config.read()).localRestrictions) !== undefined
  const baseUrl = async () => (await config.read()).config.chatgptBaseUrl
  return createConfigBundleReader({ http, baseUrl, attempt: () => auth.attempt({ isAllowed }) })
}

function createAccountBackend(
  { http, config, auth, policy }: Account,
  reportIgnored: (ignored: BackendError) => void,
): Backend {
  // Called for the login that is used: one that was just renewed can have another plan.
  const isAllowed = async (login: CodexAuth) => {
    await policy.load(login)
    return findAllowed(login, (await config.read()).restrictions) !== undefined
  }
  return createBackend({
    http,
    // The same part is wrong in every answer.
    onIgnored: onceBy(({ message }) => message, reportIgnored),
    baseUrl: async () => (await config.read()).config.chatgptBaseUrl,
    attempt: async () => {
      await loadPolicy(policy, auth)
      return auth.attempt({ isAllowed })
    },
  })
}

// Other processes have no access to memory.
const noLocks: HomeLocks = {
  refreshLock: (task) => task(),
  commitLock: (task) => task(),
}

function openConfig(
  home: string,
  {
    overrides,
    cwd,
    systemFolder,
    enterprise,
  }: AccountContextOptions & Required<Pick<ConfigSourceOptions, 'enterprise'>>,
): ConfigSource {
  const system = systemFolder === undefined ? {} : { systemFolder }
  try {
    return createConfigSource({ home, overrides, cwd, ...system, enterprise })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new CommandError(exitCodes.usage, error.message)
  }
}

function sleep(timeMs: number, signal?: AbortSignal): Promise<void> {
  return setTimeout(timeMs, undefined, signal && { signal })
}
