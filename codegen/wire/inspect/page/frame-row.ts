import { formatDuration, formatTime, titleOf } from '../format.js'
import type { Row } from '../row.js'
import { createBadge } from './details.js'
import { create } from './dom.js'

const arrows = { out: '→', in: '←' } as const
const senders = { out: 'from the client', in: 'from the server' } as const
const suffixes = { answer: ' ✓', error: ' ✗', request: '', notification: '', other: '' } as const

/** A frame in the list. */
export function createFrameRow(row: Row, selected: Row | undefined): HTMLElement {
  const { n, t, dir, kind, summary, durationMs, level, partner } = row
  const isPartner = partner !== undefined && partner === selected
  const isAnswer = kind === 'answer' || kind === 'error'
  const arrow = create(
    'span',
    { class: 'arrow' },
    create('span', { 'aria-hidden': 'true' }, arrows[dir]),
  )
  arrow.append(create('span', { class: 'hidden' }, senders[dir]))
  return create(
    'div',
    { class: `row from-${dir} kind-${kind}${isPartner ? ' partner' : ''}` },
    create('span', { class: 'number' }, String(n)),
    create('span', { class: 'time' }, formatTime(t)),
    arrow,
    create('span', { class: 'method' }, `${titleOf(row)}${suffixes[kind]}`),
    create('span', { class: 'content' }, summary),
    create(
      'span',
      { class: 'took' },
      isAnswer && durationMs !== undefined ? formatDuration(durationMs) : '',
    ),
    level === undefined ? create('span') : createBadge(level),
  )
}
