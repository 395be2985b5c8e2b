import type { Contract } from '../contract/contract.js'
import { findGated, findMissing, readCapabilities } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import { ConnectionError } from '../rpc/errors.js'

/** The answer of a server to `initialize`. */
export interface ServerInfo {
  readonly userAgent: string
  /** Its release, such as `0.169.0` or `0.170.0-alpha.1`. Absent for local builds. */
  readonly version?: string
  /** The folder with its settings and its threads. Absent if it is not known. */
  readonly codexHome?: string
}

/** The outcome of `initialize`. */
export interface Handshake {
  readonly server: ServerInfo
  /** Whether the client opted in with `capabilities.experimentalApi`. */
  readonly experimental: boolean
}

/** Throws if the server is known to lack the method. */
export function assertAvailable(
  method: MethodDescriptor,
  facts: Contract['facts'],
  { server }: Handshake,
): void {
  const missing = findMissing(method, facts, server.version)
  if (missing !== undefined) throw new ConnectionError('unsupported_method', missing)
}

/** Throws if the method, or a member or variant of its params, needs `experimentalApi`. */
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

/** Reads the few members that every contract has; both values are checked already. */
export function toHandshake(params: unknown, result: unknown): Handshake {
  const { clientInfo } = params as { clientInfo?: { name?: string } }
  const { userAgent = '', codexHome } = result as { userAgent?: string; codexHome?: unknown }
  const { experimental } = readCapabilities(params)
  const server = parseUserAgent(userAgent, clientInfo?.name ?? '')
  if (typeof codexHome !== 'string') return { server, experimental }
  return { server: { ...server, codexHome }, experimental }
}

const release = /\/(\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?) \(/
const localBuild = '0.0.0'

/** Parses `<originator>/<version> (…`. The originator is any text, usually the client's name. */
export function parseUserAgent(userAgent: string, clientName: string): ServerInfo {
  const rest = userAgent.startsWith(clientName) ? userAgent.slice(clientName.length) : userAgent
  const version = release.exec(rest)?.[1]
  if (version === undefined || version === localBuild) return { userAgent }
  return { userAgent, version }
}
