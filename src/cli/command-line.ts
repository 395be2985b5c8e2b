import { readFileSync } from 'node:fs'
import { run } from './run.js'
import { runProcess } from './run-process.js'

/** Runs the command of these arguments in this process. */
export function runCommandLine(args: readonly string[]): Promise<void> {
  return runProcess((terminal) => run({ args, terminal, version: packageVersion() }))
}

/** Reads package.json in the parent of the folder with the bundle. */
function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
