import type { ExperimentalParams } from '../../generated/gates.js'
import type { Contract } from '../contract/contract.js'
import type { Listed } from '../contract/gates.js'
import { findGated, findMissing } from '../contract/gates.js'
import { ConnectionError } from '../rpc/errors.js'

/** What a server reports about itself when the connection is opened. */
export interface ServerInfo {
  readonly userAgent: string
  /** Its release, such as `0.169.0` or `0.170.0-alpha.1`. Absent for local builds. */
  readonly version?: string
}

/** What was agreed on when the connection was opened. */
export interface Handshake {
  server: ServerInfo
  /** Whether the client asked for `capabilities.experimentalApi`. */
  experimental: boolean
}

/** Throws unless the server has the method and the client may use it. */
export function assertMethod(listed: Listed, contract: Contract, handshake: Handshake): void {
  const missing = findMissing(listed, contract, handshake.server.version)
  if (missing !== undefined) throw new ConnectionError('unsupported_method', missing)
  if (listed.entry.experimental) assertExperimental(listed.method, handshake)
}

/** Throws when a member or variant in the params asks for more than the client may use. */
export function assertParamsAllowed(
  { method, params }: { method: string; params: unknown },
  { experimentalParams }: Contract,
  handshake: Handshake,
): void {
  if (!Object.hasOwn(experimentalParams, method)) return
  const name = findGated(experimentalParams[method] as ExperimentalParams, params)
  if (name !== undefined) assertExperimental(`${method}.${name}`, handshake)
}

function assertExperimental(name: string, { experimental }: Handshake): void {
  if (experimental) return
  const message = `${name} needs capabilities.experimentalApi in initialize`
  throw new ConnectionError('experimental_required', message)
}

const release = /\/(\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?) \(/
const localBuild = '0.0.0'

/** Reads `<originator>/<version> (…`. The originator is usually the client's name: any text. */
export function parseUserAgent(userAgent: string, clientName: string): ServerInfo {
  const rest = userAgent.startsWith(clientName) ? userAgent.slice(clientName.length) : userAgent
  const version = release.exec(rest)?.[1]
  if (version === undefined || version === localBuild) return { userAgent }
  return { userAgent, version }
}

interface Opening {
  clientInfo?: { name?: string }
  capabilities?: { experimentalApi?: boolean } | null
}

/** Both were checked by the contract, of which little is known here. */
export function toHandshake(params: unknown, result: unknown): Handshake {
  const { clientInfo, capabilities } = params as Opening
  const { userAgent = '' } = result as { userAgent?: string }
  const server = parseUserAgent(userAgent, clientInfo?.name ?? '')
  return { server, experimental: capabilities?.experimentalApi === true }
}
