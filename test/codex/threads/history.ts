import { expect } from 'vitest'
import type { Codex } from '../../../src/threads/codex.js'
import type { ThreadOf } from '../../../src/threads/types.js'
import { hold, respond, say } from '../../support/model-provider-replies.js'
import { between } from '../releases.js'
import { write } from '../turn/replies.js'
import type { Scenario } from './scenario.js'
import { logOf } from './scenario.js'
import { callGate, createGate, sayInPart } from './replies.js'

/** The history of these never keeps commands. */
const isLegacy = between('0.137.0', '0.150.1')

/** As codex asks a model to write it; anything else is taken as it is. */
const review = say(
  JSON.stringify({
    findings: [],
    overall_correctness: 'patch is correct',
    overall_explanation: 'It is fine.',
    overall_confidence_score: 1,
  }),
)
const target = { type: 'custom', instructions: 'Look at it' } as const

/** Compactions, reviews, forks, and what is stored. */
export const history: Scenario[] = [
  {
    name: 'compact() is a turn that completes, and the thread goes on',
    replies: [respond(say('First')), respond(say('A summary')), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const compaction = thread.compact()
      const result = await compaction.result
      expect(result).toMatchObject({ status: 'completed', items: [{ type: 'contextCompaction' }] })
      expect(result.turnId).not.toBe('')
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a compaction can be interrupted',
    replies: [respond(say('First')), hold(), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const compaction = thread.compact()
      await compaction.interrupt()
      expect(await compaction.result).toMatchObject({ status: 'interrupted' })
    },
  },
  {
    name: 'a turn during a compaction is refused or fails',
    replies: [respond(say('First')), hold(), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const { next } = logOf(codex, 'item/started')
      const compaction = thread.compact()
      await next
      await expect(thread.run('Now')).rejects.toThrow()
      await compaction.interrupt()
      expect(await compaction.result).toMatchObject({ status: 'interrupted' })
    },
  },
  {
    name: 'review() is a turn with the text of the review',
    replies: [respond(say('First')), respond(review), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const result = await thread.review({ target }).result
      expect(result.status).toBe('completed')
      const types = result.items.map(({ type }) => type)
      expect(types).toContain('enteredReviewMode')
      expect(result.items.find(({ type }) => type === 'exitedReviewMode')).toMatchObject({
        review: 'It is fine.',
      })
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'interrupt() at once after the start of a review ends it',
    replies: [respond(say('First')), hold()],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const turn = thread.review({ target })
      await turn.interrupt()
      expect(await turn.result).toMatchObject({ status: 'interrupted', recovered: false })
    },
  },
  {
    name: 'interrupt() in the middle of a review ends it, and the thread goes on',
    replies: [respond(say('First')), hold(sayInPart('so far')), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const turn = thread.review({ target })
      for await (const event of turn) {
        if (event.method !== 'item/started') continue
        if (event.params.item.type === 'agentMessage') break
      }
      await turn.interrupt()
      expect(await turn.result).toMatchObject({ status: 'interrupted', recovered: false })
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a fork has the history, and both threads go on',
    replies: ['First', 'Of the fork', 'Of the source'].map((text) => respond(say(text))),
    async run({ codex, provider }) {
      const thread = await codex.startThread()
      await thread.run('first input')
      const fork = await thread.fork()
      expect(fork.id).not.toBe(thread.id)
      expect(await fork.run('second input')).toMatchObject({
        threadId: fork.id,
        finalResponse: 'Of the fork',
      })
      expect(JSON.stringify(provider.requests[1]?.body)).toContain('first input')
      expect(await thread.run('third input')).toMatchObject({ finalResponse: 'Of the source' })
      expect(JSON.stringify(provider.requests[2]?.body)).not.toContain('second input')
    },
  },
  {
    name: 'a fork during a turn leaves the turn running',
    replies: [respond(say('First')), respond(callGate), respond(say('Done')), respond(say('Fork'))],
    async run({ codex }) {
      const gate = createGate()
      const thread = await codex.startThread({}, { tools: gate.tools })
      await thread.run('Hi')
      const turn = thread.stream('Work')
      await gate.entered
      const fork = await thread.fork()
      gate.open()
      expect(await turn.result).toMatchObject({ status: 'completed', finalResponse: 'Done' })
      expect(await fork.run('Hi')).toMatchObject({ finalResponse: 'Fork' })
    },
  },
  {
    name: 'a thread of an earlier process is resumed with its items',
    replies: [respond(write('a.txt')), respond(say('First')), respond(say('Second'))],
    async run({ version, codex, provider, reopen }) {
      const thread = await codex.startThread({}, { approve: () => 'accept' })
      const first = await thread.run('first input')
      await codex.close()
      const later = await reopen()
      const resumed = await later.resumeThread(thread.id)
      expect(resumed.id).toBe(thread.id)
      expect(await resumed.run('second input')).toMatchObject({ finalResponse: 'Second' })
      const request = JSON.stringify(provider.requests.at(-1)?.body)
      for (const text of ['first input', 'First', 'second input']) expect(request).toContain(text)
      const { thread: read } = await later.client.request('thread/read', {
        threadId: thread.id,
        includeTurns: true,
      })
      const types = first.items.map(({ type }) => type)
      const kept = types.filter((type) => !isLegacy(version) || type !== 'commandExecution')
      expect(read.turns[0]?.items.map(({ type }) => type)).toEqual(kept)
    },
  },
  {
    name: 'a thread is listed, renamed and archived',
    replies: [respond(say('First')), respond(say('Other'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const other = await codex.startThread()
      await thread.run('Hi')
      await other.run('Hi')
      expect(await idsOf(codex)).toEqual(expect.arrayContaining([thread.id, other.id]))
      await thread.rename('Greeting')
      const named = (await listed(codex)).find(({ id }) => id === thread.id)
      expect(named).toMatchObject({ name: 'Greeting' })
      await thread.archive()
      expect(await idsOf(codex)).toEqual([other.id])
      expect(await idsOf(codex, { archived: true })).toEqual([thread.id])
      await expect(thread.run('Again')).rejects.toMatchObject({ code: 'closed' })
    },
  },
  {
    name: 'archive() ends the turn that runs',
    replies: [hold(sayInPart('so far'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, 'item/agentMessage/delta')
      const turn = thread.stream('Hi')
      await next
      await thread.archive()
      expect(await turn.result).toMatchObject({ status: 'interrupted' })
    },
  },
  {
    name: 'a closed thread is opened again by resumeThread()',
    replies: [respond(say('First')), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      await thread.close()
      await expect(thread.run('Again')).rejects.toMatchObject({ code: 'closed' })
      const resumed = await codex.resumeThread(thread.id)
      expect(await resumed.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a turn whose thread is closed is lost, and may still run',
    replies: [respond(callGate), respond(say('Done'))],
    async run({ codex }) {
      const gate = createGate()
      const thread = await codex.startThread({}, { tools: gate.tools })
      const turn = thread.stream('Hi')
      await gate.entered
      await thread.close()
      expect(await turn.result).toMatchObject({
        status: 'lost',
        cause: 'closed',
        mayStillRun: true,
      })
    },
  },
  {
    name: 'threads of one second are all listed, whatever limit is asked for',
    replies: Array.from({ length: 5 }, (_, index) => respond(say(`reply ${index}`))),
    async run({ codex }) {
      const ids: string[] = []
      for (let count = 0; count < 5; count++) {
        const thread = await codex.startThread()
        await thread.run('Hi')
        ids.push(thread.id)
      }
      expect((await idsOf(codex, { limit: 2 })).toSorted()).toEqual(ids.toSorted())
      expect((await idsOf(codex)).toSorted()).toEqual(ids.toSorted())
    },
  },
  {
    name: 'a thread that another process has open is read, and resumed once it is free',
    sharesFiles: true,
    replies: [respond(say('First')), respond(say('Next'))],
    async run({ codex, reopen }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      const other = await reopen()
      const refused = other.resumeThread(thread.id)
      await expect(refused).rejects.toMatchObject({ name: 'RpcError', kind: 'busy' })
      const params = { threadId: thread.id, includeTurns: true }
      const { thread: read } = await other.client.request('thread/read', params)
      expect(read.turns).toMatchObject([{ status: 'completed' }])
      await codex.close()
      const resumed = await other.resumeThread(thread.id)
      expect(await resumed.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
]

async function listed(codex: Codex, filter?: object): Promise<ThreadOf[]> {
  const threads: ThreadOf[] = []
  for await (const thread of codex.threads(filter)) threads.push(thread)
  return threads
}

async function idsOf(codex: Codex, filter?: object): Promise<string[]> {
  return (await listed(codex, filter)).map(({ id }) => id)
}
