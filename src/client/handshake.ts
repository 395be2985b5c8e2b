import type { Contract } from '../contract/contract.js'
import { findGated, findMissing, readCapabilities } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import { ConnectionError } from '../rpc/errors.js'

/** What a server reports about itself when the connection is opened. */
export interface ServerInfo {
  readonly userAgent: string
  /** Its release, such as `0.169.0` or `0.170.0-alpha.1`. Absent for local builds. */
  readonly version?: string
}

/** What was agreed on when the connection was opened. */
export interface Handshake {
  readonly server: ServerInfo
  /** Whether the client asked for `capabilities.experimentalApi`. */
  readonly experimental: boolean
}

/** Throws where the server is known to lack the method. */
export function assertAvailable(
  method: MethodDescriptor,
  facts: Contract['facts'],
  { server }: Handshake,
): void {
  const missing = findMissing(method, facts, server.version)
  if (missing !== undefined) throw new ConnectionError('unsupported_method', missing)
}

/** Throws when the method, or a member or variant in its params, is more than the client may use. */
export function assertAllowed(
  method: MethodDescriptor,
  params: unknown,
  { experimental }: Handshake,
): void {
  const gated = experimental ? undefined : findGated(method, params)
  if (gated === undefined) return
  const message = `${gated} needs capabilities.experimentalApi in initialize`
  throw new ConnectionError('experimental_required', message)
}

/** Both values were checked by the contract, of which little is known here. */
export function toHandshake(params: unknown, result: unknown): Handshake {
  const { clientInfo } = params as { clientInfo?: { name?: string } }
  const { userAgent = '' } = result as { userAgent?: string }
  const { experimental } = readCapabilities(params)
  return { server: parseUserAgent(userAgent, clientInfo?.name ?? ''), experimental }
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
