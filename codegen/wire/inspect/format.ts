import type { Row } from './row.js'

const arrows = { out: '→', in: '←' } as const

/** A time since the start, as `12.345`. */
export function formatTime(ms: number): string {
  return (ms / 1000).toFixed(3)
}

/** A duration in the unit that fits. */
export function formatDuration(ms: number): string {
  if (ms < 1) return '<1 ms'
  if (ms < 1000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1000).toFixed(2)} s` : `${(ms / 60_000).toFixed(1)} min`
}

/** The method of a row, or a label for a frame without one. */
export function titleOf({ method, kind }: Row): string {
  if (method === '') return kind === 'other' ? 'not a message' : 'answer without a request'
  return method
}

/** A row as the cells of one line. */
export interface RowCells {
  number: string
  time: string
  arrow: string
  title: string
  /** Of an answer: the time since its request. */
  took: string
  level: Row['level']
  summary: string
}

/** A row for a terminal. The texts are those of the frame. */
export function toCells(row: Row): RowCells {
  const { n, t, dir, kind, durationMs, level, summary, method } = row
  const isAnswer = kind === 'answer' || kind === 'error'
  return {
    number: String(n),
    time: formatTime(t),
    arrow: arrows[dir],
    title: `${titleOf(row)}${isAnswer && method !== '' ? ` ${kind}` : ''}`,
    took: isAnswer && durationMs !== undefined ? formatDuration(durationMs) : '',
    level,
    summary,
  }
}
