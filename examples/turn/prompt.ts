import { createInterface } from 'node:readline/promises'
import type { Confirm } from './approvals.js'

/** The person at the terminal. */
export interface Prompt {
  confirm: Confirm
  /** Called at the first Ctrl-C; the next one ends the program. */
  onInterrupt(interrupt: () => Promise<unknown>): void
  close(): void
}

export function openPrompt(): Prompt {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  return {
    async confirm(question, signal) {
      const answer = await terminal.question(`${question} [y/N] `, { signal }).catch(() => 'no')
      return /^y(es)?$/i.test(answer.trim())
    },
    onInterrupt(interrupt) {
      // Refused when the turn has just ended by itself.
      const once = () => void interrupt().catch(() => undefined)
      // A terminal that is being read takes Ctrl-C for itself.
      terminal.once('SIGINT', once)
      process.once('SIGINT', once)
    },
    close: () => terminal.close(),
  }
}
