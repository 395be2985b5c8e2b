import type { DefaultCall, DefaultHandlers, Params } from './defaults.js'
import type { ScriptPlayer } from './script-player.js'
import type { FakeServices } from './services.js'
import type { ActiveTurn, StoredThread } from './thread-store.js'
import { turnError } from './thread-store.js'
import type { Threads } from './threads.js'
import { TurnRun } from './turn-run.js'

/** The calls about turns. */
export class Turns {
  readonly #services: FakeServices
  readonly #threads: Threads
  readonly #player: ScriptPlayer

  constructor(services: FakeServices, threads: Threads, player: ScriptPlayer) {
    this.#services = services
    this.#threads = threads
    this.#player = player
  }

  get handlers(): DefaultHandlers {
    return {
      'turn/start': (params, call) => this.#start(params, call),
      'turn/steer': (params) => this.#steer(params),
      'turn/interrupt': (params, call) => this.#interrupt(params, call),
      'review/start': (params, call) => this.#review(params, call),
      'thread/compact/start': (params, call) => this.#compact(params, call),
    }
  }

  #start(params: Params, { afterResponse }: DefaultCall): object {
    const { views, traits } = this.#services
    const thread = this.#threads.loaded(params)
    const input = params['input'] as readonly unknown[]
    if (thread.active !== undefined) {
      return this.#startDuring(thread, thread.active, { input, afterResponse })
    }
    const run = new TurnRun(this.#services, thread, 'turn')
    const answer = { turn: views.turn(run.stored, 'notLoaded') }
    if (input.length === 0 && !traits.takesEmptyInput) {
      afterResponse(() => this.#refuse(run))
      return answer
    }
    thread.active = run
    run.addInput(input)
    afterResponse(() => void this.#player.play(run, params))
    return answer
  }

  #startDuring(
    thread: StoredThread,
    active: ActiveTurn,
    { input, afterResponse }: Pick<DefaultCall, 'afterResponse'> & { input: readonly unknown[] },
  ): object {
    const { views, traits, refusals } = this.#services
    const { kind } = active
    if (kind !== 'turn' && traits.joinsTurns) throw refusals.cannotStart(kind)
    if (kind === 'turn') active.addInput(input)
    if (traits.joinsTurns) return { turn: views.turn(active.stored, 'notLoaded') }
    // An id that never starts.
    const { stored } = new TurnRun(this.#services, thread, 'turn')
    if (kind !== 'turn') {
      afterResponse(() => {
        thread.hasFailed = true
        const { id: threadId, status } = thread
        this.#services.broadcast('thread/status/changed', { threadId, status })
      })
    }
    return { turn: views.turn(stored, 'notLoaded') }
  }

  /** How old releases take empty input: an id that never starts, and an error that names it. */
  #refuse(run: TurnRun): void {
    const error = turnError('input must not be empty', 'badRequest')
    run.thread.hasFailed = true
    run.sendStatus()
    run.send('error', run.named({ error, willRetry: false }))
  }

  #steer(params: Params): object {
    const { refusals } = this.#services
    const { active } = this.#threads.loaded(params)
    const expected = String(params['expectedTurnId'])
    const input = params['input'] as readonly unknown[]
    if (expected === '') throw refusals.noTurnId()
    if (input.length === 0) throw refusals.emptyInput()
    if (active === undefined) throw refusals.noActiveTurn('steer')
    if (active.kind !== 'turn') throw refusals.cannotSteer(active.kind)
    if (active.id !== expected) throw refusals.otherTurn(expected, active.id, 'steer')
    active.addInput(input)
    return { turnId: active.id }
  }

  #interrupt(params: Params, call: DefaultCall): unknown {
    const { refusals, traits } = this.#services
    const thread = this.#threads.loaded(params)
    const { active } = thread
    const turnId = String(params['turnId'])
    if (active === undefined) return this.#interruptNothing(thread, turnId, call)
    if (traits.checksInterrupts) {
      // An empty id is that of any turn, also of one that only begins to start.
      if (!active.isRunning && turnId !== '') throw refusals.noActiveTurn('interrupt')
      if (turnId !== '' && turnId !== active.startedId) {
        throw refusals.otherTurn(turnId, active.startedId, 'interrupt')
      }
    }
    active.announceInterrupt()
    call.afterResponse(() => {
      // Later: another interrupt that came with this one is answered alike.
      queueMicrotask(() => {
        if (active.isRunning) active.end('interrupted')
        else active.interruptAtStart = true
      })
    })
    return {}
  }

  #interruptNothing({ turns }: StoredThread, turnId: string, { client }: DefaultCall): unknown {
    const { refusals, traits } = this.#services
    const wasInterrupted = turns.find(({ id }) => id === turnId)?.status === 'interrupted'
    const isAnswered = wasInterrupted ? traits.answersLateInterrupts : traits.checksInterrupts
    return isAnswered ? Promise.reject(refusals.noActiveTurn('interrupt')) : client.tap.never()
  }

  #review(params: Params, { afterResponse }: DefaultCall): object {
    const { views, refusals } = this.#services
    const thread = this.#threads.loaded(params)
    if (thread.active !== undefined) throw refusals.noActiveTurn('steer')
    const run = new TurnRun(this.#services, thread, 'review')
    const text = describeTarget(params['target'])
    const content = [{ type: 'text', text, text_elements: [] }]
    const times = { startedAtMs: null, completedAtMs: null }
    const item = { type: 'userMessage', id: run.id, clientId: null, content, ...times }
    thread.active = run
    run.addInput([{ type: 'text', text }])
    afterResponse(() => void this.#player.play(run, params))
    return { turn: views.turn(run.stored, 'notLoaded', [item]), reviewThreadId: thread.id }
  }

  #compact(params: Params, { afterResponse }: DefaultCall): object {
    const thread = this.#threads.loaded(params)
    const run = new TurnRun(this.#services, thread, 'compact')
    thread.active = run
    afterResponse(() => void this.#player.play(run, params))
    return {}
  }
}

function describeTarget(target: unknown): string {
  const { instructions, type } = target as { instructions?: string; type: string }
  return instructions ?? type
}
