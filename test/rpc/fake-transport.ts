import { PassThrough } from 'node:stream'
import { createConnection, type ConnectionOptions } from '../../src/rpc/connection.js'
import { ConnectionError } from '../../src/rpc/errors.js'
import type { RpcReport } from '../../src/rpc/report.js'
import type { Frame, Transport } from '../../src/rpc/transport.js'

/** A transport whose other end is the test. */
class FakeTransport implements Transport {
  readonly sent: string[] = []
  /** How many frames were taken by the reader */
  taken = 0
  readonly #frames = new PassThrough({ objectMode: true })
  #blocked: (() => void)[] | undefined
  #failure: ConnectionError | undefined

  readonly incoming = this.#read()

  arrive(...frames: (Frame | string)[]): void {
    for (const frame of frames) {
      this.#frames.write(typeof frame === 'string' ? { kind: 'text', text: frame } : frame)
    }
  }

  endInput(error?: Error): void {
    if (error === undefined) this.#frames.end()
    else this.#frames.destroy(error)
  }

  /** From now on the peer reads nothing. */
  block(): void {
    this.#blocked = []
  }

  unblock(): void {
    for (const resolve of this.#blocked?.splice(0) ?? []) resolve()
    this.#blocked = undefined
  }

  /** From now on nothing can be sent. */
  breakOutput(): void {
    this.#failure = new ConnectionError('closed', 'the output is closed')
  }

  async send(text: string): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    this.sent.push(text)
    const { promise, resolve } = withResolvers()
    if (this.#blocked === undefined) return
    this.#blocked.push(resolve)
    return promise
  }

  async close(): Promise<void> {
    this.unblock()
    this.#frames.end()
  }

  async *#read(): AsyncGenerator<Frame> {
    for await (const frame of this.#frames) {
      this.taken++
      yield frame as Frame
    }
  }
}

export function withResolvers<T = void>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

/** Resolves when all that can happen without I/O or time has happened. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => process.nextTick(resolve))
}

/** A connection whose peer is the test, with a record of all that it was told. */
export function connect(options: Partial<ConnectionOptions> = {}) {
  const transport = new FakeTransport()
  const reports: RpcReport[] = []
  const notifications: unknown[] = []
  const connection = createConnection(transport, {
    onRequest: ({ method }) => `did ${method}`,
    onNotification: (notification) => notifications.push(notification),
    report: (event) => reports.push(event),
    ...options,
  })
  return { transport, connection, reports, notifications }
}
