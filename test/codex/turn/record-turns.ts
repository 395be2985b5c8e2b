import { readdirSync } from 'node:fs'
import type { IncomingRequest } from '../../../src/rpc/incoming-calls.js'
import type { ModelRequest } from '../../support/model-provider.js'
import type { CodexSession } from './codex-session.js'
import { startSession } from './codex-session.js'
import { NotificationLog } from './notification-log.js'
import { openRawClient } from './raw-client.js'
import type { RecordedFrame } from './recorded-frames.js'
import { replies } from './replies.js'
import type { EndedTurn } from './run-turn.js'
import { runTurn, startTurn } from './run-turn.js'

type TurnName = 'greeted' | 'accepted' | 'declined' | 'patched' | 'interrupted' | 'failed'

/** Six turns of one thread, and all that they left behind. */
export interface TurnsRecording {
  threadId: string
  turns: Readonly<Record<TurnName, EndedTurn>>
  /** The whole conversation, from `initialize` on. */
  frames: readonly RecordedFrame[]
  modelRequests: readonly ModelRequest[]
  /** Names of the files in the folder that the thread worked in. */
  files: readonly string[]
}

const timeoutMs = 30_000

/** Every release has these, and answers them without a network. */
const reads = {
  'thread/list': {},
  'thread/loaded/list': {},
  'account/read': {},
  'account/rateLimits/read': undefined,
  'config/read': { includeLayers: true },
  'configRequirements/read': undefined,
  'experimentalFeature/list': {},
  'mcpServerStatus/list': {},
  'model/list': {},
  'skills/list': {},
} as const

/** Lets a codex go through turns of every kind, from an empty home to the end of its process. */
export async function recordTurns(codexPath: string): Promise<TurnsRecording> {
  const session = await startSession(codexPath, replies)
  const timer = setTimeout(() => void session.close(), timeoutMs)
  try {
    return await holdConversation(session)
  } catch (cause) {
    const { direction, kind, method } = session.frames.at(-1) ?? {}
    const last = `the last frame was ${direction}: ${kind} of ${method}`
    throw new Error(`${codexPath} did not go on; ${last}\n${session.stderrTail()}`, { cause })
  } finally {
    clearTimeout(timer)
    await session.close()
  }
}

async function holdConversation(session: CodexSession): Promise<TurnsRecording> {
  const client = await openRawClient(session.transport, approveAllBut('declined.txt'))
  const log = new NotificationLog(client)
  const { thread } = (await client.requestRaw('thread/start', {})) as { thread: { id: string } }
  const about = (text: string) => ({ client, log, threadId: thread.id, text })
  const turns = {
    greeted: await runTurn(about('Hi')),
    accepted: await runTurn(about('Run a command')),
    declined: await runTurn(about('Run a command that you may not')),
    patched: await runTurn(about('Change a file')),
    interrupted: await interruptTurn(about('Take your time')),
    failed: await runTurn(about('Fail')),
  }
  await client.requestRaw('thread/read', { threadId: thread.id, includeTurns: true })
  for (const [method, params] of Object.entries(reads)) {
    // A refusal is a frame like any other.
    await client.requestRaw(method, params).catch(() => undefined)
  }
  const { frames, provider, workspace } = session
  const modelRequests = provider.requests
  return { threadId: thread.id, turns, frames, modelRequests, files: readdirSync(workspace) }
}

async function interruptTurn(options: Parameters<typeof startTurn>[0]): Promise<EndedTurn> {
  const turn = await startTurn(options)
  await turn.first('item/agentMessage/delta')
  await turn.interrupt()
  return turn.ended
}

/** Accepts what is asked for, but not a command that names this file. */
function approveAllBut(file: string) {
  return ({ params }: IncomingRequest) => {
    const { command = '' } = params as { command?: string }
    return { decision: command.includes(file) ? 'decline' : 'accept' }
  }
}
