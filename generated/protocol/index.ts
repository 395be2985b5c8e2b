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
  ['accountSession', () => import('./validators/accountSession.js')],
  ['app', () => import('./validators/app.js')],
  ['attestation', () => import('./validators/attestation.js')],
  ['autoApprovalReview', () => import('./validators/autoApprovalReview.js')],
  ['base', () => import('./validators/base.js')],
  ['collaborationMode', () => import('./validators/collaborationMode.js')],
  ['command', () => import('./validators/command.js')],
  ['config', () => import('./validators/config.js')],
  ['configRequirements', () => import('./validators/configRequirements.js')],
  ['currentTime', () => import('./validators/currentTime.js')],
  ['environment', () => import('./validators/environment.js')],
  ['experimentalFeature', () => import('./validators/experimentalFeature.js')],
  ['externalAgentConfig', () => import('./validators/externalAgentConfig.js')],
  ['feedback', () => import('./validators/feedback.js')],
  ['fs', () => import('./validators/fs.js')],
  ['fuzzyFileSearch', () => import('./validators/fuzzyFileSearch.js')],
  ['hook', () => import('./validators/hook.js')],
  ['hooks', () => import('./validators/hooks.js')],
  ['item', () => import('./validators/item.js')],
  ['marketplace', () => import('./validators/marketplace.js')],
  ['mcpServer', () => import('./validators/mcpServer.js')],
  ['mcpServerStatus', () => import('./validators/mcpServerStatus.js')],
  ['memory', () => import('./validators/memory.js')],
  ['mock', () => import('./validators/mock.js')],
  ['model', () => import('./validators/model.js')],
  ['modelProvider', () => import('./validators/modelProvider.js')],
  ['permissionProfile', () => import('./validators/permissionProfile.js')],
  ['plugin', () => import('./validators/plugin.js')],
  ['process', () => import('./validators/process.js')],
  ['project', () => import('./validators/project.js')],
  ['rawResponse', () => import('./validators/rawResponse.js')],
  ['rawResponseItem', () => import('./validators/rawResponseItem.js')],
  ['remoteControl', () => import('./validators/remoteControl.js')],
  ['review', () => import('./validators/review.js')],
  ['rollout', () => import('./validators/rollout.js')],
  ['server', () => import('./validators/server.js')],
  ['serverRequest', () => import('./validators/serverRequest.js')],
  ['skills', () => import('./validators/skills.js')],
  ['thread', () => import('./validators/thread.js')],
  ['threadSection', () => import('./validators/threadSection.js')],
  ['turn', () => import('./validators/turn.js')],
  ['userVerification', () => import('./validators/userVerification.js')],
  ['windows', () => import('./validators/windows.js')],
  ['windowsSandbox', () => import('./validators/windowsSandbox.js')],
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
export type * from './types.js'
export type { ClientRequests, ClientNotifications, ServerRequests, ServerNotifications } from './methods.js'
export type { IssueLevel, ValidationIssue, Validate, Validators } from './validators/issues.js'
