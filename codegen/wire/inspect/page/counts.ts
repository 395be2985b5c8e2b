import type { Session } from '../session.js'
import { create, find } from './dom.js'

const levels = ['fault', 'drift', 'note'] as const

/** Shows how many frames there are, and how many have findings. */
export function drawCounts({ rows, counts }: Session): void {
  const found = levels.filter((level) => counts[level] > 0)
  find('counts').replaceChildren(
    create('li', {}, count(rows.length, 'frame')),
    ...found.map((level) => create('li', { class: level }, count(counts[level], level))),
  )
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`
}
