import type * as index from '../../src/index.js'
import { LinePeer } from './line-peer.js'
import type { Medians } from './measure.js'
import { elapsedMs, takeTurns } from './measure.js'
import { toEntryUrl } from './entry-url.js'
import { bareLoop, createFolder, findCodexReleases, ours } from './programs.js'
import { printTable } from './table.js'

/** Something that answers `account/read`, and has been initialized. */
interface Answering {
  read: () => Promise<unknown>
  memoryMib?: () => number
  /** CPU time so far in milliseconds, if the system reports it. */
  cpuMs?: () => number
  stop: () => Promise<void>
}

const window = 64
// Enough for a clock of 10 ms.
const cpuCalls = 20_000

/** One `account/read` after the other, then up to 64 at once, then what memory the servers hold. */
export async function benchAccountRead(rounds: number): Promise<void> {
  const answering = await startAll()
  const perSecond = (atOnce: number, calls: number) => {
    const contenders = Object.entries(answering).map(
      ([name, { read }]) => [name, () => measure(read, atOnce, calls)] as const,
    )
    return takeTurns(rounds, Object.fromEntries(contenders))
  }
  // Warms everybody up.
  await perSecond(window, 500)
  const sequential = await perSecond(1, 300)
  const pipelined = await perSecond(window, 3000)
  const cpu = await measureCpu(rounds, answering)
  const memory = measureMemory(answering)
  for (const { stop } of Object.values(answering)) await stop()

  const ratio = { unit: 'per second', compare: 'ratio' } as const
  const bars = { [ours.name]: { least: 0.5 } }
  printTable({ title: 'account/read, one at a time', ...ratio, medians: sequential })
  printTable({ title: `account/read, ${window} at a time`, ...ratio, medians: pipelined, bars })
  printTable({
    title: `account/read, ${window} at a time`,
    unit: 'us of CPU',
    compare: 'ratio',
    medians: cpu,
    bars: { [ours.name]: { most: 1.7 } },
  })
  printTable({
    title: 'resident memory after it',
    unit: 'MiB',
    compare: 'ratio',
    medians: memory,
    bars: { [ours.name]: { most: 1.2 } },
  })
}

async function startAll(): Promise<Record<string, Answering>> {
  const answering: Record<string, Answering> = {}
  for (const program of [bareLoop, ours, ...findCodexReleases()]) {
    const peer = new LinePeer(program)
    await peer.initialize()
    answering[program.name] = {
      read: () => peer.call('account/read', {}),
      memoryMib: () => peer.memoryMib(),
      cpuMs: () => peer.cpuMs(),
      stop: () => peer.stop(),
    }
  }
  return { ...answering, 'codex-contract, asked by its own client': await startClient() }
}

async function startClient(): Promise<Answering> {
  const { createClient, spawnTransport } = (await import(toEntryUrl('index'))) as typeof index
  const env = { ...process.env, CODEX_HOME: createFolder() }
  const client = createClient(spawnTransport({ command: ours.command, args: ours.args, env }))
  await client.initialize({ clientInfo: { name: 'bench', version: '1.0.0' } })
  return { read: () => client.request('account/read', {}), stop: () => client.close() }
}

async function measure(
  read: () => Promise<unknown>,
  atOnce: number,
  calls: number,
): Promise<number> {
  let left = calls
  const work = async () => {
    while (left-- > 0) await read()
  }
  const ms = await elapsedMs(() => Promise.all(Array.from({ length: atOnce }, work)))
  return (calls / ms) * 1000
}

/** Microseconds of CPU that a server takes for a call. */
function measureCpu(rounds: number, answering: Readonly<Record<string, Answering>>) {
  const contenders = Object.entries(answering).flatMap(([name, { read, cpuMs }]) => {
    if (cpuMs === undefined) return []
    const perCall = async () => {
      const before = cpuMs()
      await measure(read, window, cpuCalls)
      return ((cpuMs() - before) / cpuCalls) * 1000
    }
    return [[name, perCall] as const]
  })
  return takeTurns(rounds, Object.fromEntries(contenders))
}

function measureMemory(answering: Readonly<Record<string, Answering>>): Medians {
  const medians = new Map<string, number>()
  for (const [name, { memoryMib }] of Object.entries(answering)) {
    if (memoryMib !== undefined) medians.set(name, memoryMib())
  }
  return medians
}
