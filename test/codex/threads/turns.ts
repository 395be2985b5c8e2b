import { expect } from 'vitest'
import type { TurnEvent } from '../../../src/threads/types.js'
import { call, hold, respond, say, think } from '../../support/model-provider-replies.js'
import { before } from '../releases.js'
import type { Scenario } from './scenario.js'
import { callGate, createGate, sayInPart } from './replies.js'

/** These give a second start an id that never starts. */
const supersedes = before('0.150.1')

const schema = { type: 'object', properties: { answer: { type: 'integer' } } }

/** What a turn has. */
export const turns: Scenario[] = [
  {
    name: 'run() has the text, the items and the usage of a turn',
    replies: [respond(think('A ', 'greeting.'), say('Hel', 'lo'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const result = await thread.run('Hi')
      expect(result).toMatchObject({
        status: 'completed',
        threadId: thread.id,
        finalResponse: 'Hello',
        usage: { last: { inputTokens: 20, outputTokens: 10 } },
        unfinished: [],
        discarded: [],
        recovered: false,
        joined: false,
      })
      expect(result.items).toMatchObject([
        { type: 'userMessage' },
        { type: 'reasoning', summary: ['A greeting.'] },
        { type: 'agentMessage', text: 'Hello' },
      ])
    },
  },
  {
    name: 'a stream gives the events in order, and its deltas add up to the text',
    replies: [respond(think('Why', ' not'), say('one ', 'two ', 'three'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const turn = thread.stream('Count')
      const events: TurnEvent[] = []
      for await (const event of turn) events.push(event)
      const result = await turn.result
      expect(events.at(0)?.method).toBe('turn/started')
      expect(events.at(-1)?.method).toBe('turn/completed')
      const text = events
        .filter((event) => event.method === 'item/agentMessage/delta')
        .map(({ params }) => params.delta)
      expect(text).toEqual(['one ', 'two ', 'three'])
      expect(result).toMatchObject({ status: 'completed', finalResponse: 'one two three' })
      const completed = events
        .filter((event) => event.method === 'item/completed')
        .map(({ params }) => params.item)
      expect(result.items).toEqual(completed)
      expect(turn.text).toBe('one two three')
    },
  },
  {
    name: 'a message grows while it is streamed',
    replies: [hold(sayInPart('Hel', 'lo'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const turn = thread.stream('Hi')
      let text = ''
      for await (const event of turn) {
        if (event.method !== 'item/agentMessage/delta') continue
        text += event.params.delta
        if (text === 'Hello') break
      }
      expect(turn.text).toBe('Hello')
      expect(turn.items.at(-1)).toMatchObject({ type: 'agentMessage', text: 'Hello' })
      await turn.interrupt()
      const result = await turn.result
      expect(result.unfinished).toMatchObject([{ type: 'agentMessage', text: 'Hello' }])
    },
  },
  {
    name: 'the model gets the schema of an answer, which is parsed',
    replies: [respond(say('{"answer":', '42}')), respond(say('42, I think'))],
    async run({ codex, provider }) {
      const thread = await codex.startThread()
      const options = { outputSchema: schema }
      expect(await thread.run('How many?', options)).toMatchObject({ output: { answer: 42 } })
      expect(provider.requests[0]?.body).toMatchObject({ text: { format: { schema } } })
      await expect(thread.run('How many?', options)).rejects.toMatchObject({
        name: 'TurnError',
        message: 'The final message does not match the outputSchema',
        result: { status: 'completed', finalResponse: '42, I think' },
      })
    },
  },
  {
    name: 'two turns in a row have their own items, and the model gets both inputs',
    replies: [respond(say('One')), respond(say('Two'))],
    async run({ codex, provider }) {
      const thread = await codex.startThread()
      const first = await thread.run('first input')
      const second = await thread.run('second input')
      expect([first.finalResponse, second.finalResponse]).toEqual(['One', 'Two'])
      expect(second.turnId).not.toBe(first.turnId)
      expect(second.items).toHaveLength(2)
      const request = JSON.stringify(provider.requests[1]?.body)
      expect(request).toContain('first input')
      expect(request).toContain('second input')
    },
  },
  {
    name: 'threads run turns at the same time',
    replies: Array.from({ length: 6 }, (_, index) => respond(say(`reply ${index}`))),
    async run({ codex }) {
      const threads = await Promise.all(Array.from({ length: 6 }, () => codex.startThread()))
      const results = await Promise.all(threads.map((thread) => thread.run('Hi')))
      expect(results.map(({ threadId }) => threadId)).toEqual(threads.map(({ id }) => id))
      expect(new Set(results.map(({ finalResponse }) => finalResponse)).size).toBe(6)
    },
  },
  {
    name: 'a start during a turn adds to that turn, and its handle ends too',
    replies: [respond(callGate), respond(say('Done')), respond(say('Next'))],
    async run({ codex, version, provider }) {
      const gate = createGate()
      const thread = await codex.startThread({}, { tools: gate.tools })
      const first = thread.stream('first input')
      await gate.entered
      const second = thread.stream('second input')
      await second.id
      gate.open()
      const [one, two] = await Promise.all([first.result, second.result])
      expect(one).toMatchObject({ status: 'completed', finalResponse: 'Done', joined: false })
      expect(JSON.stringify(provider.requests[1]?.body)).toContain('second input')
      if (supersedes(version)) {
        expect(two).toMatchObject({ status: 'superseded', by: one.turnId })
      } else {
        expect(two).toMatchObject({ status: 'completed', finalResponse: 'Done', joined: true })
        expect(two.turnId).toBe(one.turnId)
      }
      expect(await thread.run('third input')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'steer() adds to the turn that runs',
    replies: [respond(callGate), respond(say('Done'))],
    async run({ codex, provider }) {
      const gate = createGate()
      const thread = await codex.startThread({}, { tools: gate.tools })
      const turn = thread.stream('Work')
      await gate.entered
      await turn.steer('And be quick')
      gate.open()
      const result = await turn.result
      expect(result).toMatchObject({ status: 'completed', finalResponse: 'Done' })
      expect(result.items.filter(({ type }) => type === 'userMessage')).toHaveLength(2)
      expect(JSON.stringify(provider.requests[1]?.body)).toContain('And be quick')
      await expect(turn.steer('Too late')).rejects.toThrow('no active turn to steer')
    },
  },
  {
    name: 'an empty answer completes without a text',
    replies: [respond()],
    async run({ codex }) {
      const thread = await codex.startThread()
      const result = await thread.run('Hi')
      expect(result).toMatchObject({ status: 'completed', finalResponse: null })
      expect(result.items).toMatchObject([{ type: 'userMessage' }])
    },
  },
  {
    name: 'a plan and a diff are those of the turn',
    replies: [
      respond(
        call('exec_command', {
          cmd: "apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: new.txt\n+new\n*** End Patch\nEOF\n",
        }),
      ),
      respond(say('Done')),
    ],
    async run({ codex }) {
      const thread = await codex.startThread({}, { approve: () => 'accept' })
      const turn = thread.stream('Change')
      const result = await turn.result
      expect(result.items.map(({ type }) => type)).toContain('fileChange')
      expect(turn.diff).toContain('new.txt')
    },
  },
]
