import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { findFreePort } from '../support/free-port.js'

/** A request as it came over the wire. */
export interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  /** Names and values in turn, spelt as the client spelt them. */
  rawHeaders: string[]
  body: string
}

/** Listens on loopback until the test is over, and cuts what is still open then. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server that keeps what it was asked and answers as the test says. */
export async function startServer(
  answer: (seen: Seen, ...rest: Parameters<RequestListener>) => void,
): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = '', url = '', headers, rawHeaders } = request
      const now = { method, url, headers, rawHeaders, body }
      seen.push(now)
      answer(now, request, response)
    })
  })
  return { origin: `http://${await listen(server)}`, seen }
}

/** An address where nobody listens. */
export async function findClosedOrigin(): Promise<string> {
  return `http://127.0.0.1:${await findFreePort()}`
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
