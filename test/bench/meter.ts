import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeScript } from './programs.js'

const output = 'cpu'

/** A module for `--import`, which writes the CPU time of a process to its folder when it ends. */
export const meter = writeScript(
  'meter',
  `import { writeFileSync } from 'node:fs'
   process.once('exit', () => {
     const { user, system } = process.cpuUsage()
     writeFileSync('${output}', String((user + system) / 1000))
   })`,
)

/** The milliseconds of CPU of the process that ran in the folder. */
export function readMeter(folder: string): number {
  return Number(readFileSync(join(folder, output), 'utf8'))
}
