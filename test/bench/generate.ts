import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { elapsedMs, takeTurns } from './measure.js'
import { cli, createFolder, emptyScript, runNode } from './programs.js'
import { printTable } from './table.js'

// Two and a half seconds where an empty process takes 42 ms, and 0.15 s beyond an empty process.
const bars = { 'from nothing': { most: 60 }, 'nothing to do': { most: 3 } }

/** `generate`, all languages, where nothing was generated before, and where nothing is left to do. */
export async function benchGenerate(rounds: number): Promise<void> {
  const [handwritten, whole] = [createCopy(false), createCopy(true)]
  const medians = await takeTurns(rounds, {
    'an empty Node process': () => elapsedMs(() => runNode([emptyScript])),
    'from nothing': () => generateAll(handwritten),
    'from nothing, with all releases': () => generateAll(whole),
    'nothing to do': () => generate(whole),
  })
  printTable({ title: 'generate', unit: 'ms', compare: 'ratio', medians, bars })
}

function createCopy(withReleases: boolean): string {
  const root = createFolder()
  const filter = (path: string) => withReleases || path !== join('schema', 'history')
  for (const folder of ['schema', 'clients']) {
    cpSync(folder, join(root, folder), { recursive: true, filter })
  }
  return root
}

function generate(root: string): Promise<number> {
  return elapsedMs(() => runNode([cli, 'generate'], root))
}

function generateAll(root: string): Promise<number> {
  for (const folder of ['generated', 'node_modules']) {
    rmSync(join(root, folder), { recursive: true, force: true })
  }
  return generate(root)
}
