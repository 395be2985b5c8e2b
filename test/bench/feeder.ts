// The other side of the clients that are compared: answers, asks and notifies without a check.
// Arguments: `lines` or `headers`, the framing.
import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import { createTurns } from './turns.js'

interface Message {
  jsonrpc?: string
  id?: number | string
  method?: string
  params?: { count?: number; cursor?: string; input?: { text: string }[] }
}

const hasHeaders = process.argv[2] === 'headers'
const account = { account: null, userId: null, requiresOpenaiAuth: true }
const info = { name: 'feeder', version: '1.0.0' }
const opened = {
  userAgent: 'bench/0.171.0 (Linux)',
  codexHome: '/home',
  platformFamily: 'unix',
  platformOs: 'linux',
  protocolVersion: '2025-06-18',
  capabilities: {},
  serverInfo: info,
}
const results: Readonly<Record<string, object>> = {
  initialize: opened,
  'account/read': account,
  'thread/start': { thread: { id: 't' } },
}
const delta = { threadId: 't', turnId: 'u', itemId: 'i', delta: 'some words '.repeat(85) }
const turn = { id: 'u', items: [], status: 'inProgress', error: null }
const message = { type: 'agentMessage', id: 'i', text: '' }
const batchChars = 64 * 1024
const atOnce = 64

let output = ''
let version = ''
let asked = 0
let answered: () => void = () => undefined

function send(members: string): void {
  const text = `{${version}${members}}`
  output += hasHeaders ? `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}` : `${text}\n`
}

async function flush(): Promise<void> {
  const text = output
  output = ''
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

function answer(id: number | string, result: unknown): void {
  send(`"id":${JSON.stringify(id)},"result":${JSON.stringify(result)}`)
}

async function notify(count: number): Promise<void> {
  const rest = `"method":"item/agentMessage/delta","params":${JSON.stringify(delta)}`
  for (let sent = 0; sent < count; sent++) {
    send(rest)
    if (output.length > batchChars) await flush()
  }
}

/** A turn with one message of so many deltas. */
async function runTurn(count: number): Promise<void> {
  const place = { threadId: 't', turnId: 'u' }
  sendNotification('turn/started', { threadId: 't', turn })
  sendNotification('item/started', { ...place, item: message })
  await notify(count)
  sendNotification('item/completed', {
    ...place,
    item: { ...message, text: delta.delta.repeat(count) },
  })
  sendNotification('turn/completed', { threadId: 't', turn: { ...turn, status: 'completed' } })
}

function sendNotification(method: string, params: object): void {
  send(`"method":${JSON.stringify(method)},"params":${JSON.stringify(params)}`)
}

function ask(): void {
  send(`"id":${asked++},"method":"currentTime/read","params":{"threadId":"t"}`)
}

/** Keeps 64 requests in flight until so many are answered. */
function askAll(count: number): Promise<void> {
  let left = count
  const last = asked + count
  for (let first = 0; first < atOnce; first++) ask()
  return new Promise((resolve) => {
    answered = () => {
      if (asked < last) ask()
      if (--left === 0) resolve()
    }
  })
}

async function receive(text: string): Promise<void> {
  const { jsonrpc, id, method, params = {} } = JSON.parse(text) as Message
  if (jsonrpc !== undefined) version = '"jsonrpc":"2.0",'
  const { count = 0, cursor, input } = params
  if (method === undefined) return answered()
  if (id === undefined) return
  if (method === 'bench/deltas') await notify(count)
  if (method === 'bench/asks') await askAll(count)
  if (method === 'turn/start') {
    answer(id, { turn })
    await runTurn(Number(input?.[0]?.text))
    return await flush()
  }
  if (method === 'thread/turns/list') {
    send(`"id":${JSON.stringify(id)},"result":${createTurns(cursor === 'newer')}`)
  } else {
    answer(id, results[method] ?? {})
  }
  await flush()
}

const decoder = new StringDecoder('utf8')
let rest = ''
process.stdin.on('data', (chunk: Buffer) => {
  rest += decoder.write(chunk)
  const messages = hasHeaders ? takeBodies() : takeLines()
  for (const message of messages) void receive(message)
  void flush()
})

function takeLines(): string[] {
  const lines = rest.split('\n')
  rest = lines.pop() ?? ''
  return lines
}

function takeBodies(): string[] {
  const bodies: string[] = []
  for (;;) {
    const match = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(rest)
    if (match === null) return bodies
    const end = match[0].length + Number(match[1])
    if (rest.length < end) return bodies
    bodies.push(rest.slice(match[0].length, end))
    rest = rest.slice(end)
  }
}
