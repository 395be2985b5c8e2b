import type { Backend } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import { expectNoCanary } from './canary.js'
import { LineClient, startServer } from './server.js'
import type { Network } from './watched-auth.js'
import { createCanaryRecord, createWatchedHttp } from './watched-auth.js'

type Message = Record<string, unknown>

/** A server for somebody who is signed in with secrets, and a client that keeps what it reads. */
export async function startWatchedServer(network: Network, stored: object = createCanaryRecord()) {
  const { http, lines } = createWatchedHttp(network)
  const calls: { backend?: Backend } = {}
  const { server, auth, reports } = await startServer({
    authJson: JSON.stringify(stored),
    tokenEndpoint: { http },
    backend: {
      readRateLimits: (...args) => calls.backend!.readRateLimits(...args),
      consumeResetCredit: (...args) => calls.backend!.consumeResetCredit(...args),
      sendAddCreditsNudgeEmail: (...args) => calls.backend!.sendAddCreditsNudgeEmail(...args),
    },
  })
  const baseUrl = async () => 'https://backend.example'
  calls.backend = createBackend({ http, baseUrl, attempt: () => auth.attempt() })
  const client = new LineClient(server)
  await client.initialize({ experimentalApi: true })
  const messages: Message[] = []
  const read = async (): Promise<Message> => {
    const message = await client.read()
    messages.push(message)
    return message
  }
  return {
    auth,
    reports,
    read,
    send: (message: object) => client.send(message),
    /** The answer, after the messages that came before it. */
    ask: async (method: string, params?: unknown): Promise<Message> => {
      await client.send({ id: 1, method, ...(params !== undefined && { params }) })
      for (;;) {
        const message = await read()
        if (message['id'] === 1 && message['method'] === undefined) return message
      }
    },
    /** Fails when a secret shows in anything that has come out so far. */
    expectSilence: () => {
      const causes = reports.map(({ cause }) => cause)
      expectNoCanary(server, auth, auth.current, http, lines, messages, reports, ...causes)
    },
  }
}
