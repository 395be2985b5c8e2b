import { beforeAll, describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { before } from '../releases.js'
import type { TurnsRecording } from './record-turns.js'
import { recordTurns } from './record-turns.js'
import { replies } from './replies.js'
import type { EndedTurn, Item } from './run-turn.js'

for (const version of turnReleases) {
  const program = findCodex(version)
  // Skipped where a release cannot be had, which install-releases.ts has told.
  describe.skipIf(program === undefined)(`codex ${version}`, () => judge(version, program ?? ''))
}

/** These read a failed turn back as a completed one. */
const forgets = before('0.150.1')

function judge(version: string, program: string): void {
  let recording: TurnsRecording

  beforeAll(async () => {
    recording = await recordTurns(program)
  })

  test('streams what the model says, and then has it as an item', () => {
    const { greeted } = recording.turns
    expect(greeted).toMatchObject({ status: 'completed', error: null })
    expect(deltasOf(greeted)).toEqual(['Hel', 'lo'])
    expect(findItem(greeted, 'agentMessage')).toMatchObject({ text: 'Hello' })
    expect(findItem(greeted, 'reasoning')).toMatchObject({ summary: ['Somebody greets me.'] })
  })

  test('runs a command that was accepted, and tells the model what it said', () => {
    const { accepted } = recording.turns
    expect(findItem(accepted, 'commandExecution')).toMatchObject({
      status: 'completed',
      exitCode: 0,
      aggregatedOutput: 'written',
    })
    expect(recording.files).toContain('accepted.txt')
    expect(outputTold(2)).toContain('written')
    expect(findItem(accepted, 'agentMessage')).toMatchObject({ text: 'It ran.' })
  })

  test('tells the model what is added while somebody decides', () => {
    expect(JSON.stringify(recording.modelRequests[1])).not.toContain('And be quick')
    expect(JSON.stringify(recording.modelRequests[2])).toContain('And be quick')
  })

  test('runs no command that was declined, and goes on with the turn', () => {
    const { declined } = recording.turns
    expect(findItem(declined, 'commandExecution')).toMatchObject({
      status: 'declined',
      exitCode: null,
    })
    expect(recording.files).not.toContain('declined.txt')
    expect(outputTold(4)).toContain('rejected by user')
    expect(declined.status).toBe('completed')
    expect(findItem(declined, 'agentMessage')).toMatchObject({ text: 'It did not run.' })
  })

  test('changes a file when that was accepted', () => {
    const { patched } = recording.turns
    expect(findItem(patched, 'fileChange')).toMatchObject({ status: 'completed' })
    expect(recording.files).toContain('patched.txt')
  })

  test('asks about each of the three, and says when it was answered', () => {
    const asked = recording.frames.filter(
      ({ direction, kind }) => direction === 'received' && kind === 'request',
    )
    expect(asked.map(({ method }) => method)).toEqual([
      'item/commandExecution/requestApproval',
      'item/commandExecution/requestApproval',
      'item/fileChange/requestApproval',
    ])
    expect(notificationsOf('serverRequest/resolved')).toHaveLength(asked.length)
  })

  test('ends a turn that is interrupted while the model still speaks', () => {
    expect(recording.turns.interrupted).toMatchObject({ status: 'interrupted', error: null })
  })

  test('ends a turn as failed when the model refuses, and says how it refused', () => {
    const { status, error } = recording.turns.failed
    expect(status).toBe('failed')
    expect(error?.codexErrorInfo).toEqual({
      responseTooManyFailedAttempts: { httpStatusCode: 429 },
    })
  })

  test('has turns of its own for a compaction, a command of the user and a review', () => {
    const { compacted, shell, reviewed } = recording.turns
    expect(compacted).toMatchObject({ status: 'completed', items: [{ type: 'contextCompaction' }] })
    expect(findItem(shell, 'commandExecution')).toMatchObject({
      source: 'userShell',
      aggregatedOutput: 'told',
    })
    expect(findItem(reviewed, 'exitedReviewMode')).toMatchObject({ review: 'It is fine.' })
  })

  test('still knows its turns when they are over', () => {
    const { thread } = resultOf('thread/read') as { thread: { turns: EndedTurn[] } }
    const { turns } = recording
    const failed = { ...turns.failed, status: forgets(version) ? 'completed' : 'failed' }
    // The last one, a review, is kept as two turns with other ids.
    const kept = Object.values({ ...turns, failed })
      .slice(0, -1)
      .map(toEnd)
    expect(thread.turns.slice(0, kept.length).map(toEnd)).toEqual(kept)
    const { data } = resultOf('thread/list') as { data: { id: string }[] }
    expect(data.map(({ id }) => id)).toContain(recording.threadId)
  })

  test('asks nobody but the model, and that once for each reply', () => {
    const lines = recording.modelRequests.map(({ line }) => line)
    expect(lines).toEqual(replies.map(() => 'POST /v1/responses'))
  })

  test('refuses nothing but what needs an account', () => {
    const refused = recording.frames.filter(({ kind }) => kind === 'error')
    expect(refused.map(({ method }) => method)).toEqual(['account/rateLimits/read'])
  })

  function deltasOf({ id }: EndedTurn): unknown[] {
    return notificationsOf('item/agentMessage/delta')
      .map((params) => params as { turnId: string; delta: string })
      .filter(({ turnId }) => turnId === id)
      .map(({ delta }) => delta)
  }

  function notificationsOf(wanted: string): unknown[] {
    return recording.frames
      .filter(({ kind, method }) => kind === 'notification' && method === wanted)
      .map(({ payload }) => payload)
  }

  function resultOf(wanted: string): unknown {
    return recording.frames.find(({ kind, method }) => kind === 'response' && method === wanted)
      ?.payload
  }

  /** What the model was told of the call that it made before this request. */
  function outputTold(request: number): string {
    const { input } = recording.modelRequests[request]?.body as { input: { type: string }[] }
    return JSON.stringify(input.findLast(({ type }) => type === 'function_call_output'))
  }
}

function toEnd({ id, status }: EndedTurn): object {
  return { id, status }
}

function findItem({ items }: EndedTurn, wanted: string): Item | undefined {
  return items.find(({ type }) => type === wanted)
}
