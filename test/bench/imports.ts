import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elapsedMs, takeTurns } from './measure.js'
import { toEntryUrl } from './entry-url.js'
import { emptyScript, runNode, writeScript } from './programs.js'
import { printTable } from './table.js'

const entries = ['index', 'client', 'validators', 'types', 'transports', 'auth', 'server']

/** A process that imports one entry and ends. */
export async function benchImports(rounds: number): Promise<void> {
  const scripts = entries.map((entry) => {
    const path = writeScript(`import-${entry}`, `import '${toEntryUrl(entry)}'\n`)
    return [entry, () => elapsedMs(() => runNode([path]))] as const
  })
  const medians = await takeTurns(rounds, {
    'an empty module': () => elapsedMs(() => runNode([emptyScript])),
    ...Object.fromEntries(scripts),
  })
  const bars = { index: { most: 15 }, validators: { most: 5 } }
  printTable({ title: 'import', unit: 'ms', compare: 'difference', medians, bars })
  printTable({ title: 'import', unit: 'ms', compare: 'ratio', medians, bars: readRatios() })
}

function readRatios(): Readonly<Record<string, { most: number }>> {
  const budget = readFileSync(join(process.cwd(), 'test/structure/budget.json'), 'utf8')
  const { importRatio } = JSON.parse(budget) as { importRatio: Readonly<Record<string, number>> }
  return Object.fromEntries(Object.entries(importRatio).map(([entry, most]) => [entry, { most }]))
}
