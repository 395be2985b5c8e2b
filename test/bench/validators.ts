import type {
  GetAccountRateLimitsResponse,
  GetAccountResponse,
  RateLimitSnapshot,
} from '../../generated/types/index.js'
import type * as index from '../../src/index.js'
import type * as entry from '../../src/validators.js'
import { elapsedMs, takeTurns } from './measure.js'
import { toEntryUrl } from './entry-url.js'
import { printTable } from './table.js'
import { createTurns } from './turns.js'

const account: GetAccountResponse = {
  account: { type: 'chatgpt', email: 'a@example.com', planType: 'pro' },
  userId: 'user',
  requiresOpenaiAuth: true,
}

/** As codex 0.118.0 answers: members that came later are missing, which is reported. */
const olderLimit: RateLimitSnapshot = {
  limitId: 'codex',
  limitName: null,
  primary: { usedPercent: 12, windowDurationMins: 300, resetsAt: 1_800_000_000 },
  secondary: { usedPercent: 40, windowDurationMins: 10_080, resetsAt: 1_800_600_000 },
  credits: { hasCredits: false, unlimited: false, balance: null },
  planType: 'pro',
}

const olderLimits: GetAccountRateLimitsResponse = {
  rateLimits: olderLimit,
  rateLimitsByLimitId: { codex: olderLimit, other: { ...olderLimit, limitId: 'other' } },
}

const limit: RateLimitSnapshot = {
  ...olderLimit,
  normalModelSlug: null,
  individualLimit: null,
  spendControlReached: null,
  rateLimitReachedType: null,
}

const limits: GetAccountRateLimitsResponse = {
  rateLimits: limit,
  rateLimitsByLimitId: { codex: limit, other: { ...limit, limitId: 'other' } },
  rateLimitResetCredits: null,
  ordinaryUsageAllowed: true,
  accountId: 'account',
  rateLimitUpsell: null,
}

/** How often a second an answer can be checked, beside how often its text can be parsed. */
export async function benchValidators(rounds: number): Promise<void> {
  const { validators } = (await import(toEntryUrl('validators'))) as typeof entry
  const { GetAccountResponse: isAccount, GetAccountRateLimitsResponse: isLimits } = validators
  await compare('GetAccountResponse', account, isAccount, rounds)
  await compare('GetAccountRateLimitsResponse', limits, isLimits, rounds)
  await compare('the same of codex 0.118.0', olderLimits, isLimits, rounds)
  await compareNewer(rounds)
}

/** An answer of 16,000 items, each with a member that the contract does not list. */
async function compareNewer(rounds: number): Promise<void> {
  const { protocol } = (await import(toEntryUrl('index'))) as typeof index
  const { ThreadTurnsListResponse: isTurns } = await protocol.loadValidators('thread')
  if (isTurns === undefined) throw new Error('The contract has no turns')
  const text = createTurns(true)
  const value: unknown = JSON.parse(text)
  const medians = await takeTurns(rounds, {
    'JSON.parse of its text': () => elapsedMs(() => JSON.parse(text)),
    'the validator': () => elapsedMs(() => isTurns(value)),
  })
  const bars = { 'the validator': { most: 0.5 } }
  const title = 'turns of a later server, 16,000 items'
  printTable({ title, unit: 'ms', compare: 'ratio', medians, bars })
}

async function compare(
  name: string,
  value: unknown,
  validate: entry.Validate,
  rounds: number,
): Promise<void> {
  if (validate(value).some(({ level }) => level === 'error'))
    throw new Error(`The sample of ${name} does not fit`)
  const text = JSON.stringify(value)
  const medians = await takeTurns(rounds, {
    'JSON.parse of its text': () => perSecond(() => JSON.parse(text)),
    'the validator': () => perSecond(() => validate(value)),
  })
  printTable({ title: name, unit: 'per second', compare: 'ratio', medians })
}

const times = 20_000

async function perSecond(run: () => unknown): Promise<number> {
  const ms = await elapsedMs(() => {
    for (let time = 0; time < times; time++) run()
  })
  return (times / ms) * 1000
}
