import type { AccountPlanType } from '../../../generated/types/index.js'
import type { CodexAuth } from '../../auth/codex-auth.js'
import { getAccountId, getClaims, getPlanType, toWireAuthMode } from '../../auth/codex-auth.js'
import { maskKey } from './mask-key.js'
import type { Row } from '../rows.js'

/** The account in `--json`. Unknown members are null. */
export interface AccountFacts {
  authMode: ReturnType<typeof toWireAuthMode>
  /** Masked; null unless the account is an API key. */
  apiKey: string | null
  email: string | null
  planType: AccountPlanType | null
  /** The plan as the token spells it. */
  plan: string | null
  /** Workspace of the calls. */
  accountId: string | null
  userId: string | null
}

/** Reads the facts of an account from its credentials. */
export function toAccountFacts(auth: CodexAuth): AccountFacts {
  const claims = getClaims(auth)
  return {
    authMode: toWireAuthMode(auth),
    apiKey: auth.mode === 'apiKey' ? maskKey(auth.apiKey) : null,
    email: claims?.email ?? null,
    planType: getPlanType(auth) ?? null,
    plan: claims?.plan ?? null,
    accountId: getAccountId(auth) ?? claims?.accountId ?? null,
    userId: claims?.userId ?? null,
  }
}

const modes: Readonly<Record<AccountFacts['authMode'], string>> = {
  apikey: 'API key',
  chatgpt: 'ChatGPT',
  chatgptAuthTokens: 'ChatGPT, with tokens of another program',
}

/** The account as rows for a terminal. */
export function describeAccount(facts: AccountFacts): Row[] {
  const { authMode, apiKey, email, accountId } = facts
  if (apiKey !== null) {
    return [
      { label: 'Account', text: `API key configured - ${apiKey}` },
      { label: '', text: 'Authentication is checked when you send a request.' },
      { label: 'Auth mode', text: modes[authMode] },
    ]
  }
  return [
    { label: 'Account', text: `${email ?? 'unknown'} (${describePlan(facts)})` },
    { label: 'Auth mode', text: modes[authMode] },
    ...(accountId === null ? [] : [{ label: 'Workspace', text: accountId }]),
  ]
}

/** Words that are not simply capitalized. */
const planWords: Readonly<Record<string, string>> = {
  cbp: 'CBP',
  prolite: 'Pro Lite',
}

/** The display name of a plan. An unknown plan keeps the spelling of the token. */
function describePlan({ planType, plan }: Pick<AccountFacts, 'planType' | 'plan'>): string {
  if (planType === null || planType === 'unknown') return plan || 'unknown plan'
  return planType.split('_').map(toPlanWord).join(' ')
}

function toPlanWord(word: string): string {
  return planWords[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
}
