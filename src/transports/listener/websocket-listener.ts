import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ListenError, toListenError } from './errors.js'
import type { HttpAnswer, IsAllowedOrigin } from './handshake.js'
import { answerRequest, toText } from './handshake.js'
import type { Listener, ListenOptions } from './listener.js'
import { SocketServer } from './listener.js'
import { formatAddress, isLoopback, parseAddress } from './tcp-address.js'
import type { WebSocketAuth } from './token-check.js'
import { checkAuthorization } from './token-check.js'

/** Options of listenWebSocket. */
export interface ListenWebSocketOptions extends ListenOptions {
  /** How clients authenticate. Without it, only addresses of this machine are listened on. */
  auth?: WebSocketAuth | undefined
  /** Whether browser pages of an origin may connect. The default is none. */
  isAllowedOrigin?: IsAllowedOrigin | undefined
}

/**
 * Listens on a `ws://IP:PORT` URL for any number of clients. `/readyz` and `/healthz` answer HTTP
 * requests with 200. Rejects with a ListenError.
 */
export async function listenWebSocket(
  url: string,
  options: ListenWebSocketOptions,
): Promise<Listener> {
  const address = parseAddress(url)
  if (address === undefined) {
    throw new ListenError('invalid_url', `invalid websocket URL "${url}"; expected ws://IP:PORT`)
  }
  const { auth, isAllowedOrigin = () => false } = options
  if (auth === undefined && !isLoopback(address.host)) {
    const place = formatAddress(address)
    const message = `refusing to start non-loopback websocket listener ${place} without auth`
    throw new ListenError('unauthenticated', message)
  }
  const answer = (request: IncomingMessage) => answerRequest(request, isAllowedOrigin)
  const policy = {
    answer: (request: IncomingMessage) => answer(request) ?? toText(400, 'Bad request'),
    refuse: async (request: IncomingMessage) => answer(request) ?? (await refuse(request, auth)),
    headers: [],
  }
  try {
    const server = await SocketServer.open(address, policy, options)
    const { port } = server.http.address() as AddressInfo
    return {
      url: `ws://${formatAddress({ ...address, port })}`,
      close: (closing) => server.close(closing),
    }
  } catch (error) {
    throw toListenError(error)
  }
}

async function refuse(
  { headers }: IncomingMessage,
  auth: WebSocketAuth | undefined,
): Promise<HttpAnswer | undefined> {
  if (auth === undefined) return undefined
  const fault = await checkAuthorization(headers.authorization, auth)
  return fault === undefined ? undefined : toText(401, fault)
}
