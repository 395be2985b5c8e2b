import { join } from 'node:path'
import type { AccountPlanType } from '../../../generated/types/index.js'
import type { CodexAuth } from '../../auth/codex-auth.js'
import { getAccountId, getOwnerClaims } from '../../auth/codex-auth.js'
import { AuthError } from '../../auth/errors.js'
import { isFragment } from '../../backend/config-bundle.js'
import { BackendError } from '../../backend/errors.js'
import type { EnterpriseBundle } from '../../config/enterprise-bundle.js'
import { isErrno } from '../../files/errors.js'
import { readRegularFile } from '../../files/read-file.js'
import { replaceFile } from '../../files/replace-file.js'

/** The home, the backend and the clock of a policy. */
export interface EnterprisePolicyOptions {
  home: string
  /** Reads the bundle of the account that is signed in. */
  readBundle: () => Promise<EnterpriseBundle>
  /** Unix milliseconds. */
  now: () => number
  /** Resolves after that many milliseconds. */
  sleep: (timeMs: number) => Promise<void>
}

/** Plans whose workspaces manage the configuration of their members. */
const plans: ReadonlySet<AccountPlanType> = new Set<AccountPlanType>([
  'business',
  'enterprise',
  'enterprise_cbp_automation',
  'enterprise_cbp_usage_based',
  'ent26',
  'edu',
  'edu_plus',
  'edu_pro',
  'sci',
  'sci_plus',
])

const freshForMs = 60 * 60 * 1000
const retryAfterMs = 5 * 60 * 1000
/** The waits between the tries of one request. */
const waitsMs = [200, 400, 800, 1600]

/** A bundle, its account and its time. */
interface StoredPolicy {
  owner: string
  fetchedAtMs: number
  bundle: EnterpriseBundle
}

/**
 * The configuration that a workspace manages for its members. It is requested at most once an hour,
 * and kept in a file, so that the last known one holds without a network.
 */
export class EnterprisePolicy {
  readonly #options: EnterprisePolicyOptions
  readonly #path: string
  #known: StoredPolicy | undefined
  #recalled: Promise<void> | undefined
  #retryAtMs = 0
  #loading: { owner: string; done: Promise<void> } | undefined

  constructor(options: EnterprisePolicyOptions) {
    this.#options = options
    this.#path = join(options.home, 'enterprise-policy.json')
  }

  /** The bundle of this account, if it is known. The same object until it changes. */
  bundleOf(auth: CodexAuth | undefined): EnterpriseBundle | undefined {
    const owner = findOwner(auth)
    return owner !== undefined && owner === this.#known?.owner ? this.#known.bundle : undefined
  }

  /** Whether the account has a policy, and no fresh one is known. */
  isMissing(auth: CodexAuth | undefined): boolean {
    const owner = findOwner(auth)
    return owner !== undefined && !this.#isFresh(owner)
  }

  /** Reads the stored policy. Does nothing for accounts of other plans. */
  async recall(auth: CodexAuth | undefined): Promise<void> {
    if (findOwner(auth) === undefined) return
    this.#recalled ??= readStored(this.#path).then((stored) => {
      this.#known ??= stored
    })
    await this.#recalled
  }

  /**
   * Requests the policy unless a fresh one is known. Does nothing for accounts of other plans.
   * Throws a BackendError if none can be had, because the account could be restricted.
   */
  async load(auth: CodexAuth | undefined): Promise<void> {
    const owner = findOwner(auth)
    if (owner === undefined) return
    await this.recall(auth)
    if (this.#isFresh(owner)) return
    if (this.#loading?.owner !== owner) {
      const done = this.#fetch(owner).finally(() => (this.#loading = undefined))
      this.#loading = { owner, done }
    }
    await this.#loading.done
  }

  #isFresh(owner: string): boolean {
    if (this.#known?.owner !== owner) return false
    const now = this.#options.now()
    const { fetchedAtMs } = this.#known
    return (fetchedAtMs <= now && now < fetchedAtMs + freshForMs) || now < this.#retryAtMs
  }

  async #fetch(owner: string): Promise<void> {
    const { now } = this.#options
    try {
      const bundle = await this.#readWithRetries()
      this.#known = { owner, fetchedAtMs: now(), bundle }
    } catch (error) {
      if (!(error instanceof BackendError) && !(error instanceof AuthError)) throw error
      if (this.#known?.owner !== owner) {
        const reason = 'failed to load workspace requirements: cloud config: request failed'
        throw new BackendError('unavailable', reason)
      }
      this.#retryAtMs = now() + retryAfterMs
      return
    }
    await this.#store(this.#known)
  }

  async #readWithRetries(): Promise<EnterpriseBundle> {
    for (const waitMs of waitsMs) {
      try {
        return await this.#options.readBundle()
      } catch (error) {
        if (!(error instanceof BackendError) || error.code !== 'unavailable') throw error
        await this.#options.sleep(waitMs)
      }
    }
    return this.#options.readBundle()
  }

  /** Without the file, the policy is only requested again at the next start. */
  async #store(policy: StoredPolicy): Promise<void> {
    try {
      await replaceFile(this.#path, `${JSON.stringify(policy, undefined, 2)}\n`)
    } catch (error) {
      if (!isErrno(error)) throw error
    }
  }
}

/** Identifies an account whose plan has a policy; undefined for others. */
function findOwner(auth: CodexAuth | undefined): string | undefined {
  const claims = auth && getOwnerClaims(auth)
  if (auth === undefined || claims === undefined || !plans.has(claims.planType)) return undefined
  return JSON.stringify([getAccountId(auth) ?? claims.accountId ?? null, claims.userId ?? null])
}

/** A file that cannot be read counts as missing, so the policy has to be requested. */
async function readStored(path: string): Promise<StoredPolicy | undefined> {
  try {
    const stored: unknown = JSON.parse((await readRegularFile(path)).toString())
    return isStored(stored) ? stored : undefined
  } catch (error) {
    if (error instanceof SyntaxError || isErrno(error)) return undefined
    throw error
  }
}

function isStored(value: unknown): value is StoredPolicy {
  if (typeof value !== 'object' || value === null) return false
  const { owner, fetchedAtMs, bundle } = value as Partial<Record<keyof StoredPolicy, unknown>>
  if (typeof owner !== 'string' || typeof fetchedAtMs !== 'number') return false
  if (typeof bundle !== 'object' || bundle === null) return false
  const { config, requirements } = bundle as Partial<Record<keyof EnterpriseBundle, unknown>>
  return [config, requirements].every((list) => Array.isArray(list) && list.every(isFragment))
}
