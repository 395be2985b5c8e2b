// Runs in a browser: connects to the server of the page, approves a command of a turn, and posts
// what it has seen.
import type { Frame, Transport } from 'codex-contract/client'
import { createClient } from 'codex-contract/client'

/** The parts of a browser that are used; the types of Node lack some of them. */
interface Browser {
  location: { host: string }
  WebSocket: new (url: string) => Socket
}

interface Socket {
  send(text: string): void
  close(): void
  addEventListener(type: string, listener: (event: { data: string }) => void): void
}

const { location, WebSocket } = globalThis as unknown as Browser

async function connect(url: string): Promise<Transport> {
  const socket = new WebSocket(url)
  const waiting: Frame[] = []
  let wake: () => void = () => undefined
  let isOpen = true
  socket.addEventListener('message', ({ data }) => {
    waiting.push({ kind: 'text', text: data })
    wake()
  })
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => {
      isOpen = false
      wake()
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error('cannot connect')))
  })
  async function* receive(): AsyncGenerator<Frame> {
    while (isOpen || waiting.length > 0) {
      yield* waiting.splice(0)
      if (isOpen && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    send: (text) => Promise.resolve(socket.send(text)),
    incoming: receive(),
    close() {
      socket.close()
      return closed
    },
  }
}

async function run(): Promise<object> {
  const asked: unknown[] = []
  const drift: unknown[] = []
  const events: string[] = []
  const client = createClient(await connect(`ws://${location.host}`), {
    serverRequests: {
      'item/commandExecution/requestApproval': ({ command }) => {
        asked.push(command)
        return { decision: 'accept' }
      },
    },
    onDrift: ({ method, kind }) => drift.push(`${method} ${kind}`),
    // A callback that fails is reported without `process`.
    report: () => {
      throw new Error('a failed report')
    },
  })
  const { userAgent } = await client.initialize({ clientInfo: { name: 'page', version: '1.0.0' } })
  const { thread } = await client.request('thread/start', {})
  let text = ''
  client.on('item/agentMessage/delta', ({ delta }) => (text += delta))
  const completed = new Promise<string>((resolve) => {
    client.on('turn/completed', ({ turn }) => resolve(turn.status))
  })
  const input = [{ type: 'text' as const, text: 'hello', text_elements: [] }]
  const { turn } = await client.request('turn/start', { threadId: thread.id, input })
  client.on('turn/started', () => events.push('started after the answer'))
  const status = await completed
  const refused = await client.request('thread/read', { threadId: 'none' }).catch(String)
  await client.close()
  const globals = ['process', 'Buffer'].filter((name) => name in globalThis)
  return { userAgent, turn: turn.id, asked, text, status, events, refused, globals }
}

const result = await run().catch((error: unknown) => ({ failure: String(error) }))
await fetch('/result', { method: 'POST', body: JSON.stringify(result) })
