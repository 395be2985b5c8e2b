import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import crossSpawn from 'cross-spawn'
import { ConnectionError } from '../rpc/errors.js'
import type { Exit } from './exit-text.js'

/** Options of startPiped. */
export interface PipedOptions {
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
}

/** A process whose input and output are pipes, and whose log is that of this process. */
export interface PipedProcess {
  readonly stdin: Writable
  readonly stdout: Readable
  /** Resolves when it has ended and its output was read. Rejects if it cannot be started. */
  readonly ended: Promise<Exit>
  /** Sends a signal to it and to the processes that it has started. */
  signal(name: NodeJS.Signals): void
}

/** Starts a program whose bytes are passed on. */
export function startPiped({ command, args, cwd, env }: PipedOptions): PipedProcess {
  const child = crossSpawn(command, [...args], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: signals of a terminal come once, from this process.
    detached: hasGroups,
    windowsHide: true,
  })
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new TypeError('The process has no pipes')
  const ended = new Promise<Exit>((resolve, reject) => {
    child.once('error', (cause) => {
      const message = `cannot start "${command}": ${cause.message}`
      reject(new ConnectionError('not_connected', message, { cause }))
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { stdin, stdout, ended, signal: (name) => send(child, name) }
}

const hasGroups = process.platform !== 'win32'

function send(child: ChildProcess, name: NodeJS.Signals): void {
  const { pid } = child
  if (pid === undefined) return
  try {
    if (hasGroups) process.kill(-pid, name)
    else child.kill(name)
  } catch {
    // All of them have ended.
  }
}

/** The exit code of a shell for a process that has ended like this. */
export function toExitCode({ code, signal }: Exit): number {
  if (code !== null) return code
  return signal === null ? 1 : 128 + constants.signals[signal]
}
