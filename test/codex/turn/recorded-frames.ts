import { decodeMessage } from '../../../src/rpc/codec.js'
import type { Message } from '../../../src/rpc/message.js'
import { formatRequestId } from '../../../src/rpc/request-id.js'
import type { Frame, Transport } from '../../../src/rpc/transport.js'

type Direction = 'sent' | 'received'

/** One message of a conversation, seen from the client. */
export interface RecordedFrame {
  direction: Direction
  kind: 'request' | 'notification' | 'response' | 'error'
  /** Of an answer, the method of its request. */
  method: string
  /** Of a request, what its answer is found by. */
  id?: string
  /** The params, the result or the error object. */
  payload: unknown
}

/** The same transport, and everything that went over it so far. */
export function recordFrames(transport: Transport): {
  transport: Transport
  frames: readonly RecordedFrame[]
} {
  const frames: RecordedFrame[] = []
  const methods = new Map<string, string>()

  function keep(direction: Direction, text: string): void {
    const frame = toFrame(direction, decodeMessage(text), methods)
    if (frame === undefined) throw new Error(`A line that is no message was ${direction}`)
    frames.push(frame)
  }

  async function* keepEach(incoming: AsyncIterable<Frame>): AsyncGenerator<Frame> {
    for await (const frame of incoming) {
      if (frame.kind !== 'text') throw new Error(`A line came that is ${frame.kind}`)
      keep('received', frame.text)
      yield frame
    }
  }

  const recording: Transport = {
    send(text) {
      keep('sent', text)
      return transport.send(text)
    },
    incoming: keepEach(transport.incoming),
    close: () => transport.close(),
  }
  return { transport: recording, frames }
}

function toRequest(
  direction: Direction,
  { id, method, params }: Message & { kind: 'request' },
  methods: Map<string, string>,
): RecordedFrame {
  const written = formatRequestId(id)
  methods.set(`${direction} ${written}`, method)
  return { direction, kind: 'request', id: written, method, payload: params }
}

/** Both sides count their requests from the same number, so a name of one holds who asked. */
function toFrame(
  direction: Direction,
  message: Message,
  methods: Map<string, string>,
): RecordedFrame | undefined {
  const other = direction === 'sent' ? 'received' : 'sent'
  switch (message.kind) {
    case 'request':
      return toRequest(direction, message, methods)
    case 'notification':
      return { direction, kind: 'notification', method: message.method, payload: message.params }
    case 'response':
    case 'error': {
      const method = methods.get(`${other} ${formatRequestId(message.id)}`)
      if (method === undefined) return undefined
      const payload = message.kind === 'error' ? message.error : message.result
      return { direction, kind: message.kind, method, payload }
    }
    case 'malformed':
      return undefined
  }
}
