import { onTestFinished } from 'vitest'
import type { RpcReport } from '../../src/rpc/report.js'
import type { Clock } from '../../src/threads/clock.js'
import type { Codex } from '../../src/threads/codex.js'
import type { CodexOptions } from '../../src/threads/endpoint.js'
import { openEndpoint } from '../../src/threads/endpoint.js'
import { ScriptedCodex, type ScriptedTurn } from '../support/scripted-codex.js'

/** A clock that moves when a test says so. */
export class TestClock implements Clock {
  #nowMs = 0
  #timers = new Set<{ atMs: number; run: () => void }>()

  after(timeMs: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + timeMs, run }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** The number of timers that have not run. */
  get timers(): number {
    return this.#timers.size
  }

  async advance(timeMs: number): Promise<void> {
    const untilMs = this.#nowMs + timeMs
    for (;;) {
      await settle()
      const due = [...this.#timers].filter(({ atMs }) => atMs <= untilMs)
      const next = due.sort((a, b) => a.atMs - b.atMs)[0]
      if (next === undefined) break
      this.#timers.delete(next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.run()
    }
    this.#nowMs = untilMs
    await settle()
  }
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Passes the time until a promise resolves. */
export async function passUntil<T>(clock: TestClock, promise: Promise<T>): Promise<T> {
  let isOver = false
  const end = () => (isOver = true)
  void promise.then(end, end)
  while (!isOver) await clock.advance(100)
  return promise
}

/** A layer on a scripted server. */
export interface Opened {
  server: ScriptedCodex
  codex: Codex
  clock: TestClock
  reports: RpcReport[]
}

/** Opens the layer on a scripted server of a release. */
export async function openScripted(
  version?: string,
  options: Partial<CodexOptions> & { cause?: 'process' | 'connection' } = {},
): Promise<Opened> {
  const { cause = 'process', ...rest } = options
  const server = new ScriptedCodex(version)
  const clock = new TestClock()
  const reports: RpcReport[] = []
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause },
    {
      clientInfo: { name: 'test', version: '1' },
      clock,
      report: (event) => reports.push(event),
      ...rest,
    },
  )
  onTestFinished(() => codex.close())
  return { server, codex, clock, reports }
}

/** Starts a thread and a turn that the server has answered. */
export async function startTurn(opened: Opened, options: object = {}) {
  const thread = await opened.codex.startThread()
  const turn = thread.stream('hi', options)
  const id = await turn.id
  const script: ScriptedTurn = opened.server.turn(thread.id, id)
  return { thread, turn, script }
}

/** The methods of all events of an iteration. */
export async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const event of events) collected.push(event)
  return collected
}
