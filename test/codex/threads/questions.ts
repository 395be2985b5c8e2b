import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Approval } from '../../../src/threads/types.js'
import { call, respond, say } from '../../support/model-provider-replies.js'
import { before } from '../releases.js'
import { write } from '../turn/replies.js'
import type { Scenario } from './scenario.js'
import type { Live } from './scenario.js'
import { outputIn } from '../turn/asked-turn.js'

/** These start the item of a command when its approval is answered. */
const startsLate = before('0.128.0')

const commandReplies = [respond(write('new.txt')), respond(say('Done'))]
const patch = ['*** Begin Patch', '*** Add File: new.txt', '+new', '*** End Patch'].join('\n')
const patchReplies = [
  respond(call('exec_command', { cmd: `apply_patch <<'EOF'\n${patch}\nEOF\n` })),
  respond(say('Done')),
]

const question = {
  id: 'colour',
  header: 'Colour',
  question: 'Which one?',
  options: [
    { label: 'Blue (Recommended)', description: 'Like the sky' },
    { label: 'Red', description: 'Like a rose' },
  ],
}
const userInput = {
  setup: { features: ['default_mode_request_user_input'] },
  replies: [respond(call('request_user_input', { questions: [question] })), respond(say('Done'))],
}

const isWritten = ({ workspace }: Live) => existsSync(join(workspace, 'new.txt'))

const outputTold = ({ provider }: Live) => outputIn(provider.requests.at(-1))

/** Approvals, tools and questions. */
export const questions: Scenario[] = [
  {
    name: 'an accepted command runs',
    replies: commandReplies,
    async run(live) {
      const approve = vi.fn<(asked: Approval) => 'accept'>(() => 'accept')
      const thread = await live.codex.startThread({}, { approve })
      const result = await thread.run('Write')
      expect(result.finalResponse).toBe('Done')
      expect(result.items.find(({ type }) => type === 'commandExecution')).toMatchObject({
        status: 'completed',
        exitCode: 0,
        aggregatedOutput: 'written',
      })
      expect(isWritten(live)).toBe(true)
      const [asked] = approve.mock.calls[0]!
      expect(asked).toMatchObject({
        method: 'item/commandExecution/requestApproval',
        threadId: thread.id,
        turnId: result.turnId,
        requestId: 0,
      })
      expect(asked.allowed).toEqual(expect.arrayContaining(['accept', 'decline', 'cancel']))
      expect(asked.item?.type).toBe(startsLate(live.version) ? undefined : 'commandExecution')
    },
  },
  {
    name: 'a declined command does not run, and the turn goes on',
    replies: commandReplies,
    async run(live) {
      const thread = await live.codex.startThread({}, { approve: () => 'decline' })
      const result = await thread.run('Write')
      expect(result.finalResponse).toBe('Done')
      expect(result.items.find(({ type }) => type === 'commandExecution')).toMatchObject({
        status: 'declined',
      })
      expect(isWritten(live)).toBe(false)
      expect(outputTold(live)).toContain('rejected by user')
    },
  },
  {
    name: 'a canceled command ends the turn',
    replies: commandReplies,
    async run(live) {
      const thread = await live.codex.startThread({}, { approve: () => 'cancel' })
      const result = await thread.stream('Write').result
      expect(result.status).toBe('interrupted')
      expect(isWritten(live)).toBe(false)
    },
  },
  {
    name: 'a command without a handler is declined',
    replies: commandReplies,
    reported: ['declined'],
    async run(live) {
      const thread = await live.codex.startThread()
      const turn = thread.stream('Write')
      const methods: string[] = []
      for await (const { method } of turn) methods.push(method)
      expect(await turn.result).toMatchObject({ status: 'completed', finalResponse: 'Done' })
      expect(methods.filter((method) => method === 'client/declined')).toHaveLength(1)
      expect(isWritten(live)).toBe(false)
      expect(outputTold(live)).toContain('rejected by user')
    },
  },
  {
    name: 'interrupt() withdraws an approval that is open',
    replies: commandReplies,
    reported: ['late_answer'],
    async run(live) {
      let setAsked: (asked: Approval) => void
      const waiting = new Promise<Approval>((resolve) => (setAsked = resolve))
      const approve = (asked: Approval) => {
        setAsked(asked)
        return new Promise<'accept'>((resolve) => {
          asked.signal.addEventListener('abort', () => resolve('accept'))
        })
      }
      const thread = await live.codex.startThread({}, { approve })
      const turn = thread.stream('Write')
      const asked = await waiting
      expect(asked.signal.aborted).toBe(false)
      await turn.interrupt()
      expect(await turn.result).toMatchObject({ status: 'interrupted' })
      expect(asked.signal.aborted).toBe(true)
      expect(isWritten(live)).toBe(false)
    },
  },
  {
    name: 'an accepted change of files is applied',
    replies: patchReplies,
    async run(live) {
      const approve = vi.fn(() => 'accept' as const)
      const thread = await live.codex.startThread({}, { approve })
      const result = await thread.run('Write')
      expect(approve).toHaveBeenCalledOnce()
      expect(result.items.find(({ type }) => type === 'fileChange')).toMatchObject({
        status: 'completed',
      })
      expect(isWritten(live)).toBe(true)
    },
  },
  {
    name: 'a declined change of files is one item, and the turn goes on',
    replies: patchReplies,
    async run(live) {
      const thread = await live.codex.startThread({}, { approve: () => 'decline' })
      const turn = thread.stream('Write')
      const completed: string[] = []
      for await (const event of turn) {
        if (event.method === 'item/completed') completed.push(event.params.item.type)
      }
      const result = await turn.result
      expect(result.status).toBe('completed')
      expect(completed.filter((type) => type === 'fileChange')).toHaveLength(1)
      expect(isWritten(live)).toBe(false)
    },
  },
  {
    name: 'a tool of the client is called, and the model gets its result',
    replies: [
      respond(call('look_up', { word: 'contract' })),
      respond(call('look_up', { word: 'none' })),
      respond(say('Done')),
    ],
    async run(live) {
      const run = vi.fn(async (args: { word: string }) => {
        if (args.word === 'none') throw new Error('No such word')
        return 'An agreement'
      })
      const tools = {
        look_up: {
          description: 'Looks a word up',
          schema: { type: 'object', properties: { word: { type: 'string' } } },
          run,
        },
      }
      const thread = await live.codex.startThread({}, { tools })
      const result = await thread.run('What is a contract?')
      expect(run.mock.calls.map(([args]) => args)).toEqual([{ word: 'contract' }, { word: 'none' }])
      expect(result.items.filter(({ type }) => type === 'dynamicToolCall')).toMatchObject([
        { status: 'completed', success: true },
        { status: 'failed', success: false },
      ])
      expect(JSON.stringify(live.provider.requests[1]?.body)).toContain('An agreement')
      expect(outputTold(live)).toContain('No such word')
    },
  },
  {
    name: 'a question of the model is answered',
    ...userInput,
    async run(live) {
      const answers = { colour: { answers: ['Red'] } }
      const asked: string[] = []
      const thread = await live.codex.startThread(
        {},
        {
          userInput: ({ params }) => {
            asked.push(...params.questions.map(({ id }) => id))
            return { answers }
          },
        },
      )
      const result = await thread.run('Paint')
      expect(result.finalResponse).toBe('Done')
      expect(asked).toEqual(['colour'])
      expect(outputTold(live)).toContain(JSON.stringify({ answers }))
    },
  },
  {
    name: 'a question of the model without a handler gets no answers',
    ...userInput,
    reported: ['declined'],
    async run(live) {
      const thread = await live.codex.startThread()
      expect(await thread.run('Paint')).toMatchObject({ finalResponse: 'Done' })
      expect(outputTold(live)).toContain('{"answers":{}}')
    },
  },
  {
    name: 'handlers of the client serve threads without their own',
    replies: commandReplies,
    handlers: { approve: () => 'accept' },
    async run(live) {
      const thread = await live.codex.startThread()
      await thread.run('Write')
      expect(isWritten(live)).toBe(true)
    },
  },
]
