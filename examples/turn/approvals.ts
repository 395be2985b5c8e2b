import type { ServerRequestHandlers } from 'codex-contract'
import { decline } from 'codex-contract'
import type { contract } from './codex/index.js'

/** Tells whether somebody allows it. Aborted when nobody waits for that any longer. */
export type Confirm = (question: string, signal: AbortSignal) => boolean | Promise<boolean>

/**
 * An answer to everything that this codex may ask. A release that asks for more, once it is
 * imported, does not compile until somebody has decided what to answer.
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
