export type {
  AttemptOptions,
  AuthEvent,
  AuthManager,
  AuthManagerOptions,
} from './auth/auth-manager.js'
export { createAuthManager } from './auth/auth-manager.js'
export type { RecordSource } from './auth/storage/auth-json.js'
export { formatAuthJson, parseAuthJson } from './auth/storage/auth-json.js'
export type { AuthStorage } from './auth/storage/auth-storage.js'
export type { BrowserLogin, BrowserLoginOptions } from './auth/login/browser-login.js'
export { startBrowserLogin } from './auth/login/browser-login.js'
export type { TokenClaims } from './auth/claims.js'
export type {
  ApiKeyAuth,
  ChatgptAuth,
  ChatgptAuthTokensAuth,
  CodexAuth,
} from './auth/codex-auth.js'
export {
  getAccountId,
  getBearerToken,
  getClaims,
  getPlanType,
  toWireAuthMode,
} from './auth/codex-auth.js'
export type { DeviceLogin } from './auth/login/device-login.js'
export { startDeviceLogin } from './auth/login/device-login.js'
export { createEphemeralStorage } from './auth/storage/ephemeral-storage.js'
export type { Attempt } from './auth/refresh/attempt.js'
export type { AuthErrorCode, KeyringFault } from './auth/errors.js'
export { AuthError } from './auth/errors.js'
export type {
  ChatgptAuthTokens,
  RefreshChatgptAuthTokens,
} from './auth/refresh/chatgpt-auth-tokens.js'
export { createFileStorage } from './auth/storage/file-storage.js'
export type { HomeLocks } from './auth/refresh/home-locks.js'
export { createHomeLocks } from './auth/refresh/home-locks.js'
export type { Lock } from './auth/refresh/managed-auth.js'
export type { Keyring } from './auth/storage/keyring.js'
export type { OpenAuthStorageOptions } from './auth/storage/open-storage.js'
export { openAuthStorage } from './auth/storage/open-storage.js'
export type { LoginFlowOptions, LoginOptions, PendingLogin } from './auth/login/login-flow.js'
export type { Secret } from './auth/secret.js'
export type { TokenEndpointOptions } from './auth/refresh/token-endpoint.js'
export type { Http, HttpOptions } from './http/http.js'
export { createHttp } from './http/http.js'
