// What the types promise wherever there is JavaScript. Compiled, never run, by every supported compiler.
import type {
  Account,
  AccountPlanType,
  AccountUpdatedNotification,
  ClientRequests,
  GetAccountResponse,
  KnownAccountPlanType,
  LoginAccountParams,
  ServerNotifications,
} from 'codex-contract/types'
import type { accountPlanTypeValues, accountTags, clientRequests } from 'codex-contract/types'
import {
  errorCodes,
  isKnownAccountPlanType,
  toKnownAccountPlanType,
  unlistedAccount,
} from 'codex-contract/types'
import { findBeyond, validators } from 'codex-contract/validators'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
const holds = <T extends true>(proof: T): T => proof

// A tag narrows a union.
export function emailOf(account: Account): string | null {
  return account.type === 'chatgpt' ? account.email : null
}

// A switch is exhaustive for the compiler, and the way out keeps what comes later.
export function nameOf(account: Account): string {
  switch (account.type) {
    case 'apiKey':
      return 'key'
    case 'chatgpt':
      return account.planType
    case 'amazonBedrock':
      return 'bedrock'
    case 'gcp':
      return 'gcp'
    default: {
      const { tag, raw }: { tag: string; raw: unknown } = unlistedAccount(account)
      return `${tag} ${JSON.stringify(raw)}`
    }
  }
}

// A switch that forgets a variant does not compile.
export function forgetful(account: Account): string {
  switch (account.type) {
    case 'apiKey':
    case 'chatgpt':
    case 'amazonBedrock':
      return account.type
    default:
      // @ts-expect-error GcpAccount has no case
      return unlistedAccount(account).tag
  }
}

// An open enum knows its own values, which is what completion lists, and is a text whatever comes.
export function toText(plan: AccountPlanType): string {
  return plan
}
holds<Same<Extract<AccountPlanType, 'pro'>, 'pro'>>(true)
holds<Same<(typeof accountPlanTypeValues)[number], KnownAccountPlanType>>(true)
holds<Same<(typeof accountTags)[number], Account['type']>>(true)

// The fold closes it, so that a switch over it can be exhaustive.
export function isPaid(plan: AccountPlanType): boolean {
  const known = toKnownAccountPlanType(plan)
  if (known === 'free' || known === 'unknown') return false
  const paid: Exclude<KnownAccountPlanType, 'free' | 'unknown'> = known
  return paid.length > 0
}
export function guarded(plan: AccountPlanType): KnownAccountPlanType | undefined {
  return isKnownAccountPlanType(plan) ? plan : undefined
}
// @ts-expect-error an open enum is not its known part
export const unfolded = (plan: AccountPlanType): KnownAccountPlanType => plan

// What older servers leave out is optional, and what may be null says so.
export const answers: GetAccountResponse[] = [
  { account: null, requiresOpenaiAuth: true },
  { account: { type: 'apiKey' }, requiresOpenaiAuth: false, userId: null },
  {
    account: { type: 'chatgpt', email: null, planType: 'pro', workspaceName: null },
    requiresOpenaiAuth: true,
    userId: 'user',
  },
]
// @ts-expect-error requiresOpenaiAuth is missing
export const incomplete: GetAccountResponse = { account: null }
// @ts-expect-error absent is not undefined
export const undefinedMember: GetAccountResponse = {
  account: null,
  requiresOpenaiAuth: true,
  userId: undefined,
}
// @ts-expect-error requiresOpenaiAuth is never null
export const nullMember: GetAccountResponse = { account: null, requiresOpenaiAuth: null }
// @ts-expect-error no variant has this tag
export const wrongTag: Account = { type: 'apikey' }
// @ts-expect-error the members of another variant
export const wrongVariant: LoginAccountParams = { type: 'apiKey', region: 'eu' }
// @ts-expect-error the variant needs its key
export const keyless: LoginAccountParams = { type: 'apiKey' }
// @ts-expect-error planType may be null and not absent
export const sparse: AccountUpdatedNotification = { authMode: null }

// Tables know the params and the result of a method, as types and as data.
holds<Same<ClientRequests['account/read']['result'], GetAccountResponse>>(true)
holds<Same<ServerNotifications['account/updated']['params'], AccountUpdatedNotification>>(true)
holds<Same<keyof typeof clientRequests, keyof ClientRequests>>(true)
holds<Same<ClientRequests['account/logout']['params'], undefined>>(true)
export const code: -32001 = errorCodes.overloaded
// @ts-expect-error there is no such method
export type Missing = ClientRequests['account/fly']

// A validator returns what is wrong, and how far it is from the contract.
export function explain(value: unknown): string | undefined {
  const problem = findBeyond('drift', validators.GetAccountResponse(value))
  return problem && `${problem.kind} at ${problem.pointer}: ${problem.text}`
}
// @ts-expect-error the contract has no such type
export type Unread = (typeof validators)['GetNothing']
