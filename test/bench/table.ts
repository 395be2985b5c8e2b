import type { Medians } from './measure.js'

/** What a number is held against. It is printed, not enforced: machines differ, and have bad days. */
export type Bar = { readonly most: number } | { readonly least: number }

export interface Table {
  title: string
  unit: string
  /** What the second column tells about a row and the first one: how many times, or how much more. */
  compare: 'ratio' | 'difference'
  medians: Medians
  /** By row, for the second column. */
  bars?: Readonly<Record<string, Bar>>
}

const widths = [44, 12, 12]

export function printTable({ title, unit, compare, medians, bars = {} }: Table): void {
  const heading = compare === 'ratio' ? 'ratio' : `${unit} more`
  console.log(`\n${toLine([title, unit, heading, 'bar'])}`)
  const [base = NaN] = medians.values()
  for (const [name, value] of medians) {
    const compared = compare === 'ratio' ? value / base : value - base
    const bar = bars[name]
    const verdict = bar === undefined ? '' : describe(compared, bar)
    console.log(toLine([`  ${name}`, toText(value), toText(compared), verdict]))
  }
}

function describe(value: number, bar: Bar): string {
  if ('most' in bar) return `<= ${bar.most} ${value <= bar.most ? 'ok' : 'MISSED'}`
  return `>= ${bar.least} ${value >= bar.least ? 'ok' : 'MISSED'}`
}

function toText(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1)
}

function toLine([name = '', ...cells]: readonly string[]): string {
  const [first = 0, ...others] = widths
  const numbers = cells.map((cell, index) =>
    others[index] === undefined ? `  ${cell}` : cell.padStart(others[index]),
  )
  return name.padEnd(first) + numbers.join('')
}
