import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { elapsedMs, takeTurns } from './measure.js'
import { cli, createFolder, emptyScript, runNode } from './programs.js'
import { printTable } from './table.js'

// Two and a half seconds where an empty process takes 42 ms, and 0.15 s beyond an empty process.
const bars = { 'from nothing': { most: 60 }, 'nothing to do': { most: 3 } }

/** `generate`, all languages, where nothing was generated before, and where nothing is left to do. */
export async function benchGenerate(rounds: number): Promise<void> {
  const root = createFolder()
  for (const folder of ['schema', 'clients']) {
    cpSync(folder, join(root, folder), { recursive: true })
  }
  const generate = () => elapsedMs(() => runNode([cli, 'generate'], root))
  const medians = await takeTurns(rounds, {
    'an empty Node process': () => elapsedMs(() => runNode([emptyScript])),
    'from nothing': () => {
      for (const folder of ['generated', 'node_modules']) {
        rmSync(join(root, folder), { recursive: true, force: true })
      }
      return generate()
    },
    'nothing to do': generate,
  })
  printTable({ title: 'generate', unit: 'ms', compare: 'ratio', medians, bars })
}
