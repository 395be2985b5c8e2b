import type { Row } from '../row.js'
import type { Scope } from './scopes.js'
import { nextPicture } from './feed.js'

/** Which frames are shown. */
export interface FilterValues {
  text: string
  kind: string
  dir: string
  deltas: boolean
  scope: Scope
}

const sliceMs = 8

/** The frames that are shown, kept up to date as frames arrive and filters change. */
export class Filter {
  #rows: readonly Row[] = []
  #values: FilterValues = { text: '', kind: '', dir: '', deltas: true, scope: {} }
  #checked = 0
  #shown: Row[] = []
  #run = 0

  get shown(): readonly Row[] {
    return this.#shown
  }

  /** Applies to the rows that were added. Returns whether all of them were checked at once. */
  extend(rows: readonly Row[]): void {
    this.#rows = rows
    const started = performance.now()
    while (this.#checked < rows.length && performance.now() - started < sliceMs) this.#checkSome()
  }

  get isBehind(): boolean {
    return this.#checked < this.#rows.length
  }

  /** Checks all rows anew, in slices. Calls `onChange` after each, until another change. */
  async change(values: FilterValues, onChange: () => void): Promise<void> {
    this.#values = values
    this.#checked = 0
    this.#shown = []
    const run = ++this.#run
    do {
      this.extend(this.#rows)
      onChange()
      await nextPicture()
    } while (this.isBehind && run === this.#run)
  }

  #checkSome(): void {
    const matches = createTest(this.#values)
    const end = Math.min(this.#rows.length, this.#checked + 200)
    for (; this.#checked < end; this.#checked++) {
      const row = this.#rows[this.#checked]
      if (row !== undefined && matches(row)) this.#shown.push(row)
    }
  }
}

function createTest({ text, kind, dir, deltas, scope }: FilterValues): (row: Row) => boolean {
  const wanted = text.trim().toLowerCase()
  return (row) => {
    if (scope.turnId !== undefined && row.turnId !== scope.turnId) return false
    if (scope.threadId !== undefined && row.threadId !== scope.threadId) return false
    if (scope.rest && row.threadId !== undefined) return false
    if (dir !== '' && row.dir !== dir) return false
    if (!deltas && /delta$/i.test(row.method)) return false
    if (kind === 'findings' ? row.level === undefined : kind !== '' && row.kind !== kind)
      return false
    return wanted === '' || isFound(row, wanted)
  }
}

function isFound({ method, line }: Row, wanted: string): boolean {
  return method.toLowerCase().includes(wanted) || line.toLowerCase().includes(wanted)
}
