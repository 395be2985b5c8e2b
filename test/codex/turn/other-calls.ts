import { RpcError } from '../../../src/rpc/errors.js'
import type { NotificationLog, TurnClient } from './notification-log.js'
import type { EndedTurn, Item } from './run-turn.js'
import { followTurn, turnIdOf } from './run-turn.js'

interface OfOneThread {
  client: TurnClient
  log: NotificationLog
  threadId: string
}

/** Starts a turn otherwise than with `turn/start`, and follows the one that has an item of this type. */
export async function runOtherTurn(
  { client, log, threadId }: OfOneThread,
  { method, params, item }: { method: string; params?: object; item: string },
): Promise<EndedTurn> {
  const known = log.all(isItem(item))
  await client.requestRaw(method, { threadId, ...params })
  const completed = await log.first((one) => isItem(item)(one) && !known.includes(one))
  return followTurn(log, turnIdOf(completed) ?? '')
}

function isItem(type: string) {
  return ({ method, params }: { method: string; params: unknown }) =>
    method === 'item/completed' && (params as { item: Item }).item.type === type
}

/** What every release can do with a thread that has no turn running. */
export async function callThread({ client, threadId }: OfOneThread): Promise<void> {
  const call = (method: string, params: object) => client.requestRaw(method, params)
  await call('thread/name/set', { threadId, name: 'A thread' })
  const { thread } = (await call('thread/fork', { threadId })) as { thread: { id: string } }
  const fork = { threadId: thread.id }
  await call('thread/resume', fork)
  await call('thread/unsubscribe', fork)
  await call('thread/archive', fork)
  await call('thread/unarchive', fork)
}

/** What every release answers without a network, some of it with a refusal. */
export async function callOthers(client: TurnClient, workspace: string): Promise<void> {
  const calls: readonly (readonly [method: string, params?: object])[] = [
    ['thread/list', {}],
    ['thread/loaded/list', {}],
    ['account/read', {}],
    ['account/rateLimits/read'],
    ['account/login/cancel', { loginId: '00000000-0000-0000-0000-000000000000' }],
    ['config/read', {}],
    ['config/read', { includeLayers: true }],
    [
      'config/value/write',
      { keyPath: 'hide_agent_reasoning', value: true, mergeStrategy: 'replace' },
    ],
    ['configRequirements/read'],
    ['experimentalFeature/list', {}],
    ['mcpServerStatus/list', {}],
    ['model/list', {}],
    ['skills/list', {}],
    ['fs/readDirectory', { path: workspace }],
    ['command/exec', { command: ['printf', 'told'], sandboxPolicy: { type: 'dangerFullAccess' } }],
  ]
  for (const [method, params] of calls) {
    await client.requestRaw(method, params).catch(rethrowUnlessRefused)
  }
}

function rethrowUnlessRefused(error: unknown): void {
  if (!(error instanceof RpcError)) throw error
}
