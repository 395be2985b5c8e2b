import { realpathSync } from 'node:fs'
import os from 'node:os'
import { join, resolve } from 'node:path'
import type { LoginFlowOptions } from '../auth/login/login-flow.js'
import type { TokenEndpointOptions } from '../auth/refresh/token-endpoint.js'
import type { IdentityOptions, Platform } from '../server/account/identity.js'

/** The Codex home as an absolute path with links resolved. It need not exist yet. */
export function findCodexHome(env: NodeJS.ProcessEnv): string {
  const home = env['CODEX_HOME'] ? resolve(env['CODEX_HOME']) : join(os.homedir(), '.codex')
  try {
    return realpathSync(home)
  } catch {
    // The first write creates it or fails.
    return home
  }
}

/** The originator of HTTP calls, which may be an empty string. */
export function readOriginator(env: NodeJS.ProcessEnv): Omit<IdentityOptions, 'platform'> {
  const originatorOverride = env['CODEX_INTERNAL_ORIGINATOR_OVERRIDE']
  return originatorOverride === undefined ? {} : { originatorOverride }
}

/** The endpoints that renew and revoke tokens, and the client id. */
export function readTokenEndpoint(env: NodeJS.ProcessEnv): Omit<TokenEndpointOptions, 'http'> {
  const urlOverride = env['CODEX_REFRESH_TOKEN_URL_OVERRIDE']
  const revokeUrlOverride = env['CODEX_REVOKE_TOKEN_URL_OVERRIDE']
  return {
    ...(urlOverride && { urlOverride }),
    ...(revokeUrlOverride && { revokeUrlOverride }),
    ...readClientId(env),
  }
}

/** The issuer of logins and the client id. */
export function readLoginIssuer(
  env: NodeJS.ProcessEnv,
): Pick<LoginFlowOptions, 'issuer' | 'clientId'> {
  const issuer = env['CODEX_APP_SERVER_LOGIN_ISSUER']?.trim()
  return { ...(issuer && { issuer }), ...readClientId(env) }
}

function readClientId(env: NodeJS.ProcessEnv): { clientId?: string } {
  const clientId = env['CODEX_APP_SERVER_LOGIN_CLIENT_ID']?.trim()
  return clientId ? { clientId } : {}
}

const systems: Readonly<Record<string, string>> = { darwin: 'macos', win32: 'windows' }
const architectures: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

/** The platform of this process, as the protocol spells it. */
export function detectPlatform(env: NodeJS.ProcessEnv): Platform {
  const architecture = architectures[process.arch] ?? process.arch
  return {
    family: process.platform === 'win32' ? 'windows' : 'unix',
    os: systems[process.platform] ?? process.platform,
    system: `${os.type()} ${os.release()}; ${architecture}`,
    terminal: detectTerminal(env),
  }
}

function detectTerminal(env: NodeJS.ProcessEnv): string {
  const { TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version, TERM: kind } = env
  if (program) return version ? `${program}/${version}` : program
  return kind ? kind : 'unknown'
}
