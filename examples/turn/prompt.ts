import { createInterface } from 'node:readline/promises'
import type { Confirm } from './approvals.js'

/** The person at the terminal. */
export interface Prompt {
  confirm: Confirm
  /** Called for Ctrl-C. */
  onInterrupt(interrupt: () => void): void
  close(): void
}

export function openPrompt(): Prompt {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // A question that is still open when the turn is given up is answered by that.
  const interrupted = new AbortController()
  return {
    async confirm(question, signal) {
      const either = AbortSignal.any([signal, interrupted.signal])
      const answer = await terminal.question(`${question} [y/N] `, { signal: either }).catch(no)
      return /^y(es)?$/i.test(answer.trim())
    },
    onInterrupt(interrupt) {
      const once = () => {
        interrupted.abort()
        interrupt()
      }
      // A terminal that is being read takes Ctrl-C for itself.
      terminal.once('SIGINT', once)
      process.once('SIGINT', once)
    },
    close: () => terminal.close(),
  }
}

function no(): string {
  return 'no'
}
