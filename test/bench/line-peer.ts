import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Program } from './programs.js'
import { createFolder } from './programs.js'

const tickMs = 10

/** The least that a client can be, so that the server is what is measured. */
export class LinePeer {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #waiting = new Map<unknown, () => void>()
  #rest = ''
  #nextId = 0

  /** Starts the server on a home of its own. */
  constructor({ command, args }: Program, cwd?: string) {
    const env = { ...process.env, CODEX_HOME: createFolder() }
    this.#child = spawn(command, args, { env, stdio: 'pipe', cwd })
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => this.#receive(text))
    this.#child.stderr.resume()
    this.#child.once('exit', () => {
      if (this.#waiting.size > 0) throw new Error(`${command} ended before it had answered`)
    })
  }

  call(method: string, params: object): Promise<void> {
    const id = this.#nextId++
    this.#child.stdin.write(`${JSON.stringify({ id, method, params })}\n`)
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  async initialize(): Promise<void> {
    await this.call('initialize', { clientInfo: { name: 'bench', version: '1.0.0' } })
    this.#child.stdin.write('{"method":"initialized"}\n')
  }

  /** Resident memory of the process and of those that it started, in MiB. */
  memoryMib(): number {
    const processes = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/ +/).map(Number) as [number, number, number])
    const kibFrom = (root: number): number =>
      processes.reduce((sum, [pid, parent, kib]) => {
        if (pid === root) return sum + kib
        return parent === root ? sum + kibFrom(pid) : sum
      }, 0)
    return kibFrom(this.#child.pid ?? NaN) / 1024
  }

  /** CPU time of the process so far in milliseconds. NaN where there is no `/proc`. */
  cpuMs(): number {
    const path = `/proc/${this.#child.pid ?? 0}/stat`
    if (!existsSync(path)) return NaN
    // The name of the program ends with the last parenthesis; the fields after it are plain.
    const fields = readFileSync(path, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  }

  /** Ends the input, and waits for the end of the process. */
  end(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#child.once('close', () => resolve()))
    this.#child.stdin.end()
    return ended
  }

  stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#child.once('close', () => resolve()))
    this.#child.stdin.end()
    this.#child.kill()
    return ended
  }

  #receive(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      const { id } = JSON.parse(line) as { id?: unknown }
      this.#waiting.get(id)?.()
      this.#waiting.delete(id)
    }
  }
}
