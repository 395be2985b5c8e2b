import { contractFacts } from '../../../generated/methods.js'
import type { ClientInfo } from '../../../generated/types/index.js'
import { requestError } from '../errors.js'

/** The platform of the server process. */
export interface Platform {
  /** `unix` or `windows`. */
  family: string
  /** `linux`, `macos` or `windows`. */
  os: string
  /** Name and version of the system, and its architecture: `Linux 6.1.0; x86_64`. */
  system: string
  /** Terminal program, or `unknown`. */
  terminal: string
}

/** Options of Identity. */
export interface IdentityOptions {
  platform: Platform
  /**
   * Replaces the name of the client. May be empty. One that a header cannot contain is not used,
   * and neither is the name of the client then, as in codex.
   */
  originatorOverride?: string
}

// This client starts servers for other clients, so it is not the originator.
const daemonName = 'codex_app_server_daemon'
const defaultOriginator = 'codex_cli_rs'

/** The originator and user agent of HTTP calls. The first client of the process is the originator. */
export class Identity {
  readonly #options: IdentityOptions
  #originator: string | undefined
  #client: ClientInfo | undefined

  constructor(options: IdentityOptions) {
    this.#options = options
  }

  get platform(): Platform {
    return this.#options.platform
  }

  /** Adopts the name of the client. Throws a request error if a header cannot contain it. */
  adopt(client: ClientInfo): void {
    const { name } = client
    if (isUnfitForHeader(name)) {
      const message = `Invalid clientInfo.name: '${name}'. Must be a valid HTTP header value.`
      throw requestError('invalidParams', message, { pointer: '/clientInfo/name' })
    }
    if (name === daemonName) return
    this.#originator ??= name
    this.#client = client
  }

  get originator(): string {
    const originator = this.#options.originatorOverride ?? this.#originator ?? defaultOriginator
    return isUnfitForHeader(originator) ? defaultOriginator : originator
  }

  /** The `User-Agent` value, with the latest client. */
  get userAgent(): string {
    const { platform } = this.#options
    const product = `${this.originator}/${contractFacts.protocolVersion}`
    const agent = `${product} (${platform.system}) ${platform.terminal}`
    if (this.#client === undefined) return agent
    const { name, version } = this.#client
    return `${agent} (${toHeaderText(`${name}; ${version}`)})`
  }
}

/** The value of a header: the UTF-8 bytes of the text, one a character, without control characters. */
export function toHeaderValue(text: string): string {
  return Buffer.from(toHeaderText(text), 'utf8').toString('latin1')
}

const controls = /[\0-\x08\x0a-\x1f\x7f]/g

function toHeaderText(text: string): string {
  return text.replace(controls, '_')
}

function isUnfitForHeader(text: string): boolean {
  return text.search(controls) !== -1
}
