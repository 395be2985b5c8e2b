export type { AuthEvent, AuthManager, AuthManagerOptions } from './auth/auth-manager.js'
export { createAuthManager } from './auth/auth-manager.js'
export type { AuthStorage } from './auth/auth-storage.js'
export type { BrowserLogin, BrowserLoginOptions } from './auth/browser-login.js'
export { startBrowserLogin } from './auth/browser-login.js'
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
export type { DeviceLogin } from './auth/device-login.js'
export { startDeviceLogin } from './auth/device-login.js'
export { createEphemeralStorage } from './auth/ephemeral-storage.js'
export type { AuthErrorCode, KeyringFault } from './auth/errors.js'
export { AuthError } from './auth/errors.js'
export type { HostTokens, RequestHostTokens } from './auth/external-auth.js'
export { createFileStorage } from './auth/file-storage.js'
export type { HomeLocks } from './auth/home-locks.js'
export { createHomeLocks } from './auth/home-locks.js'
export type { Keyring } from './auth/keyring.js'
export type { OpenAuthStorageOptions } from './auth/open-storage.js'
export { openAuthStorage } from './auth/open-storage.js'
export type { LoginFlowOptions, LoginOptions, PendingLogin } from './auth/login-flow.js'
export type { Secret } from './auth/secret.js'
export type { TokenEndpointOptions } from './auth/token-endpoint.js'
export type { Http, HttpOptions } from './http/http.js'
export { createHttp } from './http/http.js'
