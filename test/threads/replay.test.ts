import { expect, test } from 'vitest'
import type { Turn } from '../../src/threads/turn.js'
import type { TurnEvent } from '../../src/threads/types.js'
import { silent } from '../support/scripted-codex.js'
import { openScripted, settle } from './open-scripted.js'
import type { Recording } from './recorded.js'
import { findThreadId, recordings } from './recorded.js'

const withTurns = recordings.filter(({ frames }) => {
  return frames.some(({ dir, frame }) => dir === 'out' && frame.method === 'turn/start')
})

/** What a client of the layer has seen of one recorded turn. */
interface Replayed {
  turn: Turn
  events: TurnEvent[]
  /** The id that the recorded server gave it. */
  id: string
}

async function replay(recording: Recording, ends: Map<string, string>): Promise<Replayed[]> {
  const opened = await openScripted(recording.release)
  const { server, codex } = opened
  const threadId = findThreadId(recording)!
  server.on('thread/start', () => ({ thread: server.thread({ id: threadId }) }))
  server.on('turn/start', () => silent)
  const thread = await codex.startThread()
  const starting = new Map<unknown, Turn>()
  const turns: Replayed[] = []
  const asked: (number | string)[] = []
  for (const { dir, frame } of recording.frames) {
    if (dir === 'out') {
      const isStart = frame.method === 'turn/start' && frame.params?.['threadId'] === threadId
      if (!isStart) continue
      starting.set(frame.id, thread.stream('recorded'))
      await server.next('turn/start')
    } else if (frame.method === undefined) {
      const turn = starting.get(frame.id)
      const { turn: started } = (frame.result ?? {}) as { turn?: { id: string } }
      if (turn === undefined) continue
      const sent = server.received.filter(({ method }) => method === 'turn/start')
      const { id } = sent[[...starting.keys()].indexOf(frame.id)]!
      server.send({ ...frame, id })
      if (started === undefined) continue
      const replayed: Replayed = { turn, events: [], id: started.id }
      turns.push(replayed)
      void (async () => {
        for await (const event of turn) replayed.events.push(event)
      })()
    } else if (frame.id !== undefined) {
      asked.push(frame.id)
      await server.ask(frame.method, frame.params!, frame.id)
    } else {
      server.send(frame)
    }
  }
  await settle()
  const answers = server.received.filter(({ method }) => method === undefined)
  expect(answers.map(({ id }) => id)).toEqual(asked)
  await Promise.all(turns.filter(({ id }) => ends.has(id)).map(({ turn }) => turn.result))
  await settle()
  await codex.close()
  return turns
}

test('there are recordings of four releases', () => {
  expect(new Set(withTurns.map(({ release }) => release)).size).toBe(4)
  expect(withTurns.length).toBeGreaterThan(100)
})

test.each(
  withTurns.map((recording) => [`${recording.release} ${recording.name}`, recording] as const),
)(
  '[T42] %s: each turn has one outcome, each item one end, each question one answer',
  async (_name, recording) => {
    const ends = new Map<string, string>()
    for (const { frame } of recording.frames) {
      const { turn } = (frame.params ?? {}) as { turn?: { id: string; status: string } }
      if (frame.method === 'turn/completed') ends.set(turn!.id, turn!.status)
    }
    for (const { turn, events, id } of await replay(recording, ends)) {
      const result = await turn.result
      const recorded = ends.get(id)
      const isNever = recorded === undefined
      expect(isNever ? ['lost', 'superseded', 'failed'] : [recorded]).toContain(result.status)
      const completed = events.filter(({ method }) => method === 'item/completed')
      const ids = completed.map(({ params }) => (params as { item: { id: string } }).item.id)
      expect(new Set(ids).size).toBe(ids.length)
      const all = [...result.items, ...result.unfinished, ...result.discarded]
      expect(new Set(all.map((item) => item.id)).size).toBe(all.length)
      for (const item of result.items) {
        if (item.type !== 'agentMessage') continue
        const deltas = events.flatMap((event) => {
          return event.method === 'item/agentMessage/delta' && event.params.itemId === item.id
            ? [event.params.delta]
            : []
        })
        if (deltas.length > 0) expect(deltas.join('')).toBe(item.text)
      }
      expect(events.filter(({ method }) => method === 'turn/completed').length).toBeLessThan(2)
    }
  },
)
