import type { ScriptContext } from './script-context.js'
import type { FakeMessage } from './script-types.js'
import type { FakeItem } from './thread-store.js'

/** Sends the frames of a message. */
export class ScriptedMessage implements FakeMessage {
  readonly id: string
  readonly #context: ScriptContext
  readonly #item: FakeItem
  #text = ''

  constructor(context: ScriptContext, phase: 'commentary' | 'final_answer' | null) {
    const { run, services } = context
    this.#context = context
    run.throwIfOver()
    run.flushInput()
    this.id = services.ids.next('msg')
    this.#item = run.startItem({
      type: 'agentMessage',
      moderation: null,
      id: this.id,
      text: '',
      phase,
      memoryCitation: null,
      delivery: null,
      questions: null,
    })
  }

  delta(delta: string): this {
    this.#text += delta
    const { run, isQuiet } = this.#context
    if (!isQuiet) run.notify('item/agentMessage/delta', { itemId: this.id, delta })
    return this
  }

  complete(text = this.#text): void {
    const { run, isQuiet } = this.#context
    run.text = text
    // The reviewer's own message is never completed.
    if (!isQuiet) run.completeItem({ ...this.#item, text })
  }
}

/** Writes what the model thinks, as a summary in parts. */
export function writeReasoning({ run, services }: ScriptContext, deltas: readonly string[]): void {
  const itemId = services.ids.next('rs')
  run.throwIfOver()
  run.flushInput()
  const item = run.startItem({ type: 'reasoning', id: itemId, summary: [], content: [] })
  run.notify('item/reasoning/summaryPartAdded', { itemId, summaryIndex: 0 })
  for (const delta of deltas) {
    run.notify('item/reasoning/summaryTextDelta', { itemId, summaryIndex: 0, delta })
  }
  run.completeItem({ ...item, summary: [deltas.join('')] })
}
