import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { run } from '../../src/cli/run.js'
import { Shutdown } from '../../src/cli/shutdown.js'
import { repository } from './repository.js'

/** What a command ended with. */
export interface CommandRun {
  code: number
  stdout: string
  stderr: string
}

export interface CommandSurroundings {
  /** This checkout unless given. */
  cwd?: string
  /** Added to the environment of the tests. */
  env?: NodeJS.ProcessEnv
  input?: string
}

/** The built program, for Node to run. */
export const program = join(repository, 'dist/cli.js')

/** Runs a command in this process. It imports the generator that `npm run build` has built. */
export async function runCommand(
  args: readonly string[],
  { cwd = repository, env = {}, input = '' }: CommandSurroundings = {},
): Promise<CommandRun> {
  const [stdout, stderr] = [new Collector(), new Collector()]
  const terminal = {
    env: { ...process.env, ...env },
    cwd,
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    now: Date.now,
    shutdown: new Shutdown(),
  }
  const code = await run({ args, terminal, version: '0.0.0' })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

class Collector extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

/** Runs a command of the built program in a process of its own. */
export async function spawnCommand(
  args: readonly string[],
  { cwd = repository, env = {}, input = '' }: CommandSurroundings = {},
): Promise<CommandRun> {
  const child = promisify(execFile)(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...env },
  })
  child.child.stdin?.end(input)
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: CommandRun) => ({ code, stdout, stderr }),
  )
}
