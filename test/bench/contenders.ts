import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { client as createAcpClient, ndJsonStream } from '@agentclientprotocol/sdk'
import { Client as McpClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ResultSchema } from '@modelcontextprotocol/sdk/types.js'
import { JSONRPCClient, JSONRPCServer, JSONRPCServerAndClient } from 'json-rpc-2.0'
import * as vscode from 'vscode-jsonrpc/node'
import type * as client from '../../src/client.js'
import type * as index from '../../src/index.js'
import type { Transport } from '../../src/rpc/transport.js'
import { toEntryUrl } from './entry-url.js'
import { Lines } from './lines.js'

/** A client library that is connected to the feeder. */
interface Contender {
  call: (method: string, params: object) => Promise<unknown>
  close: () => unknown
}

/** What a client does with what the feeder sends. */
interface Reactions {
  onDelta: (params: unknown) => void
  onAsk: () => object
}

/** Connects a library to a feeder of its own. */
type Connect = (reactions: Reactions) => Promise<Contender>

const delta = 'item/agentMessage/delta'
const question = 'currentTime/read'

function feederArgs(framing: 'lines' | 'headers'): string[] {
  return [join(import.meta.dirname, 'feeder.mjs'), framing]
}

/** Starts a feeder for a library that frames messages with headers, or one line per message. */
export function startFeeder(
  framing: 'lines' | 'headers' = 'lines',
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, feederArgs(framing), { stdio: 'pipe' })
  child.stderr.pipe(process.stderr)
  return child
}

/** Runs turns of one message with so many deltas. */
interface TurnRunner {
  runTurn: (deltas: number) => Promise<unknown>
  close: () => unknown
}

const clientInfo = { name: 'bench', version: '1.0.0' }

/** The same turns with our threads, and with the client that they are built on. */
export const turnRunners: Readonly<Record<string, () => Promise<TurnRunner>>> = {
  threads: async () => {
    const { attachCodex } = (await import(toEntryUrl('client'))) as typeof client
    const codex = await attachCodex({ connect: spawnFeeder, clientInfo })
    const thread = await codex.startThread()
    return {
      runTurn: async (deltas) => {
        const turn = thread.stream(String(deltas))
        for await (const { method } of turn) if (method === 'turn/completed') break
        return turn.result
      },
      close: () => codex.close(),
    }
  },
  'codex-contract': async () => {
    const { createClient } = (await import(toEntryUrl('index'))) as typeof index
    const core = createClient(await spawnFeeder())
    let onCompleted = () => undefined as void
    core.on(delta, () => undefined)
    core.on('item/started', () => undefined)
    core.on('item/completed', () => undefined)
    core.on('turn/completed', () => onCompleted())
    await core.initialize({ clientInfo })
    return {
      runTurn: async (deltas) => {
        const completed = new Promise<void>((resolve) => (onCompleted = resolve))
        await core.requestRaw('turn/start', { threadId: 't', input: [{ text: String(deltas) }] })
        await completed
      },
      close: () => core.close(),
    }
  },
}

async function spawnFeeder(): Promise<Transport> {
  const { spawnTransport } = (await import(toEntryUrl('index'))) as typeof index
  return spawnTransport({ command: process.execPath, args: feederArgs('lines') })
}

/** The libraries by name. */
export const contenders: Readonly<Record<string, Connect>> = {
  'codex-contract': connectOurs,
  'json-rpc-2.0': connectJsonRpc,
  'vscode-jsonrpc': connectVscode,
  'MCP SDK': connectMcp,
  'ACP SDK': connectAcp,
}

async function connectOurs({ onDelta, onAsk }: Reactions): Promise<Contender> {
  const { createClient } = (await import(toEntryUrl('index'))) as typeof index
  const client = createClient(await spawnFeeder(), {
    serverRequests: { [question]: () => onAsk() as { currentTimeAt: number } },
  })
  client.on(delta, onDelta)
  await client.initialize({ clientInfo })
  const listed = new Set(['account/read', 'thread/turns/list'])
  return {
    call: (method, params) =>
      listed.has(method)
        ? client.request(method as 'account/read', params)
        : client.requestRaw(method, params),
    close: () => client.close(),
  }
}

function connectJsonRpc({ onDelta, onAsk }: Reactions): Promise<Contender> {
  const child = startFeeder()
  const peer = new JSONRPCServerAndClient(
    new JSONRPCServer(),
    new JSONRPCClient((message) => void child.stdin.write(`${JSON.stringify(message)}\n`)),
  )
  peer.addMethod(delta, onDelta)
  peer.addMethod(question, onAsk)
  const lines = new Lines()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of lines.take(text)) void peer.receiveAndSend(JSON.parse(line))
  })
  return Promise.resolve({
    call: async (method, params) => (await peer.request(method, params)) as unknown,
    close: () => child.stdin.end(),
  })
}

function connectVscode({ onDelta, onAsk }: Reactions): Promise<Contender> {
  const child = startFeeder('headers')
  const connection = vscode.createMessageConnection(
    new vscode.StreamMessageReader(child.stdout),
    new vscode.StreamMessageWriter(child.stdin),
  )
  connection.onNotification(delta, onDelta)
  connection.onRequest(question, onAsk)
  connection.listen()
  return Promise.resolve({
    call: (method, params) => connection.sendRequest(method, params),
    close: () => child.stdin.end(),
  })
}

async function connectMcp({ onDelta, onAsk }: Reactions): Promise<Contender> {
  const client = new McpClient({ name: 'bench', version: '1.0.0' })
  client.fallbackNotificationHandler = ({ params }) => Promise.resolve(onDelta(params))
  client.fallbackRequestHandler = () => Promise.resolve(onAsk())
  const command = process.execPath
  await client.connect(new StdioClientTransport({ command, args: feederArgs('lines') }))
  return {
    call: (method, params) => client.request({ method, params } as never, ResultSchema),
    close: () => client.close(),
  }
}

function connectAcp({ onDelta, onAsk }: Reactions): Promise<Contender> {
  const child = startFeeder()
  const parse = (params: unknown) => params
  const app = createAcpClient()
    .onNotification(delta, parse, ({ params }) => onDelta(params))
    .onRequest(question, parse, onAsk)
  const input = Readable.toWeb(child.stdout) as ReadableStream<Uint8Array>
  const { agent } = app.connect(ndJsonStream(Writable.toWeb(child.stdin), input))
  return Promise.resolve({
    call: (method, params) => agent.request(method, params),
    close: () => child.stdin.end(),
  })
}
