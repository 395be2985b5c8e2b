import { expect, vi } from 'vitest'
import { hold, refuse, respond, say } from '../../support/model-provider-replies.js'
import type { Scenario } from './scenario.js'
import { logOf } from './scenario.js'
import { callGate, createGate, sayInPart } from './replies.js'

const delta = 'item/agentMessage/delta'
const restart = { attempts: 3, backoff: () => 10 }

const tooMany = { responseTooManyFailedAttempts: { httpStatusCode: 429 } }

/** Answers of the model that end a turn, and how the turn names them. */
const failures: [status: number, codexErrorInfo: unknown][] = [
  [400, 'other'],
  [429, tooMany],
  [500, 'internalServerError'],
]

/** How turns end. */
export const ends: Scenario[] = [
  {
    name: 'interrupt() at once after the start ends the turn',
    replies: Array.from({ length: 10 }, () => hold()),
    async run({ codex }) {
      const thread = await codex.startThread()
      for (let count = 0; count < 5; count++) {
        const turn = thread.stream('Hi')
        await turn.interrupt()
        expect(await turn.result).toMatchObject({ status: 'interrupted', recovered: false })
      }
    },
  },
  {
    name: 'interrupt() in the middle of a message ends the turn, and the next one runs',
    replies: [hold(sayInPart('so far')), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, delta)
      const turn = thread.stream('Hi')
      await next
      await Promise.all([turn.interrupt(), turn.interrupt()])
      expect(await turn.result).toMatchObject({
        status: 'interrupted',
        items: [{ type: 'userMessage' }],
        unfinished: [{ type: 'agentMessage', text: 'so far' }],
      })
      await turn.interrupt()
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a signal ends run() with its reason and the result',
    replies: [hold(sayInPart('so far')), respond(say('Next'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, delta)
      const controller = new AbortController()
      const running = thread.run('Hi', { signal: controller.signal })
      const thrown = running.catch((error: unknown) => error)
      await next
      const reason = new Error('enough')
      controller.abort(reason)
      expect(await thrown).toMatchObject({
        name: 'AbortError',
        cause: reason,
        result: { status: 'interrupted', unfinished: [{ text: 'so far' }] },
      })
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a signal that is aborted right after the call starts no turn',
    replies: [hold(), hold()],
    async run({ codex }) {
      const thread = await codex.startThread()
      const started = vi.fn()
      codex.client.on('turn/started', started)
      const controller = new AbortController()
      const running = thread.run('Hi', { signal: controller.signal })
      controller.abort()
      await expect(running).rejects.toMatchObject({ name: 'AbortError' })
      // A call that is answered after it would come after the start of a turn.
      await codex.client.request('thread/loaded/list', {})
      expect(started).not.toHaveBeenCalled()
    },
  },
  {
    name: 'interrupt() while a client tool runs ends the turn and aborts the signal of the tool',
    replies: [respond(callGate)],
    async run({ codex }) {
      let signal: AbortSignal | undefined
      let setEntered: () => void
      const entered = new Promise<void>((resolve) => (setEntered = resolve))
      const tools = {
        gate: {
          description: 'Waits',
          run: (_args: unknown, question: { signal: AbortSignal }) => {
            signal = question.signal
            setEntered()
            return new Promise(() => undefined)
          },
        },
      }
      const thread = await codex.startThread({}, { tools })
      const turn = thread.stream('Hi')
      await entered
      expect(signal?.aborted).toBe(false)
      await turn.interrupt()
      expect(await turn.result).toMatchObject({ status: 'interrupted' })
      expect(signal?.aborted).toBe(true)
    },
  },
  ...failures.map(
    ([status, codexErrorInfo]) =>
      ({
        name: `a model that answers ${status} fails the turn, and the next one runs`,
        replies: [refuse(status, 'Not today'), respond(say('Next'))],
        async run({ codex }) {
          const thread = await codex.startThread()
          const thrown = await thread.run('Hi').catch((error: unknown) => error)
          expect(thrown).toMatchObject({
            name: 'TurnError',
            result: { status: 'failed', recovered: false, error: { codexErrorInfo } },
          })
          expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
        },
      }) satisfies Scenario,
  ),
  {
    name: 'a message whose stream is cut is discarded, and the model is asked again',
    config: ['model_providers.loopback.stream_max_retries=2'],
    replies: [{ ...hold(sayInPart('half')), held: false }, respond(say('whole'))],
    async run({ codex, provider }) {
      const thread = await codex.startThread()
      const { params } = logOf(codex, 'error')
      const result = await thread.run('Hi')
      expect(result).toMatchObject({
        status: 'completed',
        finalResponse: 'whole',
        unfinished: [],
        discarded: [{ type: 'agentMessage', text: 'half' }],
      })
      expect(params).toMatchObject([{ willRetry: true }])
      expect(provider.requests).toHaveLength(2)
    },
  },
  {
    name: 'close() ends a turn that runs as lost',
    replies: [hold(sayInPart('so far'))],
    async run({ codex }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, delta)
      const turn = thread.stream('Hi')
      await next
      await codex.close()
      expect(await turn.result).toMatchObject({ status: 'lost', cause: 'closed' })
      await expect(thread.run('Again')).rejects.toThrow('closed')
    },
  },
  {
    name: 'a killed server ends its turn as lost',
    replies: [hold(sayInPart('so far'))],
    async run({ codex, kill }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, delta)
      const turn = thread.stream('Hi')
      await next
      kill()
      const result = await turn.result
      expect(result).toMatchObject({
        status: 'lost',
        cause: 'process',
        mayStillRun: false,
        recovered: false,
        items: [{ type: 'userMessage' }],
        unfinished: [{ type: 'agentMessage', text: 'so far' }],
      })
      await codex.closed
      await expect(thread.run('Again')).rejects.toMatchObject({ name: 'ConnectionError' })
    },
  },
  {
    name: 'with a restart, a killed server ends its turn as lost and the thread goes on',
    restart,
    replies: [respond(say('First')), hold(sayInPart('so far')), respond(say('Next'))],
    async run({ codex, provider, kill }) {
      const thread = await codex.startThread()
      await thread.run('first input')
      const { next } = logOf(codex, delta)
      const turn = thread.stream('second input')
      await next
      kill()
      expect(await turn.result).toMatchObject({
        status: 'lost',
        cause: 'process',
        mayStillRun: false,
        items: [{ type: 'userMessage' }],
      })
      const result = await thread.run('third input')
      expect(result).toMatchObject({ status: 'completed', finalResponse: 'Next' })
      expect(result.items).toHaveLength(2)
      const request = JSON.stringify(provider.requests.at(-1)?.body)
      for (const input of ['first input', 'second input', 'third input']) {
        expect(request).toContain(input)
      }
    },
  },
  {
    name: 'with a restart, a thread goes on that was idle when the server was killed',
    restart,
    replies: [respond(say('First')), respond(say('Second')), respond(say('Third'))],
    async run({ codex, kill }) {
      const thread = await codex.startThread()
      await thread.run('first input')
      for (const expected of ['Second', 'Third']) {
        kill()
        // A call that the killed server does not answer is lost with it.
        const result = await retry(() => thread.run('next input'))
        expect(result).toMatchObject({ status: 'completed', finalResponse: expected })
      }
    },
  },
  {
    name: 'with a restart, an open tool of a killed server is aborted',
    restart,
    // The answer of the tool is for a question of the killed server.
    reported: ['late_result'],
    replies: [respond(callGate), respond(callGate), respond(say('Next'))],
    async run({ codex, kill }) {
      const gate = createGate()
      const thread = await codex.startThread({}, { tools: gate.tools })
      const turn = thread.stream('Hi')
      await gate.entered
      kill()
      expect(await turn.result).toMatchObject({ status: 'lost', cause: 'process' })
      gate.open()
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
]

/** Calls again what was lost with its connection. */
async function retry<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch {
    return call()
  }
}
