import type { InspectedFrame } from '../finding.js'
import type { Row } from '../row.js'
import { Session } from '../session.js'
import type { Turn } from '../timeline.js'
import { drawCounts } from './counts.js'
import { showDetails } from './details.js'
import { find } from './dom.js'
import type { Meta } from './export.js'
import { exportRecording } from './export.js'
import type { FeedListener } from './feed.js'
import { nextPicture } from './feed.js'
import { Filter } from './filter.js'
import { createFrameRow } from './frame-row.js'
import type { KeyActions } from './keys.js'
import { listenToKeys } from './keys.js'
import type { Scope } from './scopes.js'
import { Scopes } from './scopes.js'
import { setUpTheme } from './theme.js'
import { TimelineView } from './timeline-view.js'
import { VirtualList } from './virtual-list.js'

const ends = {
  ended: 'The session has ended',
  refused: 'The server refuses the token of this address',
  unreachable: 'The connection to the inspector is lost',
} as const

/** The page: a session, what is shown of it, and what the user does. */
export class App implements FeedListener, KeyActions {
  readonly #token: string
  readonly #session = new Session()
  readonly #filter = new Filter()
  readonly #scopes: Scopes
  readonly #frames: VirtualList<Row>
  readonly #timeline: TimelineView
  #meta: Meta | undefined
  #follows = true
  #isCatchingUp = false
  #selected: Row | undefined

  constructor(token: string) {
    this.#token = token
    this.#scopes = new Scopes(find('scopes'), (scope) => this.#choose(scope))
    const openDetails = () => find('details').focus()
    this.#frames = new VirtualList({
      element: find('frames'),
      rowHeight: 26,
      prefix: 'frame',
      render: (row) => createFrameRow(row, this.#selected),
      onSelect: (row) => this.select(row),
      onOpen: openDetails,
      onScroll: (atEnd) => {
        if (!atEnd && this.#filter.shown.length > 0) this.#setFollows(false)
      },
    })
    this.#timeline = new TimelineView({
      session: this.#session,
      onSelect: (row) => this.select(row),
      onOpen: openDetails,
    })
    this.#listen()
    this.showView('frames')
    showDetails(find('details'), undefined, () => undefined)
  }

  onLine(line: string): void {
    if (line === '') return
    const frame = JSON.parse(line) as InspectedFrame & {
      meta?: Meta
      end?: { code: number | null }
    }
    if (frame.meta !== undefined) this.#meta = frame.meta
    else if (frame.end === undefined) this.#session.add(frame, line)
    else this.#showStatus('ended', `The server has ended with ${frame.end.code ?? 'a signal'}`)
  }

  onBatch(): void {
    const { release, rows } = this.#session
    if (find('status').dataset['state'] !== 'ended') {
      const warning = this.#meta?.unredacted ? ', with secrets' : ''
      this.#showStatus('live', `${release === undefined ? 'Live' : `Codex ${release}`}${warning}`)
    }
    this.#filter.extend(rows)
    this.#draw()
    drawCounts(this.#session)
    if (this.#filter.isBehind) void this.#catchUp()
  }

  onEnd(reason: keyof typeof ends): void {
    const status = find('status')
    if (status.dataset['state'] !== 'ended') this.#showStatus('ended', ends[reason])
  }

  select(row: Row): void {
    this.#selected = row
    this.#setFollows(false)
    this.#frames.select(row)
    showDetails(find('details'), row, (other) => this.select(other))
  }

  /** Selects the answer of the selected request, or the other way round. */
  selectPartner(): void {
    if (this.#selected?.partner !== undefined) this.select(this.#selected.partner)
  }

  /** Selects the next frame with findings, or the previous one. */
  selectFinding(step: 1 | -1): void {
    const rows = this.#filter.shown
    const at = this.#selected === undefined ? -1 : rows.indexOf(this.#selected)
    for (let index = at + step; index >= 0 && index < rows.length; index += step) {
      const row = rows[index]
      if (row?.level !== undefined) return this.select(row)
    }
  }

  /** Shows the next turn, or the previous one. */
  chooseTurn(step: 1 | -1): void {
    const turns = this.#session.threads.flatMap((thread) => thread.turns)
    const at = turns.findIndex(({ id }) => id === this.#scopes.chosen.turnId)
    const turn = at === -1 && step === -1 ? turns.at(-1) : turns[at + step]
    if (turn !== undefined) this.#choose({ threadId: turn.threadId, turnId: turn.id })
  }

  toggleView(): void {
    this.showView(find('frames-panel').hidden ? 'frames' : 'timeline')
  }

  showView(view: 'frames' | 'timeline'): void {
    for (const name of ['frames', 'timeline'] as const) {
      find(`${name}-panel`).hidden = name !== view
      find(`tab-${name}`).setAttribute('aria-selected', String(name === view))
      find(`tab-${name}`).tabIndex = name === view ? 0 : -1
    }
    this.#draw()
  }

  focusList(): void {
    find(find('frames-panel').hidden ? 'timeline' : 'frames').focus()
  }

  toggleFollow(): void {
    this.#setFollows(!this.#follows)
    this.#draw()
  }

  export(): void {
    exportRecording(this.#token, this.#session, this.#meta).catch((error: Error) => {
      this.#showStatus('ended', error.message)
    })
  }

  #listen(): void {
    const inputs = ['search', 'kind', 'dir', 'deltas'] as const
    for (const id of inputs) find(id).addEventListener('input', () => this.#applyFilter())
    for (const name of ['frames', 'timeline'] as const) {
      find(`tab-${name}`).addEventListener('click', () => this.showView(name))
    }
    find('follow').addEventListener('click', () => this.toggleFollow())
    find('export').addEventListener('click', () => this.export())
    listenToKeys(this, setUpTheme(find<HTMLButtonElement>('theme')))
  }

  /** The turn of the timeline: the chosen one, or the last of the thread that is shown. */
  get #turn(): Turn | undefined {
    const { threadId, turnId } = this.#scopes.chosen
    if (turnId !== undefined) return this.#session.findTurn(turnId)
    const { threads } = this.#session
    const thread = threads.find(({ id }) => id === threadId) ?? threads.at(-1)
    return thread?.turns.at(-1)
  }

  #choose(scope: Scope): void {
    this.#scopes.chosen = scope
    this.#applyFilter()
  }

  #applyFilter(): void {
    const values = {
      text: find<HTMLInputElement>('search').value,
      kind: find<HTMLSelectElement>('kind').value,
      dir: find<HTMLSelectElement>('dir').value,
      deltas: find<HTMLInputElement>('deltas').checked,
      scope: this.#scopes.chosen,
    }
    void this.#filter.change(values, () => this.#draw())
  }

  /** Filters what a batch has left, between pictures. */
  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp) return
    this.#isCatchingUp = true
    while (this.#filter.isBehind) {
      await nextPicture()
      this.#filter.extend(this.#session.rows)
      this.#draw()
    }
    this.#isCatchingUp = false
  }

  #setFollows(follows: boolean): void {
    this.#follows = follows
    find('follow').setAttribute('aria-pressed', String(follows))
  }

  #draw(): void {
    const { shown } = this.#filter
    this.#scopes.draw(this.#session)
    this.#frames.show(shown)
    if (this.#follows) this.#frames.scrollToEnd()
    const empty = find('empty')
    empty.hidden = shown.length > 0
    empty.textContent =
      this.#session.rows.length === 0 ? 'No frames so far.' : 'No frame fits the filters.'
    if (!find('timeline-panel').hidden) this.#timeline.show(this.#turn)
  }

  #showStatus(state: 'live' | 'ended', text: string): void {
    const status = find('status')
    if (status.textContent === text && status.dataset['state'] === state) return
    status.dataset['state'] = state
    status.textContent = text
  }
}
