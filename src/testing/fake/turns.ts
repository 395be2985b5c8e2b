import type { DefaultCall, DefaultHandlers, Params } from './defaults.js'
import type { FakeTurn } from './script-types.js'
import type { FakeServices } from './services.js'
import type { ActiveTurn, StoredThread, TurnKind } from './thread-store.js'
import { turnError } from './thread-store.js'
import type { Threads } from './threads.js'
import { ScriptedTurn } from './turn.js'
import { TurnEnded, TurnRun } from './turn-run.js'

/** What happens in a turn. The turn ends with it. */
export type TurnScript = (turn: FakeTurn) => unknown

interface Start {
  run: TurnRun
  params: Params
}

/** The calls about turns, which play the scripts of a test. */
export class Turns {
  readonly #services: FakeServices
  readonly #threads: Threads
  readonly #scripts = new Map<TurnKind, TurnScript>()
  /** Scripts of the next turns, before those above. */
  readonly #next: TurnScript[] = []
  #gate: Promise<void> | undefined

  constructor(services: FakeServices, threads: Threads) {
    this.#services = services
    this.#threads = threads
  }

  set(kind: TurnKind, script: TurnScript): void {
    this.#scripts.set(kind, script)
  }

  add(script: TurnScript): void {
    this.#next.push(script)
  }

  /** Turns that are answered do not start before the returned function is called. */
  holdStarts(): () => void {
    let open: () => void = () => undefined
    this.#gate = new Promise((resolve) => (open = resolve))
    return () => {
      this.#gate = undefined
      open()
    }
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
    afterResponse(() => void this.#play({ run, params }))
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
    afterResponse(() => void this.#play({ run, params }))
    return { turn: views.turn(run.stored, 'notLoaded', [item]), reviewThreadId: thread.id }
  }

  #compact(params: Params, { afterResponse }: DefaultCall): object {
    const thread = this.#threads.loaded(params)
    const run = new TurnRun(this.#services, thread, 'compact')
    thread.active = run
    afterResponse(() => void this.#play({ run, params }))
    return {}
  }

  async #play({ run, params }: Start): Promise<void> {
    // Later in any case: another start that came with this one is answered first.
    await this.#gate
    if (run.isOver) return
    const finish = this.#begin(run)
    if (run.interruptAtStart) return run.end('interrupted')
    const context = { run, services: this.#services, isQuiet: run.kind === 'review' }
    try {
      await this.#scriptOf(run)?.(new ScriptedTurn(context, params))
      if (run.isOver) return
      run.flushInput()
      finish()
      run.end('completed')
    } catch (thrown) {
      if (!(thrown instanceof TurnEnded)) this.#fail(run, thrown)
    }
  }

  /** Starts the turn. Returns what comes before its end. */
  #begin(run: TurnRun): () => void {
    const { ids } = this.#services
    if (run.kind === 'review') this.#say(run, 'enteredReviewMode', run.inputTexts.join(''))
    run.start()
    run.flushInput()
    if (run.kind === 'turn') return () => undefined
    if (run.kind === 'review') {
      run.beforeInterrupt = () => this.#endReview(run, noReview)
      return () => this.#endReview(run, { review: run.text, text: run.text })
    }
    const item = run.startItem({ type: 'contextCompaction', id: ids.uuid() })
    return () => run.completeCompaction(item)
  }

  #say(run: TurnRun, type: string, review: string): void {
    run.completeItem(run.startItem({ type, id: this.#services.ids.uuid(), review }))
  }

  #endReview(run: TurnRun, { review, text }: typeof noReview): void {
    this.#say(run, 'exitedReviewMode', review)
    const message = { type: 'agentMessage', id: this.#services.ids.next('msg'), text, phase: null }
    const others = { moderation: null, memoryCitation: null, delivery: null, questions: null }
    run.completeItem(run.startItem({ ...message, ...others }))
  }

  #scriptOf(run: TurnRun): TurnScript | undefined {
    const script =
      (run.kind === 'compact' ? undefined : this.#next.shift()) ??
      this.#scripts.get(run.kind) ??
      (run.kind === 'review' ? this.#scripts.get('turn') : undefined)
    if (script !== undefined || run.kind === 'compact') return script
    const message = `The client started a ${run.kind}, and the test has no script for it: call onTurn()`
    this.#services.report({ kind: 'missingHandler', method: 'turn/start', message })
    return (turn) => turn.fail('The test has no script for this turn')
  }

  #fail(run: TurnRun, cause: unknown): void {
    const why = cause instanceof Error ? cause.message : String(cause)
    this.#services.report({ kind: 'scriptFailed', message: `A script failed: ${why}`, cause })
    run.end('failed', turnError('The script of the test failed', 'other'))
  }
}

/** What is said of an interrupted review. */
const noReview = {
  review: 'Reviewer failed to output a response.',
  text: 'Review was interrupted. Please re-run /review and wait for it to complete.',
}

function describeTarget(target: unknown): string {
  const { instructions, type } = target as { instructions?: string; type: string }
  return instructions ?? type
}
