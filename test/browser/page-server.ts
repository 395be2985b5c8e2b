import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { Bundle } from './bundle.js'

/** A message of the page. */
export interface Message {
  method?: string
  id?: number
  result?: unknown
}

/** Serves the page, and the protocol over a WebSocket. */
export interface PageServer {
  url: string
  /** What the page posts. */
  result: Promise<unknown>
  /** Messages of the page. */
  received: Message[]
  close(): void
}

/** Options of startPageServer. */
export interface PageServerOptions {
  html?: string
  /** Serves a connection. The default is one turn. */
  connect?: (socket: WebSocket) => (message: Message) => void
}

const blank = '<!doctype html><title>page</title><script type="module" src="/page.js"></script>'

export async function startPageServer(
  { files }: Bundle,
  { html = blank, connect = serveTurn }: PageServerOptions = {},
): Promise<PageServer> {
  const received: PageServer['received'] = []
  let resolve: (result: unknown) => void
  const result = new Promise<unknown>((onResult) => (resolve = onResult))
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? ''
    if (request.method === 'POST') {
      void text(request).then((body) => resolve(JSON.parse(body)))
      response.end()
    } else if (name === '') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    } else {
      const file = files.get(name)
      const type = { 'content-type': 'text/javascript' }
      response.writeHead(file === undefined ? 404 : 200, type).end(file)
    }
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    const take = connect(socket)
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Message
      received.push(message)
      take(message)
    })
  })
  await new Promise<void>((onListening) => server.listen(0, '127.0.0.1', onListening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    result,
    received,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      server.close()
    },
  }
}

const question = 7
const turn = { id: 'turn', items: [], status: 'inProgress', error: null }
const place = { threadId: 'thread', turnId: 'turn', itemId: 'item' }

/** One turn, with a command to approve. Members that the page does not use are left out. */
function serveTurn(socket: WebSocket): (message: Message) => void {
  const send = (message: object) => socket.send(JSON.stringify(message))
  return (message) => answer(message, send)
}

function answer({ id, method }: Message, send: (message: object) => void): void {
  switch (method) {
    case 'initialize':
      return send({ id, result: { userAgent: 'page/0.171.0 (Linux)' } })
    case 'thread/start':
      return send({ id, result: { thread: { id: 'thread' } } })
    case 'turn/start':
      send({ id, result: { turn } })
      send({ method: 'turn/started', params: { threadId: 'thread', turn } })
      send({ id: 99, result: 'an answer that no call waits for' })
      return send({
        id: question,
        method: 'item/commandExecution/requestApproval',
        params: { ...place, command: 'ls' },
      })
    case 'thread/read':
      return send({ id, error: { code: -32600, message: 'no such thread' } })
    case undefined:
      if (id !== question) return
      send({ method: 'item/agentMessage/delta', params: { ...place, delta: 'hel' } })
      send({ method: 'item/agentMessage/delta', params: { ...place, delta: 'lo é' } })
      send({
        method: 'turn/completed',
        params: { threadId: 'thread', turn: { ...turn, status: 'completed' } },
      })
  }
}
