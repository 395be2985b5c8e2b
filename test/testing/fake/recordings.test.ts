import { expect, onTestFinished, test } from 'vitest'
import type { FakeTurn } from '../../../src/testing/fake/script-types.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import type { FakeCodex } from '../../../src/testing/fake/types.js'
import { from } from '../../codex/releases.js'
import type { Message } from '../../support/scripted-codex.js'
import { recordings } from '../../threads/recorded.js'

type Script = (turn: FakeTurn) => unknown

const after: Script = (turn) => turn.message('after')
const writes = "/bin/bash -lc 'printf hi > f.txt && cat f.txt'"
const file = { path: '/home/user/workspace/p.txt', kind: 'add', diff: 'patched\n' } as const

/** What the model did in a recorded session. */
const scripts: Readonly<Record<string, Script>> = {
  'simple-turn': (turn) => turn.reasoning('Some ', 'thought').message('Hel', 'lo'),
  'approval-accept': async (turn) => {
    await turn.command(writes, { output: 'hi', reason: 'May I run it?' }).approval()
    after(turn)
  },
  'approval-decline': async (turn) => {
    await turn.command(writes, { reason: 'May I run it?' }).approval()
    after(turn)
  },
  'approval-cancel': (turn) => turn.command(writes, { reason: 'May I run it?' }).approval(),
  'approval-interrupted': (turn) => turn.command(writes, { reason: 'May I run it?' }).approval(),
  'file-change-accept': async (turn) => {
    await turn.fileChange(file).approval()
    after(turn)
  },
  'dynamic-tool': async (turn) => {
    await turn.clientTool('look_up', { word: 'x' })
    after(turn)
  },
  'user-input': async (turn) => {
    await turn.askUser({ id: 'colour', header: 'C', question: 'Which?', options: ['Blue', 'Red'] })
    after(turn)
  },
  elicitation: async (turn) => {
    const call = turn.mcpTool('asker', 'fill_form')
    const answer = await call.elicit('Who are you?')
    call.complete(JSON.stringify(answer))
    after(turn)
  },
  'interrupt-mid-stream': (turn) => {
    turn.startMessage().delta('par').delta('tial')
    return turn.hold()
  },
  plan: (turn) => {
    const steps = [
      { step: 'a', status: 'inProgress' },
      { step: 'b', status: 'pending' },
    ] as const
    turn.plan(steps, 'why').message('ok')
  },
  'error-500': (turn) => turn.fail('We are busy', 'internalServerError'),
  'error-401': (turn) => turn.fail('Unauthorized'),
  'error-429-plain': (turn) => turn.fail('Too many'),
  'error-cut-in-the-middle': (turn) => {
    turn.startMessage().delta('par').delta('tial')
    turn.fail('stream disconnected before completion')
  },
  'error-failed-context-length-exceeded': (turn) => turn.fail('Too long', 'contextWindowExceeded'),
  'stream-retry-partial-item': (turn) => {
    turn.startMessage().delta('par').delta('tial')
    turn.retry().message('whole ', 'answer')
  },
  'stream-retry-whole-item': (turn) => turn.message('first item').retry().message('second answer'),
  'command-with-output': (turn) => {
    const command = turn.command('for i in 1 2 3 4 5; do echo line$i; done')
    for (const number of [2, 3, 4, 5]) command.output(`line${number}\n`)
    command.complete()
    turn.message('ok')
  },
  'compact-manual': () => undefined,
  'interrupt-command': (turn) => {
    turn.command('sleep 9').start()
    return turn.hold()
  },
  'two-starts-at-once': (turn) => turn.message('one'),
  'start-while-running': async (turn) => {
    turn.message('one')
    await turn.nextInput()
    turn.message('two')
  },
  'review-interrupted': (turn) => {
    turn.startMessage()
    return turn.hold()
  },
  'review-inline': (turn) => turn.message('It is fine.'),
}

/** Depends on the machine, the account or the moment, or on what other threads do. */
const ignored = new Set([
  'account/rateLimits/updated',
  'configWarning',
  'deprecationNotice',
  'item/fileChange/outputDelta',
  'mcpServer/startupStatus/updated',
  'remoteControl/status/changed',
  'thread/started',
  'thread/tokenUsage/updated',
  'warning',
])

/** The newest releases do not offer a plan to the model of the recordings. */
const hasNoPlan = from('0.169.0')

/** Sessions in which two frames that race came in the other order than elsewhere. */
const races = new Set([
  '0.150.1 two-starts-at-once',
  '0.171.0 approval-cancel',
  '0.171.0 error-failed-context-length-exceeded',
])

const compared = recordings.filter(({ name, release }) => {
  const isOther = (name === 'plan' && hasNoPlan(release)) || races.has(`${release} ${name}`)
  return Object.hasOwn(scripts, name) && !isOther
})

test.for(compared)('$name of codex $release: the fake sends the same frames', async (recording) => {
  const { name, release, frames } = recording
  const session = await openSession(release, scripts[name]!)
  // A session begins with frames that are not about a turn.
  const first = frames.findIndex(({ frame }) =>
    /^(turn|review|thread\/compact)\/start$/.test(frame.method ?? ''),
  )
  for (const { dir, frame } of frames.slice(first)) {
    // Not awaited: calls that were sent together arrive together.
    if (dir === 'out') session.send(frame)
    else if (!ignored.has(frame.method ?? ''))
      expect(await session.next(frame)).toEqual(describe(frame))
  }
  session.fake.verify()
})

interface Session {
  fake: FakeCodex
  send: (frame: Message) => void
  /** Describes the next frame of the fake, and learns which ids it has in place of the recorded ones. */
  next: (recorded: Message) => Promise<object>
}

async function openSession(release: string, script: Script): Promise<Session> {
  const fake = createFakeCodex({ release })
  onTestFinished(() => fake.close())
  fake.onTurn(script)
  const transport = fake.connect()
  const incoming = transport.incoming[Symbol.asyncIterator]()
  const ids = new Map<unknown, unknown>()
  const read = async (): Promise<Message> => {
    const value: unknown = (await incoming.next()).value
    const frame = JSON.parse((value as { text: string }).text) as Message
    return ignored.has(frame.method ?? '') ? read() : frame
  }
  const call = async (method: string, params: object): Promise<Message> => {
    await transport.send(JSON.stringify({ id: method, method, params }))
    for (;;) {
      const frame = await read()
      if (frame.id === method) return frame
    }
  }
  const capabilities = { experimentalApi: true }
  await call('initialize', { clientInfo: { name: 'spec', version: '1.0.0' }, capabilities })
  const { result } = await call('thread/start', { cwd: '/home/user/workspace' })
  const threadId = (result as { thread: { id: string } }).thread.id
  return {
    fake,
    send: (frame) => {
      const known = frame.params?.['threadId']
      if (known !== undefined && !ids.has(known)) ids.set(known, threadId)
      const id = frame.method === undefined ? ids.get(`request ${frame.id}`) : frame.id
      void transport.send(JSON.stringify({ ...replaceIds(frame, ids), id }))
    },
    next: async (recorded) => {
      const frame = await read()
      learn(recorded, frame, ids)
      return describe(frame)
    },
  }
}

/** What has to be the same: order, methods, states, and which members there are. */
function describe({ method, params, result, error, id }: Message): object {
  const { item, turn, status, ...rest } = (params ?? {}) as Record<string, object>
  const { thread, ...others } = (result ?? {}) as Record<string, object>
  return {
    ...(method === undefined ? { hasId: id !== undefined } : { method }),
    ...(error !== undefined && { error: { code: error.code, message: withoutIds(error.message) } }),
    members: Object.keys({ ...rest, ...others }).sort(),
    ...(item !== undefined && { item: pick(item, 'type', 'status') }),
    ...(turn !== undefined && { turn: pick(turn, 'status', 'itemsView') }),
    ...(thread !== undefined && { thread: pick(thread, 'status', 'historyMode') }),
    ...(status !== undefined && { status }),
  }
}

/** Some members with their values, and the names of all. */
function pick(value: object, ...names: string[]): object {
  const picked = names.map((name) => [name, (value as Record<string, unknown>)[name]])
  const values = Object.fromEntries(picked) as object
  return { ...values, members: Object.keys(value).sort() }
}

function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
}

function replaceIds(value: unknown, ids: ReadonlyMap<unknown, unknown>): object {
  const replace = (_key: string, item: unknown) => ids.get(item) ?? item
  return JSON.parse(JSON.stringify(value), replace) as object
}

/** Ids of turns, and of requests: recorded ones in their own place only. */
function learn(recorded: Message, sent: Message, ids: Map<unknown, unknown>): void {
  const turnOf = ({ params, result }: Message) => {
    return ((params ?? result) as { turn?: { id: string } } | undefined)?.turn?.id
  }
  if (turnOf(recorded) !== undefined) ids.set(turnOf(recorded), turnOf(sent))
  if (recorded.method !== undefined && recorded.id !== undefined) {
    ids.set(`request ${recorded.id}`, sent.id)
  }
}
