import { boundBody } from './bounded-body.js'
import { untilAborted } from './deadline.js'
import { describeFailure } from './errors.js'
import type { Environment } from './network-settings.js'
import type { Send } from './network.js'
import { createNetwork } from './network.js'
import { redactUrl } from './redact-url.js'

const maxRedirects = 5

/** Options of createHttp. */
export interface HttpOptions {
  /** Sends the requests. The default is the fetch of Node, or of undici if the environment needs it. */
  fetch?: Send
  userAgent: () => string
  /** Value of the `originator` header. */
  originator?: () => string
  /** Called with one line for each request, without headers, bodies and secrets of the URL. */
  log?: (line: string) => void
  /** Variables for certificates and proxies, usually `process.env`. */
  env?: Environment
}

/** The HTTP client of all requests. */
export interface Http {
  /**
   * The fetch of the platform, except that it follows redirects only inside the origin and limits
   * the size of bodies. Its errors can quote the URL; use describeFailure in messages.
   */
  readonly fetch: typeof globalThis.fetch
}

/** Creates the HTTP client. */
export function createHttp(options: HttpOptions): Http {
  const send = withLog(abortable(options.fetch ?? createNetwork(options.env ?? {})), options.log)
  return {
    async fetch(input, init) {
      const caller = input instanceof Request && !init?.signal ? input : init
      const signal = caller?.signal ?? null
      // A Request follows the signal of its caller only until garbage is collected.
      const request = new Request(input, { ...init, signal: null })
      request.headers.set('user-agent', options.userAgent())
      if (options.originator !== undefined) {
        request.headers.set('originator', options.originator())
      }
      return boundBody(await follow(send, request, signal), caller)
    },
  }
}

/** Passes the parts of a request: the Request class of Node does not work with undici. */
async function follow(send: Send, request: Request, signal: AbortSignal | null): Promise<Response> {
  const { method } = request
  const follows = request.redirect === 'follow'
  const init = {
    method,
    headers: Object.fromEntries(request.headers),
    signal,
    redirect: follows ? ('manual' as const) : request.redirect,
    ...(request.body !== null && { body: await request.arrayBuffer() }),
  }
  let url = request.url
  for (let hops = 0; ; hops++) {
    const response = await send(url, init)
    const target =
      follows && hops < maxRedirects ? findRedirect(response, { method, url }) : undefined
    if (target === undefined) return response
    cancelBody(response)
    url = target
  }
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * The target of a redirect that may be followed. A redirect to another origin may not: the request
 * identifies the account.
 */
function findRedirect(
  response: Response,
  request: { method: string; url: string },
): string | undefined {
  const location = response.headers.get('location')
  if (location === null || !redirectStatuses.has(response.status)) return undefined
  // 301, 302 and 303 change other methods to GET.
  if (request.method !== 'GET' && response.status < 307) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const target = new URL(location, request.url)
  if (target.origin !== new URL(request.url).origin || target.username !== '') return undefined
  return target.href
}

/** Ends a request with its signal, whatever the fetch does. */
function abortable(send: Send): Send {
  return (url, init) => untilAborted(send(url, init), init.signal, cancelBody)
}

function cancelBody(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

function withLog(send: Send, log: HttpOptions['log']): Send {
  if (log === undefined) return send
  return async (url, init) => {
    const start = performance.now()
    const logOutcome = (outcome: string) => {
      const line = `${init.method} ${redactUrl(url)} ${outcome}`
      log(`${line} (${Math.round(performance.now() - start)} ms)`)
    }
    try {
      const response = await send(url, init)
      logOutcome(String(response.status))
      return response
    } catch (error) {
      logOutcome(describeFailure(error))
      throw error
    }
  }
}
