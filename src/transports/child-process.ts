import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { ConnectionError, toConnectionError } from '../rpc/errors.js'
import type { Transport } from '../rpc/transport.js'
import { explainExit, type Exit } from './exit-text.js'
import { LineWriter } from './line-writer.js'
import { readFrames } from './read-frames.js'
import { settledWithin } from './settled-within.js'

/** Options of spawnTransport. */
export interface SpawnOptions {
  command: string
  args?: readonly string[]
  cwd?: string
  /** The complete environment of the process. The default is the one of this process. */
  env?: NodeJS.ProcessEnv
  /** Receives the log of the process, in addition to `stderrTail`. */
  stderr?: Writable
  /** How long close() waits, in milliseconds, after the end of the input and again after SIGTERM. */
  killAfterMs?: number
  maxLineBytes?: number
}

/** A transport to a child process. */
export interface ChildProcessTransport extends Transport {
  /** Resolves when the process has ended. Its child processes may run until close() is done. */
  readonly exited: Promise<Exit>
  /** The last 8 KiB of its log. */
  stderrTail(): string
}

const defaultKillAfterMs = 2000
const tailBytes = 8192
// Without process groups, signals do not reach the children of a wrapper script.
const hasProcessGroups = process.platform !== 'win32'

/** Starts a server and connects to its stdin and stdout. Calls fail with `not_connected` if it cannot start. */
export function spawnTransport(options: SpawnOptions): ChildProcessTransport {
  const { command, args = [], cwd, env, killAfterMs = defaultKillAfterMs } = options
  const child = spawn(command, args, { cwd, env, detached: hasProcessGroups, windowsHide: true })
  let failure: ConnectionError | undefined
  child.on('error', (cause) => {
    if (child.pid !== undefined) return
    const message = `cannot start "${command}": ${cause.message}`
    failure = new ConnectionError('not_connected', message, { cause })
    child.stdout?.destroy(failure)
  })
  if (child.stdin === undefined) {
    throw new ConnectionError('not_connected', `cannot start "${command}": no pipe is available`)
  }
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const writer = new LineWriter(child.stdin)
  if (options.stderr !== undefined) child.stderr.pipe(options.stderr, { end: false })
  let stopped: Promise<void> | undefined
  const exited = exitOf(child)
  const stderrTail = keepTail(child.stderr)
  return {
    async send(text) {
      try {
        await writer.write(text)
      } catch (error) {
        throw failure ?? toConnectionError(error)
      }
    },
    incoming: readFrames(child.stdout, options.maxLineBytes),
    close: () => (stopped ??= stop({ child, writer, closed, graceMs: killAfterMs })),
    explainEnd: () => explainExit({ exited, closed, stderrTail }),
    exited,
    stderrTail,
  }
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('close', () => resolve({ code: null, signal: null }))
  })
}

function keepTail(log: Readable): () => string {
  let tail = Buffer.alloc(0)
  log.on('data', (chunk: Buffer) => (tail = Buffer.concat([tail, chunk]).subarray(-tailBytes)))
  return () => tail.toString('utf8')
}

interface Running {
  child: ChildProcess
  writer: LineWriter
  /** Resolves when all processes that have one of the pipes have ended. */
  closed: Promise<void>
  graceMs: number
}

async function stop({ child, writer, closed, graceMs }: Running): Promise<void> {
  void writer.end()
  if (await settledWithin(graceMs, closed)) return
  signal(child, 'SIGTERM')
  if (await settledWithin(graceMs, closed)) return
  signal(child, 'SIGKILL')
  for (const pipe of child.stdio) pipe?.destroy()
  await settledWithin(graceMs, closed)
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  const { pid } = child
  if (pid === undefined) return
  try {
    if (hasProcessGroups) process.kill(-pid, name)
    else child.kill(name)
  } catch {
    // The process has just ended.
  }
}
