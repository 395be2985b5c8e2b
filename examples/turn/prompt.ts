import { createInterface } from 'node:readline/promises'
import type { Confirm } from './approvals.js'

/** Asks the user at the terminal. */
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
      // Rejects if the turn has just ended.
      const once = () => void interrupt().catch(() => undefined)
      // While readline reads the terminal, it receives Ctrl-C instead of the process.
      terminal.once('SIGINT', once)
      process.once('SIGINT', once)
    },
    close: () => terminal.close(),
  }
}
