/** Options of VirtualList. */
export interface VirtualListOptions<T> {
  element: HTMLElement
  rowHeight: number
  /** Names the options, for assistive technology. */
  prefix: string
  /** A new element for an entry, without its place. */
  render: (entry: T) => HTMLElement
  /** An entry was chosen by the user. */
  onSelect: (entry: T) => void
  /** The user wants to see more of the chosen entry. */
  onOpen: () => void
  /** The user has scrolled; `atEnd` is whether the last entry is in view. */
  onScroll?: (atEnd: boolean) => void
}

const overscan = 8

/** A list of any length that has elements only for what is in view. */
export class VirtualList<T> {
  readonly #options: VirtualListOptions<T>
  readonly #spacer = document.createElement('div')
  readonly #shown = new Map<number, HTMLElement>()
  #entries: readonly T[] = []
  #selected: T | undefined
  #drawing = false

  constructor(options: VirtualListOptions<T>) {
    this.#options = options
    const { element } = options
    this.#spacer.setAttribute('role', 'presentation')
    element.append(this.#spacer)
    element.addEventListener('scroll', () => this.#scrolled())
    element.addEventListener('keydown', (event) => this.#pressed(event))
    element.addEventListener('mousedown', (event) => this.#clicked(event))
    new ResizeObserver(() => this.draw()).observe(element)
  }

  get selected(): T | undefined {
    return this.#selected
  }

  /** Shows other entries, or the same with more at the end. */
  show(entries: readonly T[]): void {
    const isLonger = this.#entries === entries
    this.#entries = entries
    if (!isLonger) this.#clear()
    this.draw()
  }

  /** Draws again what is in view, before the next picture. */
  draw(): void {
    if (this.#drawing) return
    this.#drawing = true
    queueMicrotask(() => {
      this.#drawing = false
      this.#draw()
    })
  }

  /** Draws anew what is in view, since entries have changed. */
  refresh(): void {
    this.#clear()
    this.draw()
  }

  select(entry: T | undefined): void {
    this.#selected = entry
    if (entry !== undefined) this.#reveal(this.#entries.indexOf(entry))
    this.refresh()
  }

  scrollToEnd(): void {
    this.#resize()
    const { element } = this.#options
    element.scrollTop = element.scrollHeight
    this.draw()
  }

  #resize(): void {
    this.#spacer.style.height = `${this.#entries.length * this.#options.rowHeight}px`
  }

  #clear(): void {
    for (const element of this.#shown.values()) element.remove()
    this.#shown.clear()
  }

  #draw(): void {
    const { element, rowHeight } = this.#options
    this.#resize()
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan)
    const count = Math.ceil(element.clientHeight / rowHeight) + 2 * overscan
    const last = Math.min(this.#entries.length, first + count)
    for (const [index, shown] of this.#shown) {
      if (index >= first && index < last) continue
      shown.remove()
      this.#shown.delete(index)
    }
    for (let index = first; index < last; index++) {
      if (!this.#shown.has(index)) this.#add(index)
    }
    const active = this.#selected === undefined ? -1 : this.#entries.indexOf(this.#selected)
    if (this.#shown.has(active)) element.setAttribute('aria-activedescendant', this.#idOf(active))
    else element.removeAttribute('aria-activedescendant')
  }

  #add(index: number): void {
    const { element, render, rowHeight } = this.#options
    const entry = this.#entries[index]
    if (entry === undefined) return
    const shown = render(entry)
    shown.id = this.#idOf(index)
    shown.dataset['index'] = String(index)
    shown.style.top = `${index * rowHeight}px`
    shown.setAttribute('role', 'option')
    shown.setAttribute('aria-selected', String(entry === this.#selected))
    shown.setAttribute('aria-setsize', String(this.#entries.length))
    shown.setAttribute('aria-posinset', String(index + 1))
    element.append(shown)
    this.#shown.set(index, shown)
  }

  #idOf(index: number): string {
    return `${this.#options.prefix}-${index}`
  }

  #reveal(index: number): void {
    const { element, rowHeight } = this.#options
    if (index === -1) return
    this.#resize()
    const top = index * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    const bottom = top + rowHeight - element.clientHeight
    if (bottom > element.scrollTop) element.scrollTop = bottom
  }

  #scrolled(): void {
    const { element, onScroll } = this.#options
    this.draw()
    const left = element.scrollHeight - element.scrollTop - element.clientHeight
    onScroll?.(left < this.#options.rowHeight)
  }

  #clicked(event: MouseEvent): void {
    const shown = (event.target as Element).closest<HTMLElement>('[role=option]')
    const entry = this.#entries[Number(shown?.dataset['index'] ?? -1)]
    if (entry !== undefined) this.#options.onSelect(entry)
  }

  #pressed(event: KeyboardEvent): void {
    const { element, rowHeight, onSelect, onOpen } = this.#options
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') return onOpen()
    const page = Math.max(1, Math.floor(element.clientHeight / rowHeight) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: -1,
      ArrowDown: 1,
      PageUp: -page,
      PageDown: page,
      Home: -Infinity,
      End: Infinity,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = this.#selected === undefined ? -1 : this.#entries.indexOf(this.#selected)
    const next = Math.min(this.#entries.length - 1, Math.max(0, at + step))
    const entry = this.#entries[next]
    if (entry !== undefined) onSelect(entry)
  }
}
