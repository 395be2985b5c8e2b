import type { FakeTurn } from './script-types.js'
import type { FakeServices } from './services.js'
import type { TurnKind } from './thread-store.js'
import { turnError } from './thread-store.js'
import { ScriptedTurn } from './turn.js'
import type { TurnRun } from './turn-run.js'
import { TurnEnded } from './turn-run.js'

/** What happens in a turn. The turn ends with it. */
export type TurnScript = (turn: FakeTurn) => unknown

/** Plays the scripts of a test. */
export class ScriptPlayer {
  readonly #services: FakeServices
  readonly #scripts = new Map<TurnKind, TurnScript>()
  /** Scripts of the next turns, before those above. */
  readonly #next: TurnScript[] = []
  #gate: Promise<void> | undefined

  constructor(services: FakeServices) {
    this.#services = services
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

  /** Plays the script of a turn that was answered, from its start to its end. */
  async play(run: TurnRun, params: object): Promise<void> {
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
    if (run.kind === 'review') this.#say(run, 'enteredReviewMode', run.input.texts.join(''))
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
