import type { InspectedFrame } from '../finding.js'
import { formatDuration, formatTime, titleOf } from '../format.js'
import type { Row } from '../row.js'
import { create, createLink } from './dom.js'
import { createTree } from './json-tree.js'

const senders = { out: 'client', in: 'server' } as const

/** Shows one frame with all that is known about it. */
export function showDetails(
  element: HTMLElement,
  row: Row | undefined,
  onSelect: (row: Row) => void,
): void {
  element.replaceChildren()
  element.scrollTop = 0
  if (row === undefined) {
    element.append(create('p', { class: 'content' }, 'Choose a frame to see all of it.'))
    return
  }
  const { findings = [], frame, text } = JSON.parse(row.line) as InspectedFrame
  const facts = create('dl', { class: 'facts' })
  for (const [name, value] of factsOf(row, onSelect)) {
    facts.append(create('dt', {}, name), create('dd', {}, value))
  }
  element.append(create('h2', {}, titleOf(row)), facts)
  if (findings.length > 0) {
    const items = findings.map(({ level, pointer, text: finding }) => {
      const place = pointer === '' ? '' : `${pointer}: `
      return create('li', {}, createBadge(level), create('span', {}, `${place}${finding}`))
    })
    element.append(create('h3', {}, 'Findings'), create('ul', { class: 'findings' }, ...items))
  }
  element.append(create('h3', {}, 'Frame'), createTree(text ?? frame))
}

function factsOf(row: Row, onSelect: (row: Row) => void): [string, string | Node][] {
  const { partner, durationMs } = row
  const facts: [string, string | Node][] = [
    ['Frame', `${row.n}, ${row.kind} of the ${senders[row.dir]}`],
    ['Time', `${formatTime(row.t)} s`],
  ]
  if (partner !== undefined) {
    const name = row.kind === 'request' ? 'Answer' : 'Request'
    const took = durationMs === undefined ? '' : `, ${formatDuration(durationMs)}`
    const link = createLink(`frame ${partner.n}${took}`, () => onSelect(partner))
    facts.push([name, link])
  } else if (row.kind === 'request') {
    facts.push(['Answer', 'none so far'])
  }
  if (row.threadId !== undefined) facts.push(['Thread', row.threadId])
  if (row.turnId !== undefined) facts.push(['Turn', row.turnId])
  if (row.itemId !== undefined) facts.push(['Item', row.itemId])
  return facts
}

export function createBadge(level: string): HTMLElement {
  return create('span', { class: `badge ${level}` }, level)
}
