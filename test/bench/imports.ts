import { elapsedMs, takeTurns } from './measure.js'
import { emptyScript, runNode, toEntryUrl, writeScript } from './programs.js'
import { printTable } from './table.js'

const entries = ['index', 'validators', 'types', 'transports', 'auth', 'server']

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
}
