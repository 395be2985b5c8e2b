import { formatDuration } from '../format.js'
import type { Row } from '../row.js'
import type { Session } from '../session.js'
import type { Span, Turn } from '../timeline.js'
import { create, createBar, find } from './dom.js'
import { VirtualList } from './virtual-list.js'

/** Options of TimelineView. */
export interface TimelineViewOptions {
  session: Session
  /** An item was chosen; it began with this frame. */
  onSelect: (row: Row) => void
  onOpen: () => void
}

/** The items and questions of a turn, over its time. */
export class TimelineView {
  readonly #session: Session
  readonly #list: VirtualList<Span>
  #turn: Turn | undefined

  constructor({ session, onSelect, onOpen }: TimelineViewOptions) {
    this.#session = session
    this.#list = new VirtualList({
      element: find('timeline'),
      rowHeight: 30,
      prefix: 'span',
      render: (span) => createSpanRow(span, this.#turn, this.#now),
      onSelect: (span) => {
        this.#list.select(span)
        onSelect(span.row)
      },
      onOpen,
    })
  }

  show(turn: Turn | undefined): void {
    this.#turn = turn
    this.#list.show(turn?.spans ?? [])
    this.#list.refresh()
    find('timeline-title').textContent =
      turn === undefined ? 'No turn so far.' : this.#describe(turn)
  }

  /** The time of the last frame. */
  get #now(): number {
    return this.#session.rows.at(-1)?.t ?? 0
  }

  #describe({ threadId, number, status, spans, startedAt, endedAt }: Turn): string {
    const thread = this.#session.threads.find(({ id }) => id === threadId)
    const parts = [
      `Turn ${number} of thread ${thread?.number ?? ''}`,
      status || 'started',
      `${spans.length} items`,
      formatDuration((endedAt ?? this.#now) - startedAt),
    ]
    return parts.join(', ')
  }
}

/** An item or a question in the timeline. */
function createSpanRow(span: Span, turn: Turn | undefined, now: number): HTMLElement {
  const { startedAt = 0, endedAt = now } = turn ?? {}
  const end = span.endedAt ?? endedAt
  const length = Math.max(1, endedAt - startedAt)
  const at = (t: number) => Math.min(1, Math.max(0, (t - startedAt) / length))
  const isQuestion = span.row.kind === 'request'
  const took = span.endedAt === undefined ? 'open' : formatDuration(end - span.startedAt)
  const deltas = span.deltas > 0 ? `${span.deltas} × ` : ''
  return create(
    'div',
    { class: `span${isQuestion ? ' question' : ''}${span.failed ? ' failed' : ''}` },
    create(
      'span',
      { class: 'name' },
      create('span', { class: 'label' }, span.label),
      create('span', { class: 'more' }, `${deltas}${span.text}`),
    ),
    createBar(at(span.startedAt), at(end)),
    create('span', { class: 'took' }, took),
  )
}
