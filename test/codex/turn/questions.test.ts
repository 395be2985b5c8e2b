import { beforeAll, describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import type { AskedTurn } from './asked-turn.js'
import { outputTold } from './asked-turn.js'
import type { Experience } from './contract-client.js'
import { clientOf, idleClientOf } from './contract-client.js'
import type { Exchange } from './exchanges.js'
import { toAnswered, toRefused } from './exchanges.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { content } from './mcp-questions.js'
import type { QuestionsRecording } from './record-questions.js'
import {
  asksTime,
  callsTools,
  inBetween,
  isVouchedFor,
  recordQuestions,
} from './record-questions.js'
import type { RecordedFrame } from './recorded-frames.js'

for (const version of turnReleases) {
  const program = findCodex(version)
  describe.skipIf(program === undefined)(`codex ${version}`, () => judge(version, program ?? ''))
}

/** Of these it is not told that they were answered. */
const unresolved = ['item/tool/call', ...Object.keys(inBetween)]

const vouched = '{"v":1,"s":0,"t":"vouched"}'

/** Codex waits for it no longer than a fraction of a second. */
const vouchedTooLate = '{"v":1,"s":1}'

function judge(version: string, program: string): void {
  let contract: AnyContract

  beforeAll(async () => {
    contract = await importContract(program, 'experimental')
  })

  describe('and a client that answers', () => {
    const exchanges = toAnswered(version)
    const experience: Experience = { drifts: [], reports: [], unhandled: [] }
    let recording: QuestionsRecording

    beforeAll(async () => {
      const openClient = clientOf(contract, experience)
      recording = await recordQuestions({ version, exchanges, openClient })
    })

    test.for(exchanges)('$question.name: $name', (exchange) => judgeTurn(recording, exchange))

    test('agree about every frame', () => {
      expect(experience).toEqual({ drifts: [], reports: [], unhandled: [] })
    })

    test('tells which questions are answered', () => {
      const resolved = recording.frames
        .filter(({ method }) => method === 'serverRequest/resolved')
        .map(({ payload }) => String((payload as { requestId: unknown }).requestId))
      const asked = requestsOf(recording.frames)
        .filter(({ method }) => !unresolved.includes(method))
        .map(({ id }) => id)
      expect(resolved.toSorted()).toEqual(asked.toSorted())
    })

    test('passes on a form with every kind of field', () => {
      const [asked] = toOwn(turnOf(recording, 'filled'))
      expect(asked?.payload).toMatchObject({
        mode: 'form',
        requestedSchema: { required: ['name'] },
      })
      const { requestedSchema } = asked?.payload as { requestedSchema: { properties: object } }
      expect(Object.keys(requestedSchema.properties).toSorted()).toEqual(Object.keys(content))
    })

    if (callsTools(version))
      test('asks for a tool that the client calls', () => {
        expect(JSON.stringify(recording.called)).toContain(String.raw`\"name\":\"Ann\"`)
      })

    if (isVouchedFor(version))
      test('has the model told who vouches for it', () => {
        const told = [...recording.turns.values()]
          .flatMap(({ modelRequests }) => modelRequests)
          .map(({ attestation }) => attestation)
        expect(told).toContain(vouched)
        expect(told.filter((one) => one !== vouched && one !== vouchedTooLate)).toEqual([])
      })

    if (asksTime(version))
      test('tells the model the time of the client', () => {
        expect(recording.clock?.status).toBe('completed')
        const [request] = recording.clock?.modelRequests ?? []
        expect(JSON.stringify(request?.body)).toContain('2001-09-09 01:46:40 UTC')
      })
  })

  describe('and a client that serves nothing', () => {
    const exchanges = toRefused(version)
    const experience: Experience = { drifts: [], reports: [], unhandled: [] }
    let recording: QuestionsRecording

    beforeAll(async () => {
      const openClient = idleClientOf(contract, experience)
      recording = await recordQuestions({ version, exchanges, openClient })
    })

    test.for(exchanges)('go on after $question.name', (exchange) => judgeTurn(recording, exchange))

    test('agree about every frame', () => {
      expect(experience).toMatchObject({ drifts: [], reports: [] })
      expect(experience.unhandled).toEqual(requestsOf(recording.frames).map(({ method }) => method))
    })

    test('give no answer but errors', () => {
      const sent = recording.frames.filter(({ direction }) => direction === 'sent')
      expect(sent.filter(({ kind }) => kind === 'response')).toEqual([])
    })

    // Such a thread has no clock of its own.
    if (asksTime(version))
      test('fail in a turn that needs the time', () => {
        expect(recording.clock).toMatchObject({ status: 'failed', modelRequests: [] })
        expect(recording.clock?.error?.message).toContain('This client does not serve the request')
      })
  })
}

function judgeTurn(recording: QuestionsRecording, exchange: Exchange): void {
  const { name, question, told, item } = exchange
  const turn = turnOf(recording, name)
  expect(toOwn(turn).map(({ method }) => method)).toEqual([question.method])
  expect(turn.status).toBe(told === undefined ? 'interrupted' : 'completed')
  if (told !== undefined) expect(outputTold(turn)).toContain(told)
  if (item !== undefined) expect(turn.items).toContainEqual(expect.objectContaining(item))
}

function turnOf({ turns }: QuestionsRecording, name: string): AskedTurn {
  const turn = turns.get(name)
  if (turn === undefined) throw new Error(`No turn is called ${name}`)
  return turn
}

function toOwn({ asked }: AskedTurn): RecordedFrame[] {
  return asked.filter(({ method }) => !Object.hasOwn(inBetween, method))
}

function requestsOf(frames: readonly RecordedFrame[]): RecordedFrame[] {
  return frames.filter(({ direction, kind }) => direction === 'received' && kind === 'request')
}
