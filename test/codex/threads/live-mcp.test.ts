import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Codex } from '../../../src/threads/codex.js'
import type { ThreadHandlers } from '../../../src/threads/types.js'
import { call, callMcp, respond, say } from '../../support/model-provider-replies.js'
import { repository } from '../../support/repository.js'
import { outputIn } from '../turn/asked-turn.js'
import { content } from '../turn/mcp-questions.js'
import { testEachRelease } from './each-release.js'
import type { Live, Scenario } from './scenario.js'

type Handler<K extends keyof ThreadHandlers> = NonNullable<ThreadHandlers[K]>

const outputTold = ({ provider }: Live) => outputIn(provider.requests.at(-1))

const granted = { network: { enabled: true }, fileSystem: { write: ['/srv/notes'] } }
const permissions = {
  setup: { features: ['exec_permission_approvals', 'request_permissions_tool'] },
  replies: [
    respond(
      call('request_permissions', {
        reason: 'To publish the notes',
        permissions: { network: { enabled: true }, file_system: { write: ['/srv/notes'] } },
      }),
    ),
    respond(say('Done')),
  ],
}

const asker = {
  tables: `[mcp_servers.asker]
command = ${JSON.stringify(process.execPath)}
args = [${JSON.stringify(join(repository, 'test/support/asking-mcp-server.mjs'))}]`,
}
const asking = (tool: string) => ({
  setup: asker,
  replies: [respond(callMcp('asker', tool)), respond(say('Done'))],
})

/** Starts a thread whose MCP server is ready: others are not offered to the model. */
async function startWithAsker(codex: Codex, handlers?: ThreadHandlers) {
  const ready = new Promise<void>((resolve) => {
    codex.client.onRaw(({ method, params }) => {
      if (method !== 'mcpServer/startupStatus/updated') return
      const { name, status } = params as { name: string; status: string }
      if (name === 'asker' && status === 'ready') resolve()
    })
  })
  const thread = await codex.startThread({}, handlers)
  await ready
  return thread
}

const mcpCall = { type: 'mcpToolCall', status: 'completed' }

const scenarios: Scenario[] = [
  {
    name: 'permissions that are granted are told to the model',
    ...permissions,
    async run(live) {
      const grant = vi.fn<Handler<'permissions'>>(() => ({ permissions: granted, scope: 'turn' }))
      const thread = await live.codex.startThread({}, { permissions: grant })
      const result = await thread.run('Publish')
      expect(result.finalResponse).toBe('Done')
      expect(grant).toHaveBeenCalledOnce()
      expect(grant.mock.calls[0]![0]).toMatchObject({
        method: 'item/permissions/requestApproval',
        threadId: thread.id,
        turnId: result.turnId,
        params: { reason: 'To publish the notes', permissions: { network: { enabled: true } } },
      })
      expect(outputTold(live)).toContain('"write":["/srv/notes"]')
    },
  },
  {
    name: 'permissions without a handler are not granted, and the turn goes on',
    ...permissions,
    reported: ['declined'],
    async run(live) {
      const thread = await live.codex.startThread()
      const turn = thread.stream('Publish')
      const methods: string[] = []
      for await (const { method } of turn) methods.push(method)
      expect(await turn.result).toMatchObject({ status: 'completed', finalResponse: 'Done' })
      expect(methods.filter((method) => method === 'client/declined')).toHaveLength(1)
      expect(outputTold(live)).toContain('"network":null,"file_system":null')
    },
  },
  {
    name: 'the form of an MCP server is filled in',
    ...asking('fill_form'),
    async run(live) {
      const fill = vi.fn<Handler<'elicitation'>>(() => ({ action: 'accept', content, _meta: null }))
      const thread = await startWithAsker(live.codex, { elicitation: fill })
      const result = await thread.run('Ask')
      expect(result.finalResponse).toBe('Done')
      expect(fill).toHaveBeenCalledOnce()
      expect(fill.mock.calls[0]![0]).toMatchObject({
        method: 'mcpServer/elicitation/request',
        threadId: thread.id,
        turnId: result.turnId,
        params: { serverName: 'asker', mode: 'form' },
      })
      expect(result.items.find(({ type }) => type === 'mcpToolCall')).toMatchObject(mcpCall)
      expect(outputTold(live)).toContain('"action":"accept"')
      expect(outputTold(live)).toContain('"name":"Ann"')
    },
  },
  {
    name: 'an MCP server that wants a page opened gets the decision',
    ...asking('open_url'),
    async run(live) {
      const modes: string[] = []
      const thread = await startWithAsker(live.codex, {
        elicitation({ params }) {
          modes.push(params.mode)
          return { action: 'cancel', content: null, _meta: null }
        },
      })
      const result = await thread.run('Ask')
      expect(modes).toEqual(['url'])
      expect(result.items.find(({ type }) => type === 'mcpToolCall')).toMatchObject(mcpCall)
      expect(outputTold(live)).toContain('"action":"cancel"')
    },
  },
  {
    name: 'the form of an MCP server without a handler is declined, and the turn goes on',
    ...asking('fill_form'),
    reported: ['declined'],
    async run(live) {
      const thread = await startWithAsker(live.codex)
      expect(await thread.run('Ask')).toMatchObject({ finalResponse: 'Done' })
      expect(outputTold(live)).toContain('"action":"decline"')
    },
  },
  {
    name: 'a tool of an MCP server that codex asks about does not run without a handler',
    ...asking('change'),
    reported: ['declined'],
    async run(live) {
      const thread = await startWithAsker(live.codex)
      const result = await thread.run('Change')
      expect(result.items.find(({ type }) => type === 'mcpToolCall')).toMatchObject({
        status: 'failed',
      })
      expect(outputTold(live)).toContain('user rejected MCP tool call')
    },
  },
  {
    name: 'interrupt() withdraws the form of an MCP server',
    ...asking('fill_form'),
    reported: ['late_answer'],
    async run({ codex }) {
      let setAsked: (signal: AbortSignal) => void
      const asked = new Promise<AbortSignal>((resolve) => (setAsked = resolve))
      const thread = await startWithAsker(codex, {
        elicitation({ signal }) {
          setAsked(signal)
          return new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              resolve({ action: 'accept', content, _meta: null })
            })
          })
        },
      })
      const turn = thread.stream('Ask')
      const signal = await asked
      await turn.interrupt()
      expect(await turn.result).toMatchObject({ status: 'interrupted' })
      expect(signal.aborted).toBe(true)
    },
  },
]

testEachRelease(scenarios)
