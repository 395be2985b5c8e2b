import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { ConnectionError, toConnectionError } from '../rpc/errors.js'
import type { Transport } from '../rpc/transport.js'
import { LineWriter } from './line-writer.js'
import { readFrames } from './read-frames.js'
import { settledWithin } from './settled-within.js'

export interface SpawnOptions {
  command: string
  args?: readonly string[]
  cwd?: string
  /** The whole environment of the process; that of this one when absent */
  env?: NodeJS.ProcessEnv
  /** Where its log goes, beside the tail that is kept of it */
  stderr?: Writable
  /** How long close() waits after the end of its input, and again after SIGTERM */
  killAfterMs?: number
  maxLineBytes?: number
}

/** How a process ended; both are null when it never started. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface ChildProcessTransport extends Transport {
  /** Resolves when the process has ended; processes that it started may still run until close() is done. */
  readonly exited: Promise<Exit>
  /** The last 8 KiB of its log. */
  stderrTail(): string
}

const defaultKillAfterMs = 2000
const tailBytes = 8192
// Without them only the process itself is reached, not those that a wrapper script has started.
const hasProcessGroups = process.platform !== 'win32'

/** Starts a server and speaks to it over its stdin and stdout. One that cannot be started is `not_connected`. */
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
    throw new ConnectionError('not_connected', `cannot start "${command}": no pipe is to be had`)
  }
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const writer = new LineWriter(child.stdin)
  if (options.stderr !== undefined) child.stderr.pipe(options.stderr, { end: false })
  let stopped: Promise<void> | undefined
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
    exited: exitOf(child),
    stderrTail: keepTail(child.stderr),
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
  /** Resolves when every process that holds one of the pipes has ended, not only the first */
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
    // It has just ended.
  }
}
