import type { IncomingMessage } from 'node:http'
import type { ConnectionErrorCode } from '../rpc/errors.js'

/** What is wrong with a token, as servers of this protocol word it. */
export const tokenFaults = {
  missing: 'missing websocket bearer token',
  invalidHeader: 'invalid authorization header',
  invalidToken: 'invalid websocket bearer token',
  invalidJwt: 'invalid websocket jwt',
  expiredJwt: 'expired websocket jwt',
  earlyJwt: 'websocket jwt is not valid yet',
  issuerMismatch: 'websocket jwt issuer mismatch',
  audienceMismatch: 'websocket jwt audience mismatch',
} as const

/** One of the texts. */
export type TokenFault = (typeof tokenFaults)[keyof typeof tokenFaults]

const codes: Readonly<Record<number, ConnectionErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
}
const maxBodyBytes = 1024

/**
 * Explains an answer that is not an upgrade. Other texts of a body than those of servers of this
 * protocol are left out, because a proxy may repeat the request in them.
 */
export async function explainRefusal(
  response: IncomingMessage,
): Promise<{ code: ConnectionErrorCode; reason: string }> {
  const status = response.statusCode ?? 0
  const body = await readBody(response)
  const fault = Object.values(tokenFaults).find((text) => text === body)
  return {
    code: codes[status] ?? 'not_connected',
    reason: `the server answered with ${status}${fault === undefined ? '' : `, ${fault}`}`,
  }
}

async function readBody(response: IncomingMessage): Promise<string> {
  let body = Buffer.alloc(0)
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      body = Buffer.concat([body, chunk])
      if (body.length > maxBodyBytes) break
    }
  } catch {
    // The status is known.
  }
  return body.toString()
}
