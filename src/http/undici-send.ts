import { Agent, EnvHttpProxyAgent, fetch } from 'undici'
import type { Dispatcher, RequestInit } from 'undici'
import { loadCertificates } from './certificates.js'
import type { NetworkSettings } from './network-settings.js'

/** A fetch with these settings. It is the one of undici, because a dispatcher fits only its own fetch. */
export async function createUndiciSend(
  settings: NetworkSettings,
): Promise<typeof globalThis.fetch> {
  const ca = settings.ca === undefined ? undefined : await loadCertificates(settings.ca)
  const dispatchers = {
    http: createDispatcher(settings.httpProxy, settings.noProxy, ca),
    https: createDispatcher(settings.httpsProxy, settings.noProxy, ca),
  }
  const send = (url: string, init: RequestInit) => {
    const dispatcher = url.startsWith('https:') ? dispatchers.https : dispatchers.http
    return fetch(url, { ...init, dispatcher })
  }
  // Only the declarations differ from those of Node.
  return send as unknown as typeof globalThis.fetch
}

/** One for each scheme: by default, undici sends https through the proxy for http. */
function createDispatcher(
  proxy: string | undefined,
  noProxy: string,
  ca: string[] | undefined,
): Dispatcher {
  const tls = ca === undefined ? {} : { ca }
  if (proxy === undefined) return new Agent({ connect: tls })
  return new EnvHttpProxyAgent({
    httpProxy: proxy,
    httpsProxy: proxy,
    noProxy,
    // Plain http is forwarded: many proxies open tunnels only to port 443.
    proxyTunnel: false,
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
  })
}
