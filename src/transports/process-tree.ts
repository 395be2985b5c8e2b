import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { settledWithin } from './settled-within.js'

const pollMs = 20

/** A process and those that it has started: its process group, or on Windows its descendants. */
export class ProcessTree {
  readonly #child: ChildProcess
  /** Whether the process has left others in its group, which keeps the id of the group in use. */
  #remains = false

  constructor(child: ChildProcess) {
    this.#child = child
    child.once('exit', () => (this.#remains = this.signal(0)))
  }

  /** Returns whether there is a process to signal. */
  signal(name: 'SIGTERM' | 'SIGKILL' | 0): boolean {
    const { pid } = this.#child
    if (pid === undefined) return false
    try {
      if (process.platform === 'win32') return name !== 0 && endOnWindows(pid)
      return process.kill(-pid, name)
    } catch {
      return false
    }
  }

  /** Ends the processes that the child has left: those that ignore SIGTERM are killed after a time. */
  async end(graceMs: number): Promise<void> {
    if (!this.#remains || !this.signal('SIGTERM')) return
    const polling = new AbortController()
    const ended = this.#untilEmpty(polling.signal)
    if (!(await settledWithin(graceMs, ended))) this.signal('SIGKILL')
    polling.abort()
  }

  async #untilEmpty(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.signal(0)) await sleep(pollMs)
  }
}

/** Windows has no signals, and would end only the shell that runs a script such as codex.cmd. */
function endOnWindows(pid: number): boolean {
  // By its whole path, because Windows would look in the current folder first.
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe')
  const killer = spawn(program, ['/pid', String(pid), '/T', '/F'], {
    stdio: 'ignore',
    windowsHide: true,
  })
  killer.on('error', () => undefined)
  return true
}
