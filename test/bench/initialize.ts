import { LinePeer } from './line-peer.js'
import { elapsedMs, takeTurns } from './measure.js'
import type { Program } from './programs.js'
import { meter, readMeter } from './meter.js'
import {
  bareLoop,
  createFolder,
  emptyScript,
  findCodexReleases,
  ours,
  runNode,
} from './programs.js'
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

/** The CPU time from spawn to the end of a process that was initialized. */
export async function benchStart(rounds: number): Promise<void> {
  const metered = ({ name, command, args }: Program) => {
    return [
      name,
      () => startMetered({ name, command, args: ['--import', meter, ...args] }),
    ] as const
  }
  const medians = await takeTurns(rounds, {
    'an empty Node process': async () => {
      const folder = createFolder()
      await runNode(['--import', meter, emptyScript], folder)
      return readMeter(folder)
    },
    ...Object.fromEntries([bareLoop, ours].map(metered)),
  })
  const bars = { [ours.name]: { most: 30 } }
  const title = 'spawn to initialized'
  printTable({ title, unit: 'ms of CPU', compare: 'difference', medians, bars })
}

async function startMetered(program: Program): Promise<number> {
  const cwd = createFolder()
  const peer = new LinePeer(program, cwd)
  await peer.initialize()
  await peer.end()
  return readMeter(cwd)
}

async function start(program: Program): Promise<number> {
  const begin = performance.now()
  const peer = new LinePeer(program)
  await peer.initialize()
  const elapsed = performance.now() - begin
  await peer.stop()
  return elapsed
}
