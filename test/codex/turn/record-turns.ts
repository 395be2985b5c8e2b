import { readdirSync } from 'node:fs'
import type { ModelRequest } from '../../support/model-provider.js'
import type { CodexSession } from './codex-session.js'
import { holdSession } from './hold-session.js'
import type { TurnClient } from './notification-log.js'
import { NotificationLog } from './notification-log.js'
import { callOthers, callThread, runOtherTurn } from './other-calls.js'
import type { OpenClient } from './raw-client.js'
import { openRawClient } from './raw-client.js'
import type { RecordedFrame } from './recorded-frames.js'
import { replies } from './replies.js'
import type { EndedTurn, TurnOptions } from './run-turn.js'
import { runTurn, startTurn, toInput } from './run-turn.js'

/** The turns of one thread, in this order. */
type Turns = Awaited<ReturnType<typeof runTurns>>

/** What a codex did and left behind. */
export interface TurnsRecording {
  threadId: string
  turns: Turns
  /** The whole conversation, from `initialize` on. */
  frames: readonly RecordedFrame[]
  modelRequests: readonly ModelRequest[]
  /** Names of the files in the folder that the thread worked in. */
  files: readonly string[]
}

/** Lets a codex go through turns of every kind, from an empty home to the end of its process. */
export async function recordTurns(
  codexPath: string,
  openClient: OpenClient = openRawClient,
): Promise<TurnsRecording> {
  return holdSession({ codexPath, replies }, (session) => holdConversation(session, openClient))
}

async function holdConversation(
  session: CodexSession,
  openClient: OpenClient,
): Promise<TurnsRecording> {
  const client: TurnClient = await openClient(session.transport, (params) =>
    decide(client, params as Approval),
  )
  const log = new NotificationLog(client)
  const { thread } = (await client.requestRaw('thread/start', {})) as { thread: { id: string } }
  const options = { client, log, threadId: thread.id }
  const turns = await runTurns(options)
  await client.requestRaw('thread/read', { threadId: thread.id, includeTurns: true })
  await callThread(options)
  await callOthers(client, session.workspace)
  const { frames, provider, workspace } = session
  const modelRequests = provider.requests
  return { threadId: thread.id, turns, frames, modelRequests, files: readdirSync(workspace) }
}

async function runTurns(options: Omit<TurnOptions, 'text'>) {
  const run = (text: string) => runTurn({ ...options, text })
  return {
    greeted: await run('Hi'),
    accepted: await run('Run a command'),
    declined: await run('Run a command that you may not'),
    patched: await run('Change a file'),
    interrupted: await interruptTurn({ ...options, text: 'Take your time' }),
    failed: await run('Fail'),
    compacted: await runOtherTurn(options, {
      method: 'thread/compact/start',
      item: 'contextCompaction',
    }),
    shell: await runOtherTurn(options, {
      method: 'thread/shellCommand',
      params: { command: 'printf told' },
      item: 'commandExecution',
    }),
    reviewed: await runOtherTurn(options, {
      method: 'review/start',
      params: { target: { type: 'custom', instructions: 'Look at it' } },
      item: 'exitedReviewMode',
    }),
  }
}

async function interruptTurn(options: TurnOptions): Promise<EndedTurn> {
  const turn = await startTurn(options)
  await turn.first('item/agentMessage/delta')
  await turn.interrupt()
  return turn.ended
}

/** What is read of a request for an approval. */
interface Approval {
  threadId: string
  turnId: string
  command?: string
}

/** Accepts everything but one command, and adds to the turn before it accepts another. */
async function decide(client: TurnClient, { threadId, turnId, command = '' }: Approval) {
  if (command.includes('declined.txt')) return { decision: 'decline' }
  if (command.includes('accepted.txt')) {
    const input = toInput('And be quick')
    await client.requestRaw('turn/steer', { threadId, expectedTurnId: turnId, input })
  }
  return { decision: 'accept' }
}
