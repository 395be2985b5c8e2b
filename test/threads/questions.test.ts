import { expect, test, vi } from 'vitest'
import type { Approval, ThreadHandlers } from '../../src/threads/types.js'
import { command, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, type Opened } from './open-scripted.js'

async function startWith(handlers: ThreadHandlers | undefined, options = {}) {
  const opened = await openScripted(undefined, options)
  const thread = await opened.codex.startThread({}, handlers)
  const handle = thread.stream('hi')
  const turnId = await handle.id
  const script = opened.server.turn(thread.id, turnId).start()
  const ask = (method: string, params: object, id?: number) =>
    opened.server.ask(method, { threadId: thread.id, turnId, ...params }, id)
  return { ...opened, thread, handle, script, ask }
}

const approval = 'item/commandExecution/requestApproval'
const approvalParams = {
  itemId: 'c1',
  kind: 'command',
  startedAtMs: 1,
  environmentId: null,
  availableDecisions: ['accept', 'cancel'],
}

test('an approval has its item, its turn, its id and the decisions of the release', async () => {
  const approve = vi.fn<(question: Approval) => 'accept'>(() => 'accept')
  const { ask, script, handle } = await startWith({ approve })
  script.open(command('c1'))
  const answer = await ask(approval, approvalParams)
  expect(answer.result).toEqual({ decision: 'accept' })
  const question = approve.mock.calls[0]![0]
  expect(question).toMatchObject({ method: approval, requestId: 0, item: { id: 'c1' } })
  expect(question.allowed).toEqual(['accept', 'cancel', 'decline'])
  expect(question.turnId).toBe(await handle.id)
})

const declined: [method: string, params: object, result: unknown][] = [
  [approval, approvalParams, { decision: 'decline' }],
  ['item/fileChange/requestApproval', { itemId: 'f', startedAtMs: 1 }, { decision: 'decline' }],
  [
    'item/permissions/requestApproval',
    {
      itemId: 'p',
      startedAtMs: 1,
      cwd: '/',
      environmentId: null,
      permissions: { fileSystem: null, network: null },
      reason: null,
    },
    { permissions: {} },
  ],
  [
    'item/tool/requestUserInput',
    { itemId: 'u', questions: [], isBlocking: true, autoResolutionMs: null },
    { answers: {} },
  ],
  [
    'mcpServer/elicitation/request',
    {
      serverName: 's',
      mode: 'form',
      message: 'm',
      requestedSchema: { type: 'object', properties: {} },
    },
    { action: 'decline', content: null },
  ],
]

test.each(declined)(
  '[T24, P7] %s without a handler is declined, in an event and a report',
  async (method, params, result) => {
    const { ask, handle, script, reports } = await startWith(undefined)
    const answer = await ask(method, params)
    expect(answer).toMatchObject({ result })
    script.end()
    const events = await collect(handle)
    expect(events.filter((event) => event.method === 'client/declined')).toMatchObject([
      { params: { requestMethod: method } },
    ])
    expect(reports.filter(({ code }) => code === 'declined')).toHaveLength(1)
  },
)

test('a tool that does not exist is a failed call, never a success', async () => {
  const { ask } = await startWith(undefined)
  const answer = await ask('item/tool/call', toolCall('missing'))
  expect(answer.result).toMatchObject({ success: false })
})

const toolCall = (tool: string, args: unknown = {}) => ({
  callId: 'c',
  namespace: null,
  tool,
  arguments: args,
})

test('tools are listed at the start of the thread, and run', async () => {
  const tools = {
    look_up: {
      description: 'Looks a word up',
      schema: { type: 'object', properties: { word: { type: 'string' } } },
      run: ({ word }: { word: string }) => `found ${word}`,
    },
    broken: {
      description: 'Fails',
      run: () => {
        throw new Error('no such word')
      },
    },
    counts: { description: 'Counts', run: () => ({ n: 1 }) },
    toString: undefined as never,
  }
  delete (tools as Partial<typeof tools>).toString
  const { ask, server } = await startWith({ tools: tools })
  expect(server.calls('thread/start')[0]).toMatchObject({
    dynamicTools: [
      { type: 'function', name: 'look_up', description: 'Looks a word up' },
      { name: 'broken', inputSchema: { type: 'object' } },
      { name: 'counts' },
    ],
  })
  const text = (result: string) => [{ type: 'inputText', text: result }]
  const call = async (name: string, args?: unknown) =>
    (await ask('item/tool/call', toolCall(name, args))).result
  expect(await call('look_up', { word: 'x' })).toEqual({
    success: true,
    contentItems: text('found x'),
  })
  expect(await call('broken')).toEqual({ success: false, contentItems: text('no such word') })
  expect(await call('counts')).toEqual({ success: true, contentItems: text('{"n":1}') })
  expect(await call('toString')).toMatchObject({ success: false })
})

/** A handler that waits, with what happened to its question. */
function waiting() {
  const signals: AbortSignal[] = []
  let answer: (decision: 'accept') => void = () => undefined
  const approve = vi.fn(({ signal }: Approval) => {
    signals.push(signal)
    return new Promise<'accept'>((resolve) => (answer = resolve))
  })
  return { approve, signals, answer: () => answer('accept') }
}

test('[T25] a decline is sent although the server does not list it', async () => {
  const approve = vi.fn<(question: Approval) => 'decline'>(() => 'decline')
  const { ask } = await startWith({ approve })
  const answer = await ask(approval, { ...approvalParams, availableDecisions: ['accept'] })
  expect(answer.result).toEqual({ decision: 'decline' })
  expect(approve.mock.calls[0]![0].allowed).toEqual(['accept', 'decline'])
})

test('[T24] a request that the contract lacks is refused', async () => {
  const { ask } = await startWith({ approve: () => 'accept' })
  const answer = await ask('item/newThing/requestApproval', {})
  expect(answer).toMatchObject({
    error: { code: -32600, message: 'This client does not serve the request' },
  })
})

test.each([
  ['the end of the turn', ({ script }) => script.end('interrupted')],
  ['the loss of the connection', ({ server }) => server.drop()],
] satisfies [string, (started: Awaited<ReturnType<typeof startWith>>) => unknown][])(
  '[T21] %s aborts a tool that runs',
  async (_name, end) => {
    const signals: AbortSignal[] = []
    const tools = {
      wait: {
        description: 'Waits',
        run: (_args: unknown, { signal }: { signal: AbortSignal }) => {
          signals.push(signal)
          return new Promise<never>(() => undefined)
        },
      },
    }
    const started = await startWith({ tools })
    void started.ask('item/tool/call', toolCall('wait'))
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    expect(signals[0]!.aborted).toBe(false)
    await end(started)
    await vi.waitFor(() => expect(signals[0]!.aborted).toBe(true))
  },
)

const withdrawals: [
  name: string,
  withdraw: (opened: Opened & { script: { end: (s: 'interrupted') => unknown } }) => unknown,
][] = [
  [
    'serverRequest/resolved',
    ({ server }) => server.notify('serverRequest/resolved', { threadId: 'thread-1', requestId: 0 }),
  ],
  ['the end of the turn', ({ script }) => script.end('interrupted')],
  ['the loss of the connection', ({ server }) => server.drop()],
  ['close()', ({ codex }) => codex.close()],
]

test.each(withdrawals)(
  '[T21, T22, P7, F12] %s aborts the handler, and a later answer is reported and not sent',
  async (_name, withdraw) => {
    const { approve, signals, answer } = waiting()
    const started = await startWith({ approve })
    const answered = vi.fn()
    void started.ask(approval, approvalParams).then(answered)
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    expect(signals[0]!.aborted).toBe(false)
    await withdraw(started)
    await vi.waitFor(() => expect(signals[0]!.aborted).toBe(true))
    answer()
    await settle()
    expect(answered).not.toHaveBeenCalled()
    expect(
      started.server.received.filter(({ id, method }) => id === 0 && method === undefined),
    ).toEqual([])
  },
)

test.each([
  [approval, approvalParams, { decision: 'decline' }],
  ['item/tool/call', toolCall('look_up'), { success: false }],
])('[F12] %s of a turn that has ended is declined and reported', async (method, params, result) => {
  const approve = vi.fn(() => 'accept' as const)
  const run = vi.fn(() => 'found')
  const tools = { look_up: { description: 'Looks a word up', run } }
  const { ask, script, handle, reports } = await startWith({ approve, tools })
  script.end()
  await handle.result
  const answer = await ask(method, params)
  expect(answer.result).toMatchObject(result)
  expect(approve).not.toHaveBeenCalled()
  expect(run).not.toHaveBeenCalled()
  expect(reports).toMatchObject([
    { code: 'declined', message: `Declined ${method}: its turn has ended` },
  ])
})

const elicitation = 'mcpServer/elicitation/request'
const elicitationParams = {
  turnId: null,
  serverName: 's',
  mode: 'form',
  message: 'm',
  requestedSchema: { type: 'object', properties: {} },
}

const elicitationEnds: [
  name: string,
  end: (opened: Awaited<ReturnType<typeof startWith>>) => unknown,
][] = [
  ['closing the thread', ({ thread }) => thread.close()],
  ['the loss of the connection', ({ server }) => server.drop()],
  [
    'serverRequest/resolved',
    ({ server, thread }) =>
      server.notify('serverRequest/resolved', { threadId: thread.id, requestId: 0 }),
  ],
]

test.each(elicitationEnds)(
  'an elicitation that names no turn outlives the turn, and %s withdraws it',
  async (_name, end) => {
    const signals: AbortSignal[] = []
    const elicit = ({ signal }: { signal: AbortSignal }) => {
      signals.push(signal)
      return new Promise<never>(() => undefined)
    }
    const started = await startWith({ elicitation: elicit })
    void started.ask(elicitation, elicitationParams)
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    started.script.end()
    await started.handle.result
    await settle()
    expect(signals[0]!.aborted).toBe(false)
    await end(started)
    await settle()
    expect(signals[0]!.aborted).toBe(true)
  },
)

test('[T23] a question that is repeated after a resume keeps its handler', async () => {
  const { approve, signals, answer } = waiting()
  const { ask, server } = await startWith({ approve })
  const first = ask(approval, approvalParams, 5)
  await vi.waitFor(() => expect(signals).toHaveLength(1))
  server.send({
    id: 5,
    method: approval,
    params: { threadId: 'thread-1', turnId: 'turn-2', ...approvalParams },
  })
  await settle()
  answer()
  await first
  expect(approve).toHaveBeenCalledTimes(1)
  const answers = server.received.filter(({ id, method }) => id === 5 && method === undefined)
  expect(answers).toHaveLength(1)
})

test('[T24] a handler that throws answers with an error, never with an approval', async () => {
  const { ask } = await startWith({
    approve: () => {
      throw new Error('broken')
    },
  })
  const answer = await ask(approval, approvalParams)
  expect(answer).toMatchObject({ error: { code: -32603, message: 'Internal error' } })
})

test('[P7] questions go to the handlers of their thread, and else to those of the client', async () => {
  const common = vi.fn(() => 'cancel' as const)
  const own = vi.fn(() => 'accept' as const)
  const opened = await openScripted(undefined, { handlers: { approve: common } })
  const ids = []
  for (const handlers of [{ approve: own }, undefined]) {
    const thread = await opened.codex.startThread({}, handlers)
    ids.push(thread.id)
    opened.server.on('turn/start', () => ({ turn: turn({ id: `turn of ${thread.id}` }) }))
    const answer = await opened.server.ask(approval, {
      ...approvalParams,
      threadId: thread.id,
      turnId: `turn of ${thread.id}`,
    })
    expect(answer.result).toEqual({ decision: handlers === undefined ? 'cancel' : 'accept' })
  }
  expect([own.mock.calls.length, common.mock.calls.length]).toEqual([1, 1])
})
