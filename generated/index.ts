// @generated from schema/ by `npm run generate`. Do not edit.

import type { DatedType } from './dates.js'
import { experimentalParams } from './gates.js'
import type { ClientRequests, ClientNotifications, ServerRequests, ServerNotifications } from './methods.js'
import {
  clientRequests,
  clientNotifications,
  serverRequests,
  serverNotifications,
  contractFacts,
} from './methods.js'
import type { Validators } from './validators/issues.js'

const validators = new Map<string, () => Promise<{ validators: Validators }>>([
  ['account', () => import('./validators/account.js')],
  ['base', () => import('./validators/base.js')],
])

/** Loads the validators of the types that the methods of one domain use. */
async function loadValidators(domain: string): Promise<Validators> {
  const load = validators.get(domain)
  if (load === undefined) throw new TypeError(`The contract has no domain "${domain}"`)
  return (await load()).validators
}

/** Loads which releases have the parts of what clients send. */
async function loadDates(): Promise<Readonly<Record<string, DatedType>>> {
  return (await import('./dates.js')).dates
}

/** Loads which releases have the parts of what servers send. */
async function loadServerDates(): Promise<Readonly<Record<string, DatedType>>> {
  return (await import('./server-dates.js')).serverDates
}

/** The contract as `createClient` and `createServer` take it. */
export const contract: {
  facts: typeof contractFacts
  clientRequests: typeof clientRequests
  clientNotifications: typeof clientNotifications
  serverRequests: typeof serverRequests
  serverNotifications: typeof serverNotifications
  experimentalParams: typeof experimentalParams
  loadDates: typeof loadDates
  loadServerDates: typeof loadServerDates
  loadValidators: typeof loadValidators
  /** Only for the compiler: undefined at run time. */
  types: {
    clientRequests: ClientRequests
    clientNotifications: ClientNotifications
    serverRequests: ServerRequests
    serverNotifications: ServerNotifications
  }
} = {
  facts: contractFacts,
  clientRequests,
  clientNotifications,
  serverRequests,
  serverNotifications,
  experimentalParams,
  loadDates,
  loadServerDates,
  loadValidators,
  types: undefined as never,
}

export * from './enums.js'
export type * from './messages.js'
export type * from './types/index.js'
export type { ClientRequests, ClientNotifications, ServerRequests, ServerNotifications } from './methods.js'
export type { IssueLevel, ValidationIssue, Validate, Validators } from './validators/issues.js'
