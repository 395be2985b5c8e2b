import { boundBody } from './bounded-body.js'
import { describeFailure } from './errors.js'
import type { Environment } from './network-settings.js'
import type { Send } from './network.js'
import { createNetwork } from './network.js'
import { redactUrl } from './redact-url.js'

const maxRedirects = 5

export interface HttpOptions {
  /** Sends the requests; by default Node's own, or undici's where the environment calls for it. */
  fetch?: Send
  userAgent: () => string
  /** Sent as a header of that name when given. */
  originator?: () => string
  /** Takes one line for each request. It holds no header, no body and no secret of a URL. */
  log?: (line: string) => void
  /** Where certificates and proxies are looked up, usually `process.env`. */
  env?: Environment
}

/** The way out to the network. */
export interface Http {
  /**
   * As the fetch of the platform, except that it follows redirects inside the origin only and
   * that bodies are bounded. What it throws can quote the URL: see describeFailure.
   */
  readonly fetch: typeof globalThis.fetch
}

export function createHttp(options: HttpOptions): Http {
  const send = withLog(options.fetch ?? createNetwork(options.env ?? {}), options.log)
  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      request.headers.set('user-agent', options.userAgent())
      if (options.originator !== undefined) {
        request.headers.set('originator', options.originator())
      }
      return boundBody(await follow(send, request))
    },
  }
}

/** Takes requests apart: the classes of undici and of Node do not know each other. */
async function follow(send: Send, request: Request): Promise<Response> {
  const { method, signal } = request
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
    await response.body?.cancel()
    url = target
  }
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Where a response sends the same request on to, or undefined when it is to be taken as it is.
 * Another origin is never asked: it would see who is signed in.
 */
function findRedirect(
  response: Response,
  request: { method: string; url: string },
): string | undefined {
  const location = response.headers.get('location')
  if (location === null || !redirectStatuses.has(response.status)) return undefined
  // The older three turn other methods into GET, which would be another request.
  if (request.method !== 'GET' && response.status < 307) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const target = new URL(location, request.url)
  if (target.origin !== new URL(request.url).origin || target.username !== '') return undefined
  return target.href
}

function withLog(send: Send, log: HttpOptions['log']): Send {
  if (log === undefined) return send
  return async (url, init) => {
    const start = performance.now()
    const tell = (outcome: string) => {
      const line = `${init.method} ${redactUrl(url)} ${outcome}`
      log(`${line} (${Math.round(performance.now() - start)} ms)`)
    }
    try {
      const response = await send(url, init)
      tell(String(response.status))
      return response
    } catch (error) {
      tell(describeFailure(error))
      throw error
    }
  }
}
