import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** One frame as it was on the wire. */
interface RawFrame {
  opcode: number
  fin: boolean
  length: number
  payload: Buffer
}

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Bytes of an unmasked frame, as a server sends it. */
export function toFrame(opcode: number, payload: string | Buffer): Buffer {
  const data = Buffer.from(payload as string)
  const head = Buffer.alloc(data.length < 126 ? 2 : 10)
  head[0] = 0x80 | opcode
  head[1] = data.length < 126 ? data.length : 127
  if (data.length >= 126) head.writeBigUInt64BE(BigInt(data.length), 2)
  return Buffer.concat([head, data])
}

/** Calls the listener with each frame that arrives, masked or not. */
function readFrames(stream: Duplex, listener: (frame: RawFrame) => void): void {
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let read = readFrame(rest); read !== undefined; read = readFrame(rest)) {
      rest = rest.subarray(read.size)
      listener(read.frame)
    }
  })
}

function readFrame(bytes: Buffer): { frame: RawFrame; size: number } | undefined {
  if (bytes.length < 2) return undefined
  const [first = 0, second = 0] = bytes
  const short = second & 0x7f
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0
  const maskBytes = (second & 0x80) === 0 ? 0 : 4
  const start = 2 + lengthBytes + maskBytes
  if (bytes.length < start) return undefined
  const length =
    lengthBytes === 0
      ? short
      : lengthBytes === 2
        ? bytes.readUInt16BE(2)
        : Number(bytes.readBigUInt64BE(2))
  if (bytes.length < start + length) return undefined
  const payload = Buffer.from(bytes.subarray(start, start + length))
  const mask = bytes.subarray(start - 4, start)
  if (maskBytes > 0) payload.forEach((byte, at) => (payload[at] = byte ^ (mask[at % 4] ?? 0)))
  const frame = { opcode: first & 0x0f, fin: (first & 0x80) !== 0, length, payload }
  return { frame, size: start + length }
}

/** A server below the level of WebSocket messages. */
export interface RawServer {
  url: string
  frames: RawFrame[]
  /** The connection of the last client. */
  stream: () => Duplex
}

export interface RawServerOptions {
  /** Lines of the 101. */
  headers?: readonly string[]
  /** Bytes that follow the 101 at once. */
  first?: Buffer
  onFrame?: (frame: RawFrame, stream: Duplex) => void
}

export async function startRawServer(options: RawServerOptions = {}): Promise<RawServer> {
  const frames: RawFrame[] = []
  let last: Duplex | undefined
  const server = createServer()
  server.on('upgrade', ({ headers }, stream: Duplex) => {
    last = stream
    stream.on('error', () => undefined)
    const lines = [
      'HTTP/1.1 101 Switching Protocols',
      'connection: upgrade',
      'upgrade: websocket',
      `sec-websocket-accept: ${accept(headers['sec-websocket-key'] ?? '')}`,
      ...(options.headers ?? []),
    ]
    stream.write(
      Buffer.concat([
        Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
        options.first ?? Buffer.alloc(0),
      ]),
    )
    readFrames(stream, (frame) => {
      frames.push(frame)
      options.onFrame?.(frame, stream)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const { port } = server.address() as AddressInfo
  return { url: `ws://127.0.0.1:${port}/`, frames, stream: () => last as Duplex }
}

function accept(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}

/** The headers of a good handshake. */
export const handshake: Readonly<Record<string, string>> = {
  Host: 'localhost',
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

/** Status and body of an answer to raw bytes. `status` is 0 if the connection ends without one. */
export interface RawAnswer {
  status: number
  head: string
  body: string
}

/** Sends a request and reads one answer. */
export async function ask(target: number | string, request: string): Promise<RawAnswer> {
  const socket: Socket =
    typeof target === 'number' ? connect(target, '127.0.0.1') : connect({ path: target })
  socket.on('error', () => undefined)
  socket.write(request)
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    if (isWhole(text)) socket.destroy()
  })
  await once(socket, 'close')
  const [head = '', body = ''] = text.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.\d (\d+)/.exec(head)?.[1] ?? 0), head, body }
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return false
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)
  return /^HTTP\/1\.\d 101/.test(text) || text.length >= end + 4 + length
}

/** The text of a request. Undefined values leave a header out. */
export function toRequest(line: string, headers: Readonly<Record<string, string | undefined>>) {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  )
  return `${[line, ...lines].join('\r\n')}\r\n\r\n`
}
