/** The entry of a notification in the tables of a contract. */
export interface NotificationEntry {
  /** Name of the type. */
  readonly params: string | undefined
  readonly presence: 'required' | 'optional' | 'none'
  /** First release known to have it. Absent: every release of the contract has it. */
  readonly since?: string | undefined
  /**
   * Newest release before `since` known to lack it; releases between the two are unknown. Absent:
   * every release before `since` lacks it.
   */
  readonly lastWithout?: string | undefined
  /** First release without it. */
  readonly until?: string | undefined
  /** Needs `capabilities.experimentalApi`. */
  readonly experimental: boolean
  /** Domain of the validators of its types. */
  readonly domain: string
}

/** The entry of a request in the tables of a contract. */
export interface RequestEntry extends NotificationEntry {
  /** Name of the type. Undefined if the result may be any JSON value. */
  readonly result: string | undefined
}
