import { expect, onTestFinished, test } from 'vitest'
import type { Client } from '../../../src/client/client.js'
import { createClient } from '../../../src/client/client.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import type { FakeCodex, FakeCodexOptions } from '../../../src/testing/fake/types.js'

interface Opened {
  fake: FakeCodex
  client: Client
  threadId: string
  /** The notifications so far: method, type of the item, state. */
  log: string[]
  start: (text?: string) => Promise<string>
  /** Resolves when the turn has ended, with its status. */
  ended: () => Promise<string>
}

async function open(options: FakeCodexOptions = {}, decision = 'accept'): Promise<Opened> {
  const fake = createFakeCodex(options)
  const client = createClient(fake.connect(), {
    serverRequests: {
      'item/commandExecution/requestApproval': () => ({ decision: decision as 'accept' }),
      'item/fileChange/requestApproval': () => ({ decision: decision as 'accept' }),
      'item/permissions/requestApproval': () => ({ permissions: {} }),
    },
  })
  onTestFinished(async () => {
    await client.close()
    await fake.close()
  })
  await client.initialize({
    clientInfo: { name: 'test', version: '1' },
    capabilities: { experimentalApi: true },
  })
  const log: string[] = []
  const waiting: ((status: string) => void)[] = []
  client.onRaw(({ method, params }) => {
    const { item, turn, status } = params as Record<string, { type?: string; status?: string }>
    const state = item?.status ?? turn?.status ?? status?.type
    log.push([method, item?.type, state].filter((part) => part !== undefined).join(' '))
    if (method === 'turn/completed') waiting.shift()?.(turn?.status ?? '')
  })
  const { thread } = await client.request('thread/start', {})
  const start = async (text = 'Hi') => {
    const input = [{ type: 'text' as const, text }]
    return (await client.request('turn/start', { threadId: thread.id, input })).turn.id
  }
  const ended = () => new Promise<string>((resolve) => waiting.push(resolve))
  return { fake, client, threadId: thread.id, log, start, ended }
}

test('a turn without a script is a problem that says what is missing', async () => {
  const { fake, start, ended } = await open()
  const end = ended()
  await start()
  expect(await end).toBe('failed')
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'missingHandler', message: expect.stringContaining('call onTurn()') as string },
  ])
})

test('a script that throws fails the turn and is a problem with its cause', async () => {
  const { fake, start, ended } = await open()
  const cause = new Error('oh')
  fake.onTurn(() => {
    throw cause
  })
  const end = ended()
  await start()
  expect(await end).toBe('failed')
  expect(fake.takeProblems()).toMatchObject([{ kind: 'scriptFailed', cause }])
})

test('an item that the release does not have is a problem, and the turn goes on', async () => {
  const { fake, log, start, ended } = await open({ release: '0.118.0' })
  fake.onTurn((turn) => {
    turn.completeItem(turn.startItem({ type: 'sleep', id: 'x', durationMs: 1 }))
    turn.message('Done')
  })
  const end = ended()
  await start()
  expect(await end).toBe('completed')
  expect(log.filter((line) => line.includes('sleep'))).toEqual([])
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'invalidMessage', method: 'item/started', pointer: '/item/type' },
    { kind: 'invalidMessage', method: 'item/completed', pointer: '/item/type' },
  ])
})

test('scripts of nextTurn are played once, in order, before that of onTurn', async () => {
  const { fake, start, ended } = await open()
  const played: string[] = []
  fake
    .onTurn(() => void played.push('every'))
    .nextTurn(() => void played.push('first'))
    .nextTurn(() => void played.push('second'))
  for (let count = 0; count < 3; count++) {
    const end = ended()
    await start()
    await end
  }
  expect(played).toEqual(['first', 'second', 'every'])
  fake.verify()
})

test('a command that outlives its turn completes after the end', async () => {
  const { fake, client, threadId, log, start, ended } = await open()
  let complete: () => void = () => undefined
  fake.onTurn((turn) => {
    const command = turn.command('sleep 1').output('half')
    complete = () => command.complete({ exitCode: 0 })
    return turn.hold()
  })
  const end = ended()
  const turnId = await start()
  await client.request('turn/interrupt', { threadId, turnId })
  expect(await end).toBe('interrupted')
  complete()
  await client.request('thread/loaded/list', {})
  expect(log.slice(-2)).toEqual([
    'turn/completed interrupted',
    'item/completed commandExecution completed',
  ])
  fake.verify()
})

test('what a script sends after the end of its turn is not sent', async () => {
  const { fake, client, threadId, log, start, ended } = await open()
  const thrown: unknown[] = []
  fake.onTurn(async (turn) => {
    const message = turn.startMessage().delta('so far')
    await turn.hold().catch((error: unknown) => thrown.push(error))
    message.delta(' and on')
    turn.message('More')
  })
  const end = ended()
  const turnId = await start()
  await client.request('turn/interrupt', { threadId, turnId })
  expect(await end).toBe('interrupted')
  await client.request('thread/loaded/list', {})
  expect(log.at(-1)).toBe('turn/completed interrupted')
  expect(thrown).toMatchObject([{ name: 'TurnEnded' }])
  fake.verify()
})

test('input that is added while a turn runs becomes an item before the next one', async () => {
  const { fake, client, threadId, log, start, ended } = await open()
  let go: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (go = resolve))
  fake.onTurn(async (turn) => {
    turn.message('One')
    await waiting
    turn.message(turn.input.join(', '))
  })
  const end = ended()
  const expectedTurnId = await start('first')
  const input = [{ type: 'text' as const, text: 'second' }]
  expect(await client.request('turn/steer', { threadId, expectedTurnId, input })).toEqual({
    turnId: expectedTurnId,
  })
  const wrong = client.request('turn/steer', { threadId, expectedTurnId: threadId, input })
  await expect(wrong).rejects.toThrow(
    `expected active turn id \`${threadId}\` but found \`${expectedTurnId}\``,
  )
  go()
  await end
  const items = log.filter((line) => line.startsWith('item/completed'))
  expect(items.map((line) => line.split(' ')[1])).toEqual([
    'userMessage',
    'agentMessage',
    'userMessage',
    'agentMessage',
  ])
  const { thread } = await client.request('thread/read', { threadId, includeTurns: true })
  expect(thread.turns[0]?.items.at(-1)).toMatchObject({ text: 'first, second' })
  fake.verify()
})

test('two clients are asked with one id, and the first answer counts', async () => {
  const { fake, client, threadId, start, ended } = await open({}, 'decline')
  const asked: unknown[] = []
  const other = createClient(fake.connect(), {
    serverRequests: {
      'item/commandExecution/requestApproval': (_params, { requestId }) => {
        asked.push(requestId)
        return new Promise<{ decision: 'accept' }>(() => undefined)
      },
    },
  })
  onTestFinished(() => other.close())
  await other.initialize({ clientInfo: { name: 'other', version: '1' } })
  fake.onTurn((turn) => turn.message('First'))
  const first = ended()
  await start()
  await first
  await other.request('thread/resume', { threadId })
  const decisions: unknown[] = []
  fake.onTurn(async (turn) => {
    decisions.push(await turn.command('rm -rf /').approval())
  })
  const end = ended()
  await start()
  expect(await end).toBe('completed')
  expect(decisions).toEqual([{ decision: 'decline', isAccepted: false }])
  expect(asked).toEqual([0])
  await client.request('thread/loaded/list', {})
})

test.for([
  ['0.118.0', 'declined'],
  ['0.171.0', 'failed'],
] as const)(
  'a nonsense answer to %s is a problem, and the command is %s',
  async ([release, status]) => {
    const fake = createFakeCodex({ release })
    const transport = fake.connect()
    const call = (id: number, method: string, params: object) => {
      void transport.send(JSON.stringify({ id, method, params }))
    }
    const decisions: unknown[] = []
    fake.onTurn(async (turn) => {
      decisions.push(await turn.command('ls').approval())
    })
    const ends: unknown[] = []
    call(1, 'initialize', { clientInfo: { name: 'raw', version: '1' } })
    call(2, 'thread/start', {})
    for await (const frame of transport.incoming) {
      const { text } = frame as { text: string }
      const message = JSON.parse(text) as {
        id?: number
        method?: string
        params: { item?: { type: string; status: string } }
        result?: { thread: { id: string } }
      }
      const { id, method, params, result } = message
      if (id === 2)
        call(3, 'turn/start', {
          threadId: result?.thread.id,
          input: [{ type: 'text', text: 'Hi' }],
        })
      if (method === 'item/commandExecution/requestApproval') {
        void transport.send(JSON.stringify({ id, result: { decision: 'perhaps' } }))
      }
      if (method === 'item/completed' && params.item?.type !== 'userMessage') {
        ends.push(params.item?.status)
      }
      if (method === 'turn/completed') break
    }
    expect({ decisions, ends }).toEqual({
      decisions: [{ decision: undefined, isAccepted: false }],
      ends: [status],
    })
    expect(fake.takeProblems()).toMatchObject([
      {
        kind: 'invalidAnswer',
        pointer: '/decision',
        method: 'item/commandExecution/requestApproval',
      },
    ])
    await fake.close()
  },
)

test('permissions are asked for, and their answer is the result', async () => {
  const { fake, start, ended } = await open()
  let answer: unknown
  fake.onTurn(async (turn) => {
    answer = await turn.permissions({ network: { enabled: true } }, 'May I?')
  })
  const end = ended()
  await start()
  await end
  expect(answer).toEqual({ permissions: {} })
  fake.verify()
})
