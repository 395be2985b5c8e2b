import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAccountRead } from './account-read.js'
import { benchDiff } from './diff.js'
import { benchGenerate } from './generate.js'
import { benchImports } from './imports.js'
import { benchInitialize } from './initialize.js'
import { benchTypeCheck } from './type-check.js'
import { benchValidators } from './validators.js'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const rounds = (full: number, quick: number) => (values.quick ? quick : full)

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`)
console.log('Medians of runs that take turns; compare numbers of one run only')
await benchInitialize(rounds(21, 5))
await benchAccountRead(rounds(9, 3))
await benchImports(rounds(41, 15))
await benchTypeCheck(rounds(9, 3))
await benchValidators(rounds(21, 5))
await benchGenerate(rounds(5, 2))
await benchDiff(rounds(9, 3))
