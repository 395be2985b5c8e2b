import type { ExperimentalParams } from '../../generated/gates.js'
import type { ContractTypes } from './contract-types.js'
import type { Validators } from './decode.js'

/** What the table of a contract says about a notification. Type names are those of the contract. */
export interface NotificationEntry {
  readonly params: string | undefined
  readonly presence: 'required' | 'optional' | 'none'
  /** First release that is known to have it. Absent: all that the contract speaks for have it. */
  readonly since?: string | undefined
  /**
   * Newest release before `since` that is known to lack it; those between were not seen. Absent:
   * every release before `since` lacks it.
   */
  readonly lastWithout?: string | undefined
  /** First release without it. */
  readonly until?: string | undefined
  /** Needs `capabilities.experimentalApi`. */
  readonly experimental: boolean
  /** Whose validators know its types. */
  readonly domain: string
}

/** What the table of a contract says about a request. */
export interface RequestEntry extends NotificationEntry {
  /** Undefined where the result may be any JSON value. */
  readonly result: string | undefined
}

/** A contract as client and server use it: what `codex-contract import` writes, or any like it. */
export interface Contract<T extends ContractTypes = ContractTypes> {
  /**
   * `protocolVersion` is the release that has all of it, absent where that is not known; `datedUntil`
   * the newest one that dates are known for; where that is absent, `newestServer`.
   */
  readonly facts: Readonly<Record<string, string>>
  readonly clientRequests: Readonly<Record<string, RequestEntry>>
  readonly clientNotifications: Readonly<Record<string, NotificationEntry>>
  readonly serverRequests: Readonly<Record<string, RequestEntry>>
  readonly serverNotifications: Readonly<Record<string, NotificationEntry>>
  readonly experimentalParams: Readonly<Record<string, ExperimentalParams>>
  /** Called once for each domain, and again after it failed. */
  loadValidators(domain: string): Validators | Promise<Validators>
  /** Only its type is used. */
  readonly types: T
}
