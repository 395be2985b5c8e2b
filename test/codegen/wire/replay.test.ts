import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RecordedFrame, WireMessage } from '../../../codegen/wire/frame.js'
import { messageOf } from '../../../codegen/wire/frame.js'
import { parseRecording } from '../../../codegen/wire/recording/format.js'
import { Recorder } from '../../../codegen/wire/recording/recorder.js'
import type { ReplayOptions } from '../../../codegen/wire/replay/replay.js'
import { Replay } from '../../../codegen/wire/replay/replay.js'
import { attachCodex } from '../../../src/threads/attach.js'
import type { Transport } from '../../../src/rpc/transport.js'
import { ScriptedCodex } from '../../support/scripted-codex.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { recordings } from '../../threads/recorded.js'

type Frames = readonly RecordedFrame[]

/** Sends the frames to a replay and returns what it answers. */
async function play(
  frames: Frames,
  sent: readonly unknown[],
  options?: ReplayOptions,
): Promise<{ replay: Replay; answers: WireMessage[] }> {
  const replay = new Replay({ frames, truncated: false }, options)
  for (const frame of sent) await replay.send(JSON.stringify(frame))
  await replay.close()
  const answers: WireMessage[] = []
  for await (const { text } of replay.incoming) answers.push(JSON.parse(text) as WireMessage)
  return { replay, answers }
}

/** The frames of the client, as another run sends them. */
function framesOfClient(frames: Frames): WireMessage[] {
  return frames
    .filter(({ dir }) => dir === 'out')
    .map(messageOf)
    .map((message) => {
      const isRequest = message.method !== undefined && message.id !== undefined
      return isRequest ? { ...message, id: `other-${message.id}` } : message
    })
}

const live = recordings.map(({ release, name, frames }) => {
  return [`${release} ${name}`, frames as unknown as Frames] as const
})

describe.each(live)('a live session, %s', (_name, frames) => {
  const sent = framesOfClient(frames)

  test('is served in full to the client that was recorded', async () => {
    const { replay, answers } = await play(frames, sent)
    replay.verify()
    const expected = frames.filter(({ dir }) => dir === 'in').map(messageOf)
    expect(answers).toHaveLength(expected.length)
    expect(answers.map(({ method }) => method)).toEqual(expected.map(({ method }) => method))
  })

  test('ends at the first frame that differs', async () => {
    const at = Math.floor(sent.length / 2)
    const changed = sent.map((message, index) => {
      return index === at ? { ...message, method: `${message.method ?? ''}x` } : message
    })
    const { replay } = await play(frames, changed)
    const numbers = frames.flatMap(({ dir }, index) => (dir === 'out' ? [index + 1] : []))
    expect(() => replay.verify()).toThrow(`frame ${numbers[at]} `)
    expect(replay.difference?.pointer).toBe('/method')
  })
})

/** Records what a client does with a scripted server. */
async function recordClient(
  run: (connect: () => Promise<Transport>) => Promise<void>,
  folders: { home: string },
) {
  const server = createServer()
  const path = join(createTemporaryFolder(), 'session.jsonl')
  const recorder = new Recorder({ path, startedAt: 0, ...folders })
  let t = 0
  await run(async () => {
    const transport = server.connect()
    return {
      ...transport,
      send: (text) => {
        recorder.record({ t: t++, dir: 'out', text })
        return transport.send(text)
      },
      incoming: {
        async *[Symbol.asyncIterator]() {
          for await (const frame of transport.incoming) {
            if (frame.kind === 'text') recorder.record({ t: t++, dir: 'in', text: frame.text })
            yield frame
          }
        },
      },
      close: () => transport.close(),
    }
  })
  recorder.close()
  return parseRecording(readFileSync(path, 'utf8'))
}

function createServer(): ScriptedCodex {
  const server = new ScriptedCodex()
  const thread = '01a21fa5-9ad1-7343-88fe-ef88b7f542a3'
  server.on('thread/start', ({ cwd }) => ({
    thread: { ...server.thread({ id: thread }), cwd },
    cwd,
  }))
  server.on('turn/start', ({ input }) => {
    const turn = { id: server.newId('turn'), items: [], status: 'inProgress', error: null }
    const place = { threadId: thread, turnId: turn.id, itemId: 'message' }
    queueMicrotask(() => {
      server.send({ method: 'turn/started', params: { threadId: thread, turn } })
      const delta = JSON.stringify(input)
      server.send({ method: 'item/agentMessage/delta', params: { ...place, delta } })
      const completed = { ...turn, status: 'completed' }
      server.send({ method: 'turn/completed', params: { threadId: thread, turn: completed } })
    })
    return { turn }
  })
  return server
}

interface ClientOptions {
  prompt?: string
  version?: string
  home?: string
}

/** A client of ours that runs two turns. */
function runClient({ prompt = 'go on', version = '1.0.0', home = '/home/alice' }: ClientOptions) {
  return async (connect: () => Promise<Transport>) => {
    const codex = await attachCodex({ connect, clientInfo: { name: 'client', version } })
    const thread = await codex.startThread({ cwd: `${home}/repo` })
    await thread.run('begin')
    await thread.run(prompt)
    await codex.close()
  }
}

test('a client of ours replays green, with another version, home and time', async () => {
  const recording = await recordClient(runClient({}), { home: '/home/alice' })
  expect(recording.release).toBe('0.171.0')
  const replay = new Replay(recording, { home: '/Users/bob' })
  await runClient({ version: '2.0.0', home: '/Users/bob' })(async () => replay)
  replay.verify()
})

test('a client with one changed line replays red, at the frame that it changes', async () => {
  const recording = await recordClient(runClient({}), { home: '/home/alice' })
  const replay = new Replay(recording, { home: '/home/alice' })
  await runClient({ prompt: 'stop' })(async () => replay).catch(() => undefined)
  const number = recording.frames.findIndex(({ frame }) => {
    return JSON.stringify(frame).includes('go on')
  })
  expect(replay.difference).toEqual({
    frame: number + 1,
    subject: 'turn/start',
    pointer: '/params/input/0/text',
    expected: '"go on"',
    actual: '"stop"',
  })
  expect(() => replay.verify()).toThrow(
    `the client left the recording: frame ${number + 1} (turn/start) differs at ` +
      '/params/input/0/text\n  expected: "go on"\n  actual: "stop"',
  )
})

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

function out(frame: object): RecordedFrame {
  return { t: 0, dir: 'out', frame }
}

function back(frame: object): RecordedFrame {
  return { t: 0, dir: 'in', frame }
}

test('what the client makes up is served under its own name', async () => {
  const frames = [
    out({ id: 1, method: 'a', params: { key: uuid(1), cwd: '/home/user/x', at: '/tmp/folder-1' } }),
    back({ id: 1, result: { text: `${uuid(1)} in /home/user/x and /tmp/folder-1/y, ${uuid(2)}` } }),
    out({ id: 2, method: 'b', params: { keys: [uuid(1), uuid(2)] } }),
    back({ id: 2, result: null }),
  ]
  const own = '01a21fa5-9ad1-7343-88fe-ef88b7f542a3'
  const params = { key: own, cwd: '/Users/bob/x', at: '/var/tmp/run-Xyz' }
  const places = { home: '/Users/bob', temporary: '/var/tmp' }
  const sent = [
    { id: 7, method: 'a', params },
    { id: 8, method: 'b', params: { keys: [own, uuid(2)] } },
  ]
  const { replay, answers } = await play(frames, sent, places)
  replay.verify()
  expect(answers).toEqual([
    { id: 7, result: { text: `${own} in /Users/bob/x and /var/tmp/run-Xyz/y, ${uuid(2)}` } },
    { id: 8, result: null },
  ])
  const swapped = [sent[0], { id: 8, method: 'b', params: { keys: [uuid(2), own] } }]
  const { replay: red } = await play(frames, swapped, places)
  expect(red.difference?.pointer).toBe('/params/keys/0')
})

test('a secret of the client is equal to any other, and shown nowhere', async () => {
  const frames = [out({ id: 1, method: 'login', params: { token: '[secret 1]', kind: 'a' } })]
  const secret = 'sk-proj-Zx81LqP0vTnW3uYh7RkDm29sEbQaJc5F'
  const sent = { id: 1, method: 'login', params: { token: secret, kind: 'a' } }
  const { replay } = await play(frames, [sent])
  replay.verify()
  const changed = { id: 1, method: 'login', params: { token: secret, kind: secret } }
  const { replay: red } = await play(frames, [changed])
  expect(red.difference?.pointer).toBe('/params/kind')
  expect(JSON.stringify(red.difference)).not.toContain(secret.slice(8))
})

const session = [
  out({ id: 1, method: 'a', params: { x: 1 } }),
  back({ id: 1, result: 'first' }),
  out({ id: 2, method: 'a', params: { x: 2 } }),
  out({ id: 3, method: 'b' }),
  back({ id: 3, result: 'b' }),
  back({ method: 'note' }),
  back({ id: 2, result: 'second' }),
]

test('a client that sends less or more than was recorded leaves the recording', async () => {
  const [one, two, three] = framesOfClient(session)
  const { replay: less } = await play(session, [one, two])
  expect(less.difference).toMatchObject({ frame: 4, subject: 'b', actual: undefined })
  const { replay: more } = await play(session, [one, two, three, { method: 'extra' }])
  expect(more.difference).toMatchObject({ frame: 8, subject: 'beyond the end' })
})

test('a loose replay answers in any order, by method and params, and again', async () => {
  const sent = [
    { id: 10, method: 'b' },
    { id: 11, method: 'a', params: { x: 2 } },
    { id: 12, method: 'a', params: { x: 5 } },
    { method: 'unknown notification' },
    { id: 13, method: 'a', params: { x: 2 } },
  ]
  const { replay, answers } = await play(session, sent, { mode: 'loose' })
  replay.verify()
  expect(answers).toEqual([
    { id: 10, result: 'b' },
    { method: 'note' },
    { id: 11, result: 'second' },
    { id: 12, result: 'first' },
    { id: 13, result: 'second' },
  ])
})

test('a loose replay refuses what was not recorded, and goes on', async () => {
  const sent = [
    { id: 1, method: 'a', params: { y: 1 } },
    { id: 2, method: 'a', params: { x: 1 } },
  ]
  const { replay, answers } = await play(session, sent, { mode: 'loose' })
  expect(answers).toMatchObject([
    { id: 1, error: { code: -32601 } },
    { id: 2, result: 'first' },
  ])
  expect(() => replay.verify()).toThrow('no recorded a is like this one\n  actual: {"y":1}')
})

test('a server that crashed does so again', async () => {
  const frames = [out({ id: 1, method: 'a' }), back({ id: 1, result: null })]
  const replay = new Replay({ frames, truncated: false, end: { code: 3, signal: null } })
  await replay.send('{"id":1,"method":"a"}')
  const texts: string[] = []
  for await (const { text } of replay.incoming) texts.push(text)
  expect(texts).toEqual(['{"id":1,"result":null}'])
})
