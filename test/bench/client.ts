import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { contenders } from './contenders.js'
import type { Bar, Table } from './table.js'
import { printTable } from './table.js'
import type { Medians } from './measure.js'
import { takeTurns } from './measure.js'

const ours = 'codex-contract'
const bare = 'bare'
const unlimitedText = ['MCP SDK']

interface Scenario {
  name: string
  title: string
  bar: Bar
  /** The row that the others are compared with. */
  base: string
  /** The only other row; default: the bare loop and all libraries. */
  other?: string
}

const threads = 'threads'

const scenarios: readonly Scenario[] = [
  { name: 'calls', title: 'client, 64 calls in flight', bar: { most: 1.6 }, base: bare },
  { name: 'asks', title: 'client, 64 requests of the server', bar: { most: 2.5 }, base: bare },
  { name: 'deltas', title: 'client, deltas of 1 KB', bar: { most: 1.4 }, base: bare },
  {
    name: 'turns',
    title: 'client, an answer of 14.8 MB',
    bar: { most: 1.5 },
    base: 'vscode-jsonrpc',
  },
  {
    name: 'turn',
    title: 'threads over the client, deltas of 1 KB',
    bar: { most: 1.5 },
    base: ours,
    other: threads,
  },
  { name: 'newer', title: 'client, the same of a later server', bar: { most: 1.5 }, base: bare },
]

/** The CPU time of a client for each message, beside other libraries. Ours alone validates. */
export async function benchClient(rounds: number): Promise<void> {
  for (const scenario of scenarios) printTable(await compare(scenario, rounds))
}

async function compare(scenario: Scenario, rounds: number): Promise<Table> {
  const { name, title, bar, base, other } = scenario
  const isLarge = name === 'turns' || name === 'newer'
  // It refuses lines of that length.
  const libraries = Object.keys(contenders).filter(
    (key) => !isLarge || !unlimitedText.includes(key),
  )
  const others = other === undefined ? [bare, ...libraries] : [other]
  const names = [base, ...others.filter((key) => key !== base)]
  const runs = names.map((key) => [key, () => run(name, key)] as const)
  const medians: Medians = await takeTurns(rounds, Object.fromEntries(runs))
  const bars = { [other ?? ours]: bar }
  return { title, unit: 'us of CPU', compare: 'ratio', medians, bars }
}

const runFile = promisify(execFile)

async function run(scenario: string, name: string): Promise<number> {
  const args = [join(import.meta.dirname, 'client-run.mjs'), scenario, name]
  const { stdout } = await runFile(process.execPath, args)
  return Number(stdout)
}
