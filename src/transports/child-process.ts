import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import crossSpawn from 'cross-spawn'
import { ConnectionError } from '../rpc/errors.js'
import type { Transport } from '../rpc/transport.js'
import { busyNotice } from './busy-notice.js'
import { explainExit, type Exit } from './exit-text.js'
import { LineWriter } from './line-writer.js'
import { ProcessTree } from './process-tree.js'
import { readFrames } from './read-frames.js'
import { settledWithin } from './settled-within.js'

/** Options of spawnTransport. */
export interface SpawnOptions {
  /** The program. On Windows it is found by PATHEXT too, so `codex` can be `codex.cmd`. */
  command: string
  args?: readonly string[] | undefined
  cwd?: string | undefined
  /** The complete environment of the process. The default is the one of this process. */
  env?: NodeJS.ProcessEnv | undefined
  /** Receives the log of the process, in addition to `stderrTail`. */
  stderr?: Writable | undefined
  /**
   * How long close() waits, in milliseconds, after the end of the input and again after SIGTERM. The
   * default is 2000. It waits up to 50 seconds more for a server of this package that has sent a
   * refresh of tokens, because an answer that is not stored signs the user out.
   */
  killAfterMs?: number | undefined
  maxLineBytes?: number | undefined
}

/** A transport to a child process. */
export interface ChildProcessTransport extends Transport {
  /** Resolves when the process has ended. Processes that it started may run until close() is done. */
  readonly exited: Promise<Exit>
  /** The last 8 KiB of its log. */
  stderrTail(): string
}

const defaultKillAfterMs = 2000
// Longer than a refresh, which ends after 45 seconds.
const busyMs = 50_000
const tailBytes = 8192
const lookMs = 500
const maxLooks = 20

/** Starts a server and connects to its stdin and stdout. Calls fail with `not_connected` if it cannot start. */
export function spawnTransport(options: SpawnOptions): ChildProcessTransport {
  const { command, args = [], cwd, env, killAfterMs = defaultKillAfterMs } = options
  const child = crossSpawn(command, args, {
    cwd,
    env,
    // A group of its own, so that signals reach the children of a wrapper script.
    detached: process.platform !== 'win32',
    windowsHide: true,
  }) as ChildProcessWithoutNullStreams
  let failure: ConnectionError | undefined
  child.on('error', (cause: NodeJS.ErrnoException) => {
    // On Windows a shell starts scripts, and its failure to find one is the error.
    if (child.pid !== undefined && cause.code !== 'ENOENT') return
    const message = `cannot start "${command}": ${cause.message}`
    failure = new ConnectionError('not_connected', message, { cause })
    child.stdout?.destroy(failure)
  })
  if (child.stdin === undefined) {
    throw new ConnectionError('not_connected', `cannot start "${command}": no pipe is available`)
  }
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const writer = new LineWriter(child.stdin, () => failure)
  if (options.stderr !== undefined) child.stderr.pipe(options.stderr, { end: false })
  const tree = new ProcessTree(child)
  const stderrTail = keepTail(child.stderr)
  const isBusy = () => stderrTail().includes(busyNotice)
  let stopped: Promise<void> | undefined
  const exited = exitOf(child)
  child.once('exit', () => endOutput(child.stdout as Socket, () => stopped !== undefined))
  return {
    send: (text) => writer.write(text),
    incoming: readFrames(child.stdout, options.maxLineBytes),
    close: () => (stopped ??= stop({ child, tree, writer, closed, isBusy, graceMs: killAfterMs })),
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

/**
 * Ends the output of a process that has ended. Processes that it has left can keep the pipe open, so
 * the output ends when all of it is read and nothing follows. close() gives them time to end.
 */
function endOutput(stdout: Socket, isStopping: () => boolean): void {
  let bytesRead: number | undefined
  let looks = 0
  const look = () => {
    if (isStopping()) return
    const isRead = stdout.listenerCount('readable') > 0 && stdout.readableLength === 0
    // What those processes write is not waited for without end.
    if (isRead && (stdout.bytesRead === bytesRead || ++looks > maxLooks)) stdout.destroy()
    bytesRead = stdout.bytesRead
  }
  // After what has arrived while the timer waited for its turn.
  const timer = setInterval(() => setImmediate(look), lookMs)
  timer.unref()
  stdout.once('close', () => clearInterval(timer))
}

function keepTail(log: Readable): () => string {
  let tail = Buffer.alloc(0)
  log.on('data', (chunk: Buffer) => (tail = Buffer.concat([tail, chunk]).subarray(-tailBytes)))
  return () => tail.toString('utf8')
}

interface Running {
  child: ChildProcess
  tree: ProcessTree
  writer: LineWriter
  /** Resolves when all processes that have one of the pipes have ended. */
  closed: Promise<void>
  /** Whether the process has announced that it cannot end yet. */
  isBusy: () => boolean
  graceMs: number
}

async function stop(running: Running): Promise<void> {
  const { child, tree, closed, graceMs } = running
  if (await endsByItself(running)) {
    // Processes without the pipes may be left.
    await tree.end(graceMs)
    return
  }
  tree.signal('SIGKILL')
  for (const pipe of child.stdio) pipe?.destroy()
  await settledWithin(graceMs, closed)
}

async function endsByItself({ tree, writer, closed, isBusy, graceMs }: Running): Promise<boolean> {
  void writer.end()
  if (await settledWithin(graceMs, closed)) return true
  tree.signal('SIGTERM')
  if (await settledWithin(graceMs, closed)) return true
  return isBusy() && settledWithin(busyMs, closed)
}
