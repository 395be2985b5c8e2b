import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { elapsedMs, takeTurns } from './measure.js'
import { cli, createFolder, emptyScript, runNode } from './programs.js'
import { printTable } from './table.js'

/** `generate` where nothing was generated before, and where there is nothing left to do. */
export async function benchGenerate(rounds: number): Promise<void> {
  const root = createFolder()
  cpSync('schema', join(root, 'schema'), { recursive: true })
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
  printTable({ title: 'generate', unit: 'ms', compare: 'ratio', medians })
}
