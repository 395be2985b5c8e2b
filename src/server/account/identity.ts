import { contractFacts } from '../../../generated/methods.js'
import type { ClientInfo } from '../../../generated/types/index.js'
import { requestError } from '../errors.js'

/** What the server's process knows about where it runs. */
export interface Platform {
  /** `unix` or `windows`. */
  family: string
  /** `linux`, `macos` or `windows`. */
  os: string
  /** Name and version of the system, and its architecture: `Linux 6.1.0; x86_64`. */
  system: string
  /** Terminal program, `unknown` where there is none. */
  terminal: string
}

export interface IdentityOptions {
  platform: Platform
  /** Takes the place of the client's name. Empty is a name too. */
  originatorOverride?: string
}

// This client starts servers for others, so the calls are not its own.
const daemonName = 'codex_app_server_daemon'
const defaultOriginator = 'codex_cli_rs'

/** Who the server says it is in its HTTP calls. The first client of the process decides. */
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

  /** Takes the client's name. Throws a request error when no header could contain it. */
  adopt(client: ClientInfo): void {
    const { name } = client
    if (/[\r\n\0]/.test(name)) {
      const message = `Invalid clientInfo.name: '${name}'. Must be a valid HTTP header value.`
      throw requestError('invalidParams', message, { pointer: '/clientInfo/name' })
    }
    if (name === daemonName) return
    this.#originator ??= name
    this.#client = client
  }

  get originator(): string {
    return this.#options.originatorOverride ?? this.#originator ?? defaultOriginator
  }

  /** The `User-Agent` value, with the client that came last. */
  get userAgent(): string {
    const { platform } = this.#options
    const product = `${this.originator}/${contractFacts.protocolVersion}`
    const agent = `${product} (${platform.system}) ${platform.terminal}`
    if (this.#client === undefined) return agent
    const { name, version } = this.#client
    return `${agent} (${toHeaderText(`${name}; ${version}`)})`
  }
}

/** A text as a header value: what HTTP clients refuse there becomes `_`. */
export function toHeaderValue(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '_')
}

function toHeaderText(text: string): string {
  return text.replace(/[\0-\x08\x0a-\x1f\x7f]/g, '_')
}
