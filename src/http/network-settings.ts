import { HttpError } from './errors.js'

/** Variables such as `HTTPS_PROXY`, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Certificates and proxies of the environment. */
export interface NetworkSettings {
  /** A certificate file and the variable that names it. */
  ca?: { variable: string; path: string }
  httpProxy?: string
  httpsProxy?: string
  /** Hosts without a proxy, separated by commas. */
  noProxy: string
}

/** Reads certificates and proxies from the environment. Undefined if it names none. */
export function readNetworkSettings(env: Environment): NetworkSettings | undefined {
  const ca = findSetting(env, 'CODEX_CA_CERTIFICATE', 'SSL_CERT_FILE')
  // Proxies are not reachable inside that sandbox.
  const sandboxed = env['CODEX_SANDBOX'] === 'seatbelt'
  const httpProxy = sandboxed ? undefined : findProxy(env, 'HTTP_PROXY')
  const httpsProxy = sandboxed ? undefined : findProxy(env, 'HTTPS_PROXY')
  if (ca === undefined && httpProxy === undefined && httpsProxy === undefined) return undefined
  return {
    ...(ca !== undefined && { ca: { variable: ca.variable, path: ca.value } }),
    ...(httpProxy !== undefined && { httpProxy }),
    ...(httpsProxy !== undefined && { httpsProxy }),
    noProxy: findSetting(env, 'NO_PROXY', 'no_proxy')?.value ?? '',
  }
}

function findProxy(env: Environment, name: string): string | undefined {
  const found = findSetting(env, name, name.toLowerCase())
  if (found === undefined) return undefined
  const address = found.value.includes('://') ? found.value : `http://${found.value}`
  if (/^https?:/i.test(address) && URL.canParse(address)) return address
  // Not quoted: the value can contain a password.
  throw new HttpError('invalid_proxy', `${found.variable} is not the address of an HTTP proxy`)
}

/** The first variable with a value. An empty one counts as not set. */
function findSetting(
  env: Environment,
  ...variables: readonly string[]
): { variable: string; value: string } | undefined {
  for (const variable of variables) {
    const value = env[variable]
    if (value !== undefined && value !== '') return { variable, value }
  }
  return undefined
}
