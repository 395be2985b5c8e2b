import type { Session } from '../session.js'
import type { Turn } from '../timeline.js'
import { create } from './dom.js'

/** The part of a session that is shown. */
export interface Scope {
  threadId?: string
  turnId?: string
  /** Frames that belong to no thread. */
  rest?: true
}

interface Entry {
  scope: Scope
  name: string
  count: string
  state?: string
}

// A list of thousands of turns cannot be read.
const mostTurns = 300

/** Lists the threads and turns of a session. */
export class Scopes {
  readonly #element: HTMLElement
  readonly #onChoose: (scope: Scope) => void
  /** What the list looks like, to draw only what has changed. */
  #drawn = ''
  chosen: Scope = {}

  constructor(element: HTMLElement, onChoose: (scope: Scope) => void) {
    this.#element = element
    this.#onChoose = onChoose
  }

  draw(session: Session): void {
    const threads = session.threads.map((thread) => ({
      head: {
        scope: { threadId: thread.id },
        name: `Thread ${thread.number}${thread.title === '' ? '' : ` · ${thread.title}`}`,
        count: String(thread.frames),
      },
      turns: thread.turns.slice(-mostTurns).map(toEntry),
    }))
    const drawn = JSON.stringify([threads, this.chosen])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const focused = this.#element.contains(document.activeElement)
    const list = create(
      'ul',
      {},
      this.#createItem({ scope: {}, name: 'All frames', count: '' }),
      this.#createItem({ scope: { rest: true }, name: 'Outside of threads', count: '' }),
      ...threads.map(({ head, turns }) => {
        const items = turns.map((turn) => this.#createItem(turn))
        return this.#createItem(head, ...(items.length > 0 ? [create('ul', {}, ...items)] : []))
      }),
    )
    this.#element.replaceChildren(list)
    if (focused) this.#element.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  }

  #createItem({ scope, name, count, state = '' }: Entry, ...more: readonly Node[]): HTMLElement {
    const isChosen = JSON.stringify(scope) === JSON.stringify(this.chosen)
    const attributes = { type: 'button', title: name, 'aria-current': String(isChosen) }
    const button = create(
      'button',
      attributes,
      create('span', { class: 'name' }, name),
      create('span', { class: 'count' }, count),
    )
    button.addEventListener('click', () => this.#onChoose(scope))
    return create('li', { class: `state-${state}` }, button, ...more)
  }
}

const states: Readonly<Record<string, string>> = {
  inProgress: 'running',
  completed: 'done',
}

function toEntry({ id, threadId, number, status }: Turn): Entry {
  const count = states[status] ?? status
  return { scope: { threadId, turnId: id }, name: `Turn ${number}`, count, state: status }
}
