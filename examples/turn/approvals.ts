import type { ServerRequestHandlers } from 'codex-contract'
import { decline } from 'codex-contract'
import type { contract } from './codex/index.js'

/** Asks the user. The signal aborts when the answer is no longer needed. */
export type Confirm = (question: string, signal: AbortSignal) => boolean | Promise<boolean>

/**
 * A handler for every request of this codex. If an imported release adds a request, this does not
 * compile until it has a handler.
 */
export function createServerRequests(
  confirm: Confirm,
): ServerRequestHandlers<(typeof contract)['types']> {
  return {
    async 'item/commandExecution/requestApproval'({ command, reason }, { signal }) {
      const question = `${reason ?? 'Codex wants to run a command.'} Run "${command ?? '?'}"?`
      return { decision: (await confirm(question, signal)) ? 'accept' : 'decline' }
    },
    async 'item/fileChange/requestApproval'({ reason }, { signal }) {
      const question = `${reason ?? 'Codex wants to change files.'} Change them?`
      return { decision: (await confirm(question, signal)) ? 'accept' : 'decline' }
    },
    'item/permissions/requestApproval': decline,
    'item/tool/requestUserInput': decline,
    'item/tool/call': decline,
    'mcpServer/elicitation/request': decline,
    'account/chatgptAuthTokens/refresh': decline,
    'attestation/generate': decline,
    applyPatchApproval: decline,
    execCommandApproval: decline,
  }
}
