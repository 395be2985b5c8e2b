import { expect } from 'vitest'
import type { Approval } from '../../../src/threads/types.js'
import { hold, respond, say } from '../../support/model-provider-replies.js'
import { write } from '../turn/replies.js'
import type { Scenario } from './scenario.js'
import { logOf } from './scenario.js'
import { sayInPart } from './replies.js'

const listener = { listens: true, restart: { attempts: 3, backoff: () => 10 } }

/** Connections that are lost. */
export const reconnect: Scenario[] = [
  {
    name: 'a turn goes on when its connection is lost',
    ...listener,
    replies: [hold(sayInPart('so far')), respond(say('Next'))],
    async run({ codex, disconnect }) {
      const thread = await codex.startThread()
      const { next } = logOf(codex, 'item/agentMessage/delta')
      const turn = thread.stream('Hi')
      await next
      await disconnect()
      await turn.interrupt()
      expect(await turn.result).toMatchObject({
        status: 'interrupted',
        recovered: false,
        unfinished: [{ type: 'agentMessage', text: 'so far' }],
      })
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next' })
    },
  },
  {
    name: 'a thread without handlers runs turns after its connection was lost',
    ...listener,
    replies: [respond(say('First')), respond(say('Next'))],
    async run({ codex, disconnect }) {
      const thread = await codex.startThread()
      await thread.run('Hi')
      await disconnect()
      expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Next', recovered: false })
    },
  },
  {
    name: 'an open question comes again after its connection was lost',
    ...listener,
    replies: [respond(write('new.txt')), respond(say('Done'))],
    async run({ codex, disconnect }) {
      const asked: Approval[] = []
      let setAsked: () => void
      const waiting = new Promise<void>((resolve) => (setAsked = resolve))
      const approve = (question: Approval) => {
        setAsked()
        const isFirst = asked.push(question) === 1
        return isFirst ? new Promise<'decline'>(() => undefined) : ('accept' as const)
      }
      const thread = await codex.startThread({}, { approve })
      const turn = thread.stream('Write')
      await waiting
      await disconnect()
      expect(await turn.result).toMatchObject({ status: 'completed', finalResponse: 'Done' })
      expect(asked.map(({ requestId }) => requestId)).toEqual([0, 0])
      expect(asked[0]?.signal.aborted).toBe(true)
    },
  },
]
