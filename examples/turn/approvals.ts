import type { ServerRequestHandlers } from 'codex-contract'

/** Asks the user. The signal aborts when the answer is no longer needed. */
export type Confirm = (question: string, signal: AbortSignal) => boolean | Promise<boolean>

/** Handlers of the approvals that a turn needs. Every other request of the server is declined. */
export function createServerRequests(confirm: Confirm): ServerRequestHandlers {
  return {
    async 'item/commandExecution/requestApproval'({ command, reason }, { signal }) {
      const question = `${reason ?? 'Codex wants to run a command.'} Run "${command ?? '?'}"?`
      return { decision: (await confirm(question, signal)) ? 'accept' : 'decline' }
    },
    async 'item/fileChange/requestApproval'({ reason }, { signal }) {
      const question = `${reason ?? 'Codex wants to change files.'} Change them?`
      return { decision: (await confirm(question, signal)) ? 'accept' : 'decline' }
    },
  }
}
