import { join } from 'node:path'
import { RpcError, wireCodes } from '../../../src/rpc/errors.js'
import { findCodex } from '../../support/codex-release.js'
import type { ModelReply } from '../../support/model-provider-replies.js'
import { respond, say } from '../../support/model-provider-replies.js'
import { repository } from '../../support/repository.js'
import { between, from } from '../releases.js'
import { createChatgptFile } from '../tokens.js'
import type { AskedTurn } from './asked-turn.js'
import { runAskedTurn } from './asked-turn.js'
import type { CodexSession, HomeSetup } from './codex-session.js'
import type { Exchange } from './exchanges.js'
import { holdSession } from './hold-session.js'
import { form } from './mcp-questions.js'
import type { TurnClient } from './notification-log.js'
import { NotificationLog } from './notification-log.js'
import { lookUp } from './questions.js'
import type { Answer, OpenClient } from './raw-client.js'
import { openRawClient } from './raw-client.js'
import type { RecordedFrame } from './recorded-frames.js'

/** What a codex asked, and what came of it. */
export interface QuestionsRecording {
  /** By the names of the exchanges. */
  turns: ReadonlyMap<string, AskedTurn>
  /** A turn that is told the time, in releases that ask for it. */
  clock: AskedTurn | undefined
  /** What a tool said that the client called outside of a turn, in releases where it can. */
  called: unknown
  frames: readonly RecordedFrame[]
}

export interface QuestionsOptions {
  version: string
  exchanges: readonly Exchange[]
  openClient?: OpenClient
}

/** What is asked between other things. */
export const inBetween: Readonly<Record<string, unknown>> = {
  'attestation/generate': { token: 'vouched' },
  'currentTime/read': { currentTimeAt: Date.UTC(2001, 8, 9, 1, 46, 40) / 1000 },
}

const capabilities = {
  experimentalApi: true,
  requestAttestation: true,
  mcpServerOpenaiFormElicitation: true,
}

const setup: HomeSetup = {
  features: [
    'default_mode_request_user_input',
    'exec_permission_approvals',
    'request_permissions_tool',
  ],
  tables: `[mcp_servers.asker]
command = ${JSON.stringify(process.execPath)}
args = [${JSON.stringify(join(repository, 'test/support/asking-mcp-server.mjs'))}]`,
}

/** A thread that knows the time from its client alone. */
const clockConfig = {
  'features.current_time_reminder': {
    enabled: true,
    clock_source: 'external',
    reminder_interval_seconds: 1,
  },
}

/** Releases that let their client vouch for itself, which it does to the model of an account. */
export const isVouchedFor = from('0.137.0')

/** Releases whose tools a client can call outside of a turn. */
export const callsTools = from('0.128.0')

/** Releases that ask their client for the time. */
export const asksTime = between('0.150.1', '0.171.0')

/** Lets a codex ask, answers as the exchanges say, and refuses everything else. */
export async function recordQuestions({
  version,
  exchanges,
  openClient = openRawClient,
}: QuestionsOptions): Promise<QuestionsRecording> {
  const codexPath = findCodex(version) ?? ''
  const replies = [...exchanges.flatMap(toReplies), respond(say('It is late.'))]
  const home = isVouchedFor(version) ? { ...setup, authJson: createChatgptFile() } : setup
  return holdSession({ codexPath, replies, setup: home }, (session) =>
    beAsked(session, { version, exchanges, openClient }),
  )
}

function toReplies({ question, told }: Exchange): ModelReply[] {
  return [respond(question.does), ...(told === undefined ? [] : [respond(say('I see.'))])]
}

async function beAsked(
  session: CodexSession,
  { version, exchanges, openClient }: Required<QuestionsOptions>,
): Promise<QuestionsRecording> {
  let current: Exchange | undefined
  const answer: Answer = (_params, method) => {
    if (Object.hasOwn(inBetween, method)) return inBetween[method]
    if (method === current?.question.method && current.result !== undefined) return current.result
    throw new RpcError(wireCodes.refused, `Nobody answers ${method}`)
  }
  const client = await openClient(session.transport, answer, capabilities)
  const log = new NotificationLog(client)
  const threadId = await startThread(client, { dynamicTools: [lookUp] })
  await log.first(isAskerReady)
  const turns = new Map<string, AskedTurn>()
  for (current of exchanges) {
    const { name } = current
    turns.set(name, await runAskedTurn(session, { client, log, threadId, text: name }))
  }
  current = exchanges.find(({ question }) => question === form)
  const called = callsTools(version) ? await callForm(client, threadId) : undefined
  const clock = asksTime(version) ? await askTime(session, client, log) : undefined
  return { turns, clock, called, frames: session.frames }
}

async function startThread(client: TurnClient, params: object): Promise<string> {
  const { thread } = (await client.requestRaw('thread/start', params)) as { thread: { id: string } }
  return thread.id
}

/** Servers that are not are not offered to the model. */
function isAskerReady({ method, params }: { method: string; params: unknown }): boolean {
  if (method !== 'mcpServer/startupStatus/updated') return false
  const { name, status } = params as { name: string; status: string }
  return name === 'asker' && status === 'ready'
}

function callForm(client: TurnClient, threadId: string): Promise<unknown> {
  const call = { threadId, server: 'asker', tool: 'fill_form', arguments: {} }
  return client.requestRaw('mcpServer/tool/call', call)
}

async function askTime(session: CodexSession, client: TurnClient, log: NotificationLog) {
  const threadId = await startThread(client, { config: clockConfig })
  return runAskedTurn(session, { client, log, threadId, text: 'Is it late?' })
}
