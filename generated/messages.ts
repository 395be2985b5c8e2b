// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  AccountLoginCompletedNotification,
  AccountRateLimitsUpdatedNotification,
  AccountUpdatedNotification,
  CancelLoginAccountParams,
  ChatgptAuthTokensRefreshParams,
  ConfigWarningNotification,
  ConsumeAccountRateLimitResetCreditParams,
  GetAccountParams,
  GetAccountRateLimitsParams,
  GetAuthStatusParams,
  InitializeParams,
  LoginAccountParams,
  RequestId,
  SendAddCreditsNudgeEmailParams,
} from './types/index.js'

/** A request that a client sends. */
export type ClientRequest =
  | { method: 'initialize'; id: RequestId; params: InitializeParams }
  | { method: 'getAuthStatus'; id: RequestId; params: GetAuthStatusParams }
  | { method: 'account/read'; id: RequestId; params: GetAccountParams }
  | { method: 'account/login/start'; id: RequestId; params: LoginAccountParams }
  | { method: 'account/login/cancel'; id: RequestId; params: CancelLoginAccountParams }
  | { method: 'account/logout'; id: RequestId; params?: undefined }
  | { method: 'account/rateLimits/read'; id: RequestId; params?: GetAccountRateLimitsParams | null | undefined }
  | { method: 'account/rateLimitResetCredit/consume'; id: RequestId; params: ConsumeAccountRateLimitResetCreditParams }
  | { method: 'account/sendAddCreditsNudgeEmail'; id: RequestId; params: SendAddCreditsNudgeEmailParams }

/** A notification that a client sends. */
export type ClientNotification =
  | { method: 'initialized'; params?: undefined }

/** A request that a server sends. */
export type ServerRequest =
  | { method: 'account/chatgptAuthTokens/refresh'; id: RequestId; params: ChatgptAuthTokensRefreshParams }

/** A notification that a server sends. */
export type ServerNotification =
  | { method: 'account/updated'; params: AccountUpdatedNotification }
  | { method: 'account/login/completed'; params: AccountLoginCompletedNotification }
  | { method: 'account/rateLimits/updated'; params: AccountRateLimitsUpdatedNotification }
  | { method: 'configWarning'; params: ConfigWarningNotification }

/** A notification as servers send it. Servers of early releases omit the time. */
export type ServerNotificationEnvelope = ServerNotification & {
  /** When the server sent it, in Unix milliseconds. */
  emittedAtMs?: number
}
