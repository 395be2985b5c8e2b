import type { Readable, Writable } from 'node:stream'
import type { Exit } from '../../transports/exit-text.js'
import { startPiped } from '../../transports/piped-process.js'
import { CommandError, exitCodes } from '../exit.js'
import type { Terminal } from '../terminal.js'

/** The bytes that pass between a client and a server. */
interface Tap {
  /** Receives bytes of the client (`out`) or of the server (`in`) after they were passed on. */
  take(dir: 'in' | 'out', chunk: Buffer): void
}

/** Options of passThrough. */
export interface PassThroughOptions {
  /** The program of the server and its arguments. */
  command: readonly string[]
  tap: Tap
}

/**
 * Starts a server and connects it to the client of this process: the bytes pass unchanged, each
 * side waits while the other does not read, and signals are passed on. Resolves with its end.
 */
export async function passThrough(
  { command: [program = '', ...args], tap }: PassThroughOptions,
  terminal: Terminal,
): Promise<Exit> {
  const { stdin, stdout, env, cwd, shutdown } = terminal
  const server = startPiped({ command: program, args, env, cwd })
  shutdown.handle(({ signal }) => server.signal(signal))
  const kill = () => server.signal('SIGKILL')
  // On a second signal this process ends at once.
  process.once('exit', kill)
  copy(stdin, server.stdin, (chunk) => tap.take('out', chunk))
  copy(server.stdout, stdout, (chunk) => tap.take('in', chunk))
  try {
    return await server.ended
  } catch (error) {
    throw new CommandError(exitCodes.failed, (error as Error).message, { cause: error })
  } finally {
    process.off('exit', kill)
    // A client may keep its end open.
    stdin.destroy()
  }
}

/** Passes bytes on, and then shows them. Each side sees the other one's end. */
function copy(source: Readable, target: Writable, show: (chunk: Buffer) => void): void {
  source.pipe(target)
  source.on('data', show)
  source.on('error', () => undefined)
  target.on('error', () => source.destroy())
}
