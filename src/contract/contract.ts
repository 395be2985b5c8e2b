import type { DatedType } from '../../generated/dates.js'
import type { ExperimentalParams } from '../../generated/gates.js'
import type { ContractTypes } from './contract-types.js'
import type { Validators } from './decode.js'
import type { NotificationEntry, RequestEntry } from './method-entries.js'

/** A contract for clients and servers, as `codex-contract import` writes it. */
export interface Contract<T extends ContractTypes = ContractTypes> {
  /**
   * `protocolVersion` is the release that has all of the contract, if known. `datedUntil` is the
   * newest release that dates are known for; the default is `newestServer`.
   */
  readonly facts: Readonly<Record<string, string>>
  readonly clientRequests: Readonly<Record<string, RequestEntry>>
  readonly clientNotifications: Readonly<Record<string, NotificationEntry>>
  readonly serverRequests: Readonly<Record<string, RequestEntry>>
  readonly serverNotifications: Readonly<Record<string, NotificationEntry>>
  readonly experimentalParams: Readonly<Record<string, ExperimentalParams>>
  /**
   * Loads which releases have the members, variants and values that clients send. Absent: all
   * releases have them. Called once a connection, if the server is not of `protocolVersion`.
   */
  loadDates?(): Promise<Readonly<Record<string, DatedType>>>
  /** The same for what servers send. Only servers that act as an older release call it. */
  loadServerDates?(): Promise<Readonly<Record<string, DatedType>>>
  /** Called once for each domain, and again after a failure. */
  loadValidators(domain: string): Validators | Promise<Validators>
  /** Only its type is used. */
  readonly types: T
}
