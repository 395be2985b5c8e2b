import { LinePeer } from './line-peer.js'
import { elapsedMs, takeTurns } from './measure.js'
import type { Program } from './programs.js'
import { bareLoop, emptyScript, findCodexReleases, ours, runNode } from './programs.js'
import { printTable } from './table.js'

/** From spawn to the answer of `initialize`, each time on a new home. */
export async function benchInitialize(rounds: number): Promise<void> {
  const programs = [bareLoop, ours, ...findCodexReleases()]
  const medians = await takeTurns(rounds, {
    'an empty Node process': () => elapsedMs(() => runNode([emptyScript])),
    ...Object.fromEntries(programs.map((program) => [program.name, () => start(program)])),
  })
  const bars = { [ours.name]: { most: 1.7 } }
  printTable({ title: 'spawn to initialized', unit: 'ms', compare: 'ratio', medians, bars })
}

async function start(program: Program): Promise<number> {
  const begin = performance.now()
  const peer = new LinePeer(program)
  await peer.initialize()
  const elapsed = performance.now() - begin
  await peer.stop()
  return elapsed
}
