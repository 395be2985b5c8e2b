export type { Backend, BackendOptions } from './backend/backend.js'
export { createBackend } from './backend/backend.js'
export { createConfigBundleReader } from './backend/config-bundle.js'
export type { Config } from './config/config.js'
export type { ConfigLayer } from './config/config-layer.js'
export type { ConfigReading, ConfigSource, ConfigSourceOptions } from './config/config-source.js'
export { createConfigSource, homeOnly } from './config/config-source.js'
export type { EnterpriseBundle, EnterpriseFragment } from './config/enterprise-bundle.js'
export type { LoginFacts, LoginMethod, Refusal } from './config/restrictions.js'
export { Restrictions } from './config/restrictions.js'
export type { ConfigErrorCode } from './config/errors.js'
export { ConfigError } from './config/errors.js'
export type { AccountContractTypes } from './contract/account-contract.js'
export { accountContract } from './contract/account-contract.js'
export { ConnectionError, RpcError } from './rpc/errors.js'
export type { RpcReport, RpcReportCode } from './rpc/report.js'
export type { AccountServerOptions } from './server/account/handlers.js'
export { accountHandlers } from './server/account/handlers.js'
export type { EnterprisePolicyOptions } from './server/account/enterprise-policy.js'
export { EnterprisePolicy } from './server/account/enterprise-policy.js'
export { findAllowed } from './server/account/restrictions.js'
export type {
  AccountHandler,
  AccountHandlers,
  Handler,
  HandlerContext,
  Handlers,
  OrderedHandler,
} from './server/handlers.js'
export type { HandlersFor, Server, ServerOptions } from './server/server.js'
export { createServer } from './server/server.js'
export type { ServerConnection } from './server/server-connection.js'
export type { IdentityOptions, Platform } from './server/account/identity.js'
export { Identity, toHeaderValue } from './server/account/identity.js'
