export type { AuthStorageFixture } from './testing/auth-storage-cases.js'
export { authStorageCases } from './testing/auth-storage-cases.js'
export type { ContractCase } from './testing/contract-case.js'
export type { FakeClock } from './testing/fake/clock.js'
export { createFakeCodex } from './testing/fake/fake-codex.js'
export type { FakeFaults, FaultOptions, FaultTarget } from './testing/fake/fault-types.js'
export type { ReceivedMessage } from './testing/fake/journal.js'
export type { FakeListener, ServeOptions } from './testing/fake/listen.js'
export type { FakeProblem, FakeProblemKind } from './testing/fake/problems.js'
export { FakeCodexError } from './testing/fake/problems.js'
export type {
  FakeApproval,
  FakeCommand,
  FakeCommandOptions,
  FakeFileChange,
  FakeFileUpdate,
  FakeMcpCall,
  FakeMessage,
  FakePlanStep,
  FakeQuestion,
  FakeTurn,
} from './testing/fake/script-types.js'
export type { FakeItem, FakeTokens } from './testing/fake/thread-store.js'
export type { FakeCall, FakeCodex, FakeCodexOptions, FakeHandler } from './testing/fake/types.js'
export type { LockFixture } from './testing/lock-cases.js'
export { lockCases } from './testing/lock-cases.js'
