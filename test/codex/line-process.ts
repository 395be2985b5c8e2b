import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface LineProcessOptions {
  program: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  cwd?: string | undefined
}

/** A server as a process of its own, to which bytes are written and from which lines are read. */
export class LineProcess {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>
  readonly #exited: Promise<void>
  #stderr = ''

  constructor({ program, args, env, cwd }: LineProcessOptions) {
    // A group of its own, so that what the server starts ends with it.
    const child = spawn(program, args, { env, cwd, detached: true, stdio: 'pipe' })
    child.on('error', ({ message }) => {
      this.#stderr += message
    })
    child.stdin.on('error', () => undefined)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text
    })
    this.#child = child
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    this.#exited = new Promise((resolve) => child.once('close', () => resolve()))
  }

  /** What the server logged so far, for the message of a failing test. */
  get stderr(): string {
    return this.#stderr
  }

  write(bytes: string | Uint8Array): void {
    this.#child.stdin?.write(bytes)
  }

  /** The next line, or undefined once the server ended its output. */
  async readLine(): Promise<string | undefined> {
    const next = await this.#lines.next()
    return next.done === true ? undefined : next.value
  }

  /** Lets the server end by itself, and takes its whole group down if it does not. */
  async end(): Promise<void> {
    this.#child.stdin?.end()
    const timer = setTimeout(() => this.kill(), 30_000)
    await this.#exited
    clearTimeout(timer)
    this.kill()
  }

  kill(): void {
    if (this.#child.pid === undefined) return
    try {
      process.kill(-this.#child.pid, 'SIGKILL')
    } catch {
      // The group is gone.
    }
  }
}
