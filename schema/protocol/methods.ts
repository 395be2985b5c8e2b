// The four method tables: the only place where a method name is written.
import type {
  AccountUpdatedNotification,
  GetAccountParams,
  GetAccountResponse,
  GetAuthStatusParams,
  GetAuthStatusResponse,
  LogoutAccountResponse,
} from './account.js'
import type {
  ConfigWarningNotification,
  InitializeParams,
  InitializeResponse,
} from './initialize.js'
import type {
  AccountLoginCompletedNotification,
  CancelLoginAccountParams,
  CancelLoginAccountResponse,
  ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse,
  LoginAccountParams,
  LoginAccountResponse,
} from './login.js'
import type {
  AccountRateLimitsUpdatedNotification,
  ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse,
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
  SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse,
} from './rate-limits.js'

/** Requests that a client may send to a server. */
export interface ClientRequests {
  /**
   * Opens the connection. Everything else waits for its answer.
   * @emits configWarning account/updated
   * @errors alreadyInitialized invalidParams
   */
  initialize: { params: InitializeParams; result: InitializeResponse }
  /**
   * Tells how the server is authenticated and, on request, with which token.
   * @idempotent
   * @errors notInitialized invalidParams
   */
  getAuthStatus: { params: GetAuthStatusParams; result: GetAuthStatusResponse }
  /**
   * Tells who is signed in.
   * @idempotent
   * @errors notInitialized invalidParams chatgptAuthRequired
   */
  'account/read': { params: GetAccountParams; result: GetAccountResponse }
  /**
   * Signs in, or starts to.
   * @emits account/login/completed account/updated
   * @errors notInitialized invalidParams experimentalRequired loginMethodDisabled externalAuthActive workspaceMismatch loginFailed invalidToken
   */
  'account/login/start': { params: LoginAccountParams; result: LoginAccountResponse }
  /**
   * Gives up a login that has not ended.
   * @idempotent
   * @emits account/login/completed
   * @errors notInitialized invalidParams invalidLoginId
   */
  'account/login/cancel': { params: CancelLoginAccountParams; result: CancelLoginAccountResponse }
  /**
   * Signs out and deletes the credentials. Also works when signed out.
   * @idempotent
   * @emits account/updated
   * @errors notInitialized invalidParams internal
   */
  'account/logout': { result: LogoutAccountResponse }
  /**
   * Reads how much of the plan is used.
   * @idempotent
   * @errors notInitialized invalidParams authRequired chatgptAuthRequired refreshFailed backendUnavailable backendUnauthorized backendRejected backendInvalidResponse
   */
  'account/rateLimits/read': {
    params?: GetAccountRateLimitsParams | null
    result: GetAccountRateLimitsResponse
  }
  /**
   * Uses a credit to start the limits anew; with one idempotency key, at most one.
   * @idempotent
   * @since 0.141.0
   * @errors notInitialized invalidParams authRequired chatgptAuthRequired refreshFailed backendUnavailable backendUnauthorized backendRejected backendInvalidResponse
   */
  'account/rateLimitResetCredit/consume': {
    params: ConsumeAccountRateLimitResetCreditParams
    result: ConsumeAccountRateLimitResetCreditResponse
  }
  /**
   * Asks the owner of the workspace, by mail, for more.
   * @since 0.122.0
   * @errors notInitialized invalidParams authRequired chatgptAuthRequired refreshFailed backendUnavailable backendUnauthorized backendRejected backendInvalidResponse
   */
  'account/sendAddCreditsNudgeEmail': {
    params: SendAddCreditsNudgeEmailParams
    result: SendAddCreditsNudgeEmailResponse
  }
}

/** Notifications that a client may send to a server. */
export interface ClientNotifications {
  /** The client has read the answer to `initialize`. Servers work without it. */
  initialized: {}
}

/** Requests that a server may send to a client. */
export interface ServerRequests {
  /**
   * Asks the host for newer ChatGPT tokens. Servers wait 10 seconds. May come to any connection.
   */
  'account/chatgptAuthTokens/refresh': {
    params: ChatgptAuthTokensRefreshParams
    result: ChatgptAuthTokensRefreshResponse
  }
}

/** Notifications that a server may send to a client. */
export interface ServerNotifications {
  /** The account changed. */
  'account/updated': { params: AccountUpdatedNotification }
  /** A login ended, well or not. */
  'account/login/completed': { params: AccountLoginCompletedNotification }
  /** A limit moved, as seen in the answer to a model call. */
  'account/rateLimits/updated': { params: AccountRateLimitsUpdatedNotification }
  /** Part of the configuration was not used. */
  configWarning: { params: ConfigWarningNotification }
}
