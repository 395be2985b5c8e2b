import type { Frame, Transport } from '../../../src/rpc/transport.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import type { FakeCodex, FakeCodexOptions } from '../../../src/testing/fake/types.js'

/** A message as it travels. */
interface WireMessage {
  id?: number | string
  method?: string
  params?: Record<string, unknown>
  result?: unknown
  error?: { code: number; message: string; data?: unknown }
  emittedAtMs?: number
}

/** A fake, and the messages of its connections in both directions. */
export interface WatchedFake {
  fake: FakeCodex
  frames: { from: 'client' | 'fake'; message: WireMessage }[]
  connect: () => Transport
}

/** Creates a fake whose connections are watched from the side of the client. */
export function createWatchedFake(options: FakeCodexOptions = {}): WatchedFake {
  const fake = createFakeCodex(options)
  const frames: WatchedFake['frames'] = []
  const see = (from: 'client' | 'fake', text: string) => {
    frames.push({ from, message: JSON.parse(text) as WireMessage })
  }
  const connect = () => {
    const transport = fake.connect()
    return {
      send: (text: string) => {
        see('client', text)
        return transport.send(text)
      },
      incoming: watch(transport.incoming, (text) => see('fake', text)),
      close: () => transport.close(),
    }
  }
  return { fake, frames, connect }
}

async function* watch(
  incoming: AsyncIterable<Frame>,
  see: (text: string) => void,
): AsyncGenerator<Frame> {
  for await (const frame of incoming) {
    if (frame.kind === 'text') see(frame.text)
    yield frame
  }
}
