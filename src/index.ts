export type { Client, ClientLogins, ClientOf } from './client/client.js'
export { createClient } from './client/client.js'
export type {
  ClientOptions,
  ContractClient,
  ContractOptions,
  RawNotification,
  RequestOptions,
  TooNew,
} from './client/contract-client.js'
export type { Drift, OnDrift } from './client/drift.js'
export type {
  Method,
  NotificationMethod,
  NotificationParams,
  Params,
  ProtocolTypes,
  Result,
} from './contract/protocol.js'
export { protocol } from './contract/protocol.js'
export type { Contract } from './contract/contract.js'
export type { NotificationEntry, RequestEntry } from './contract/method-entries.js'
export type { ContractTypes, NotificationOf } from './contract/contract-types.js'
export type { ValidationIssue, Validators } from './contract/decode.js'
export type {
  ChatgptAuthTokens,
  ChatgptAuthTokensProvider,
  ChatgptAuthTokensRequest,
  ExternalAuth,
  ExternalAuthConnection,
  ExternalAuthOptions,
} from './client/external-auth.js'
export { externalAuth } from './client/external-auth.js'
export type {
  ChatgptDeviceCodeLogin,
  ChatgptLogin,
  DirectLogin,
  InteractiveLogin,
  Login,
  LoginParams,
  LoginType,
} from './client/login.js'
export type { LoginOutcome } from './client/login-completion.js'
export { followRateLimits, RateLimitStore } from './client/rate-limit-store.js'
export type { RetryOptions } from './client/retry.js'
export type { ServerInfo } from './client/handshake.js'
export type {
  ServerRequestContext,
  ServerRequestHandler,
  ServerRequestHandlers,
  ServerRequestMethod,
  UnhandledRequest,
} from './client/server-requests.js'
export { decline } from './client/server-requests.js'
export type { ReportedTurnError } from './contract/classify-turn-error.js'
export { classifyTurnError } from './contract/classify-turn-error.js'
export type { CallOptions } from './rpc/connection.js'
export type { ConnectionErrorCode, ErrorClassification } from './rpc/errors.js'
export type { ErrorDetails, ErrorSubject } from '../generated/error-rules.js'
export { ConnectionError, RpcError } from './rpc/errors.js'
export type { RpcReport, RpcReportCode } from './rpc/report.js'
export type { Frame, Frames, Transport } from './rpc/transport.js'
export type { ChildProcessTransport, SpawnOptions } from './transports/child-process.js'
export type { Exit } from './transports/exit-text.js'
export { spawnTransport } from './transports/child-process.js'
export type { SpawnCodexOptions } from './transports/codex-process.js'
export { spawnCodex } from './transports/codex-process.js'
export { createTransportPair } from './transports/memory.js'
export { createStdioTransport } from './transports/stdio.js'
export { createStreamTransport } from './transports/stream.js'
export type { Codex } from './threads/codex.js'
export type { CodexOptions } from './threads/endpoint.js'
export type { ConnectCodexOptions } from './threads/connect.js'
export { connectCodex } from './threads/connect.js'
export type { Input } from './threads/input.js'
export type { Restart } from './threads/link.js'
export type { OpenCodexOptions } from './threads/open.js'
export { openCodex } from './threads/open.js'
export type { UnrecoveredItems } from './threads/gaps.js'
export type { LostCause } from './threads/outcome.js'
export type { Thread } from './threads/thread.js'
export type { Turn } from './threads/turn.js'
export type {
  CompletedTurn,
  FailedTurn,
  InterruptedTurn,
  LostTurn,
  SupersededTurn,
  TurnResult,
  TurnResultBase,
} from './threads/turn-result.js'
export { TurnError } from './threads/turn-result.js'
export type {
  Approval,
  ClientTool,
  Decision,
  ForkThreadOptions,
  ItemOf,
  LayerEvent,
  OutputSchema,
  ResumeThreadOptions,
  ReviewOptions,
  RunOptions,
  StartThreadOptions,
  ThreadFilter,
  ThreadHandlers,
  ThreadOf,
  TurnEvent,
  TurnOf,
  TypedSchema,
} from './threads/types.js'
