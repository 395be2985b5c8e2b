import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAccountRead } from './account-read.js'
import { benchClient } from './client.js'
import { benchDiff } from './diff.js'
import { benchGenerate } from './generate.js'
import { benchImports } from './imports.js'
import { benchInitialize, benchStart } from './initialize.js'
import { benchInspectorPage } from './inspector-page.js'
import { benchQueue } from './queue.js'
import { benchTypeCheck } from './type-check.js'
import { benchValidators } from './validators.js'
import { benchWire } from './wire.js'

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const rounds = (full: number, quick: number) => (values.quick ? quick : full)

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`)
console.log('Medians of runs that take turns; compare numbers of one run only')
const benches: Readonly<Record<string, () => Promise<void>>> = {
  initialize: () => benchInitialize(rounds(21, 5)),
  start: () => benchStart(rounds(21, 5)),
  server: () => benchAccountRead(rounds(9, 3)),
  client: () => benchClient(rounds(7, 1)),
  queue: () => benchQueue(rounds(5, 1)),
  imports: () => benchImports(rounds(41, 15)),
  types: () => benchTypeCheck(rounds(9, 3)),
  validators: () => benchValidators(rounds(21, 5)),
  generate: () => benchGenerate(rounds(5, 2)),
  diff: () => benchDiff(rounds(9, 3)),
  wire: () => benchWire(rounds(5, 1)),
  page: () => benchInspectorPage(rounds(3, 1)),
}
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length === 0 || positionals.includes(name)) await bench()
}
