// The handshake, and warnings about the configuration of a server.
import type { Uint32 } from './scalars.js'

/** Params of `initialize`. */
export interface InitializeParams {
  /** Who is calling. */
  clientInfo: ClientInfo
  /** Capabilities of the client. */
  capabilities?: InitializeCapabilities | null
}

/** Identity of a client program. */
export interface ClientInfo {
  /** Becomes the originator of the server's own HTTP calls, so it must be a legal header value. */
  name: string
  /** For people. */
  title?: string | null
  /** Version of the client, in any form. */
  version: string
}

/** Capabilities that a client opts into or out of. */
export interface InitializeCapabilities {
  /** Allows methods, members and variants that are marked experimental. Default false. */
  experimentalApi?: boolean
  /** Exact names of notifications that this connection does not want. */
  optOutNotificationMethods?: string[] | null
  /**
   * The client answers attestation requests. Default false.
   * @since 0.131.0
   */
  requestAttestation?: boolean
  /**
   * The client can show forms that MCP servers ask for.
   * @since 0.142.0
   */
  mcpServerOpenaiFormElicitation?: boolean
  /**
   * Free-form extensions by name.
   * @since 0.147.0
   */
  extensions?: Record<string, unknown> | null
  /**
   * The client drives gateway OAuth itself.
   * @since 0.157.0
   */
  explicitGatewayOauth?: boolean
  /**
   * A person must approve what the client would approve by itself.
   * @since 0.167.2
   */
  requiredHumanApproval?: boolean
}

/** Result of `initialize`. */
export interface InitializeResponse {
  /** `<originator>/<version> (<system>) <terminal> (<client>; <client version>)`. */
  userAgent: string
  /** Absolute path of the Codex home, links resolved. */
  codexHome: string
  /** `unix` or `windows`. */
  platformFamily: string
  /** `linux`, `macos`, `windows` and so on. */
  platformOs: string
}

/** Params of `configWarning`: something in the configuration was not used. */
export interface ConfigWarningNotification {
  /** One line for people. */
  summary: string
  /** More lines for people. */
  details: string | null
  /** File that the warning is about. */
  path?: string | null
  /** Where in that file. */
  range?: TextRange | null
}

/** A stretch of a text file. */
export interface TextRange {
  /** First position. */
  start: TextPosition
  /** Position behind the last one. */
  end: TextPosition
}

/** A place in a text file. */
export interface TextPosition {
  /** Line, from 1. */
  line: Uint32
  /** Column, from 1. */
  column: Uint32
}
