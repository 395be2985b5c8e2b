// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  AccountLoginCompletedNotification,
  AccountRateLimitsUpdatedNotification,
  AccountUpdatedNotification,
  CancelLoginAccountParams,
  CancelLoginAccountResponse,
  ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse,
  ConfigWarningNotification,
  ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse,
  GetAccountParams,
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
  GetAccountResponse,
  GetAuthStatusParams,
  GetAuthStatusResponse,
  InitializeParams,
  InitializeResponse,
  LoginAccountParams,
  LoginAccountResponse,
  LogoutAccountResponse,
  SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse,
} from './types/index.js'

/** Requests that a client may send to a server. */
export interface ClientRequests {
  /**
   * Opens the connection. Everything else waits for its answer.
   * May send after its answer: configWarning, account/updated.
   * Error kinds: alreadyInitialized, invalidParams.
   */
  initialize: { params: InitializeParams; result: InitializeResponse }
  /**
   * Tells how the server is authenticated and, on request, with which token.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams.
   */
  getAuthStatus: { params: GetAuthStatusParams; result: GetAuthStatusResponse }
  /**
   * Tells who is signed in.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, chatgptAuthRequired.
   */
  'account/read': { params: GetAccountParams; result: GetAccountResponse }
  /**
   * Signs in, or starts to.
   * May send after its answer: account/login/completed, account/updated.
   * Error kinds: notInitialized, invalidParams, experimentalRequired, loginMethodDisabled, externalAuthActive, workspaceMismatch, loginFailed, invalidToken.
   */
  'account/login/start': { params: LoginAccountParams; result: LoginAccountResponse }
  /**
   * Gives up a login that has not ended.
   * May send after its answer: account/login/completed.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, invalidLoginId.
   */
  'account/login/cancel': { params: CancelLoginAccountParams; result: CancelLoginAccountResponse }
  /**
   * Signs out and deletes the credentials. Also works when signed out.
   * May send after its answer: account/updated.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, internal.
   */
  'account/logout': { params: undefined; result: LogoutAccountResponse }
  /**
   * Reads how much of the plan is used.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   */
  'account/rateLimits/read': { params: GetAccountRateLimitsParams | null | undefined; result: GetAccountRateLimitsResponse }
  /**
   * Uses a credit to start the limits anew; with one idempotency key, at most one.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   * @since 0.141.0
   */
  'account/rateLimitResetCredit/consume': { params: ConsumeAccountRateLimitResetCreditParams; result: ConsumeAccountRateLimitResetCreditResponse }
  /**
   * Asks the owner of the workspace, by mail, for more.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   * @since 0.122.0
   */
  'account/sendAddCreditsNudgeEmail': { params: SendAddCreditsNudgeEmailParams; result: SendAddCreditsNudgeEmailResponse }
}

/** ClientRequests as data: the names of the types, and what each method depends on. */
export const clientRequests = {
  initialize: { params: 'InitializeParams', presence: 'required', result: 'InitializeResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  getAuthStatus: { params: 'GetAuthStatusParams', presence: 'required', result: 'GetAuthStatusResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'account/read': { params: 'GetAccountParams', presence: 'required', result: 'GetAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/start': { params: 'LoginAccountParams', presence: 'required', result: 'LoginAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/cancel': { params: 'CancelLoginAccountParams', presence: 'required', result: 'CancelLoginAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/logout': { params: undefined, presence: 'none', result: 'LogoutAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimits/read': { params: 'GetAccountRateLimitsParams', presence: 'optional', result: 'GetAccountRateLimitsResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimitResetCredit/consume': { params: 'ConsumeAccountRateLimitResetCreditParams', presence: 'required', result: 'ConsumeAccountRateLimitResetCreditResponse', since: '0.141.0', lastWithout: '0.140.0', until: undefined, experimental: false, domain: 'account' },
  'account/sendAddCreditsNudgeEmail': { params: 'SendAddCreditsNudgeEmailParams', presence: 'required', result: 'SendAddCreditsNudgeEmailResponse', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'account' },
} as const

/** Notifications that a client may send to a server. */
export interface ClientNotifications {
  /** The client has read the answer to `initialize`. Servers work without it. */
  initialized: { params: undefined }
}

/** ClientNotifications as data: the names of the types, and what each method depends on. */
export const clientNotifications = {
  initialized: { params: undefined, presence: 'none', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
} as const

/** Requests that a server may send to a client. */
export interface ServerRequests {
  /** Asks the host for newer ChatGPT tokens. Servers wait 10 seconds. May come to any connection. */
  'account/chatgptAuthTokens/refresh': { params: ChatgptAuthTokensRefreshParams; result: ChatgptAuthTokensRefreshResponse }
}

/** ServerRequests as data: the names of the types, and what each method depends on. */
export const serverRequests = {
  'account/chatgptAuthTokens/refresh': { params: 'ChatgptAuthTokensRefreshParams', presence: 'required', result: 'ChatgptAuthTokensRefreshResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
} as const

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

/** ServerNotifications as data: the names of the types, and what each method depends on. */
export const serverNotifications = {
  'account/updated': { params: 'AccountUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/completed': { params: 'AccountLoginCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimits/updated': { params: 'AccountRateLimitsUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  configWarning: { params: 'ConfigWarningNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
} as const

/** Every error kind with the JSON-RPC code it travels with. */
export const errorCodes = {
  /** The message is not a request of this protocol. */
  invalidRequest: -32600,
  /** No such method. */
  unknownMethod: -32600,
  /** The params do not fit the method; `data.pointer` locates the problem. */
  invalidParams: -32600,
  /** The line or frame was over its bound. */
  tooLarge: -32600,
  /** Sent before `initialize`. */
  notInitialized: -32600,
  /** `initialize` was sent twice. */
  alreadyInitialized: -32600,
  /** The client did not ask for the experimental API. */
  experimentalRequired: -32600,
  /** Not signed in. */
  authRequired: -32600,
  /** An API key is not enough here. */
  chatgptAuthRequired: -32600,
  /** This way to sign in is switched off or not offered. */
  loginMethodDisabled: -32600,
  /** The host supplies the tokens, so no other login may start. */
  externalAuthActive: -32600,
  /** The account belongs to another workspace than the configured ones. */
  workspaceMismatch: -32600,
  /** Not the id of a login. */
  invalidLoginId: -32600,
  /** A login could not start or could not be stored. */
  loginFailed: -32603,
  /** The token given by the host cannot be read. */
  invalidToken: -32603,
  /** Tokens could not be refreshed; `data.reason` has the reason. */
  refreshFailed: -32603,
  /** A remote service gave no answer. */
  backendUnavailable: -32603,
  /** A remote service refused the credentials. */
  backendUnauthorized: -32603,
  /** A remote service answered with an error. */
  backendRejected: -32603,
  /** A remote service answered with something else than agreed. */
  backendInvalidResponse: -32603,
  /** Too many requests at once; retry later. */
  overloaded: -32001,
  /** A fault of the server itself; details stay there. */
  internal: -32603,
  /** An id, a name or a path refers to nothing here. */
  notFound: -32600,
  /** The object of the call is in a state that does not allow it. */
  wrongState: -32600,
  /** A turn or another writer is at work; the same call works later. */
  busy: -32600,
  /** Another client has changed it, or the id is in use. */
  conflict: -32600,
  /** The server does not offer this here. */
  notSupported: -32600,
  /** The configuration cannot be loaded. */
  configInvalid: -32603,
  /** The operating system refused a file operation. */
  fileSystem: -32603,
  /** A process or a remote machine could not be started or reached. */
  executionFailed: -32603,
  /** An MCP server does not start, or does not accept the sign-in. */
  mcpServerFailed: -32603,
  /** The session file of a thread is damaged. */
  historyDamaged: -32603,
  /** Over a limit, such as the length of the input or of a list. */
  limitExceeded: -32600,
  /** The plan, the quota or the credits are used up. */
  usageLimitReached: -32603,
  /** The model, a policy, a reviewer or a hook refused. */
  policyRefused: -32603,
} as const

/** Which servers the contract speaks for. */
export const contractFacts = {
  protocolVersion: '0.171.0',
  oldestServer: '0.118.0',
  newestServer: '0.171.0',
} as const

/** How messages travel, whatever their method. */
export const envelopeFacts = {
  jsonrpc: 'omitted',
  batch: 'ignored',
  framing: 'ndjson',
  ids: 'stringOrInt64',
  maxDepth: 127,
  maxLineBytes: 67108864,
} as const
