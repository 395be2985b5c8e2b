import { afterEach } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions } from '../../src/client/contract-client.js'
import type { Frame, Transport } from '../../src/rpc/transport.js'
import { createTransportPair } from '../../src/transports/memory.js'

/** A server that says what the test says. */
class ScriptedServer {
  readonly #transport: Transport
  readonly #frames: AsyncIterator<Frame>

  constructor(transport: Transport) {
    this.#transport = transport
    this.#frames = transport.incoming[Symbol.asyncIterator]()
  }

  async read(): Promise<Record<string, unknown>> {
    const next = await this.#frames.next()
    if (next.done === true || next.value.kind !== 'text') throw new Error('The client closed')
    return JSON.parse(next.value.text) as Record<string, unknown>
  }

  async send(message: object): Promise<void> {
    await this.#transport.send(JSON.stringify(message))
  }

  /** Answers the next request, which is returned. */
  async answer(result: unknown): Promise<Record<string, unknown>> {
    const request = await this.read()
    await this.send({ id: request['id'], result })
    return request
  }

  complete(loginId: string | null, error: string | null = null, more: object = {}): Promise<void> {
    const params = { loginId, success: error === null, error, ...more }
    return this.send({ method: 'account/login/completed', params })
  }

  close(): Promise<void> {
    return this.#transport.close()
  }
}

interface Closable {
  close(): Promise<void>
}

const opened: Closable[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((client) => client.close()))
})

/** Closes the client when the test is over. */
export function closeLater<C extends Closable>(client: C): C {
  opened.push(client)
  return client
}

/** A client, and a server that waits for what the test says. */
export function startScripted(options: ClientOptions = {}) {
  return startScriptedWith((transport) => createClient(transport, options))
}

/** The same with a client of the test's own making. */
export function startScriptedWith<C extends Closable>(create: (transport: Transport) => C) {
  const [here, there] = createTransportPair()
  return { client: closeLater(create(here)), server: new ScriptedServer(there) }
}
