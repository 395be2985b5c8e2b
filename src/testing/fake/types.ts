import type { KnownErrorKind } from '../../../generated/types/index.js'
import type {
  ContractTypes,
  MethodOf,
  NotificationArguments,
  ParamsOf,
  ResultOf,
} from '../../contract/contract-types.js'
import type { Contract } from '../../contract/contract.js'
import type { ProtocolTypes } from '../../contract/protocol.js'
import type { RpcError } from '../../rpc/errors.js'
import type { RpcReport } from '../../rpc/report.js'
import type { Transport } from '../../rpc/transport.js'
import type { FakeClock } from './clock.js'
import type { FakeFaults } from './fault-types.js'
import type { ReceivedMessage } from './journal.js'
import type { FakeListener, ServeOptions } from './listen.js'
import type { FakeProblem } from './problems.js'
import type { FakeTurn } from './script-types.js'

/** Options of createFakeCodex. */
export interface FakeCodexOptions<T extends ContractTypes = ProtocolTypes> {
  /** The contract to speak. The default is the whole protocol. */
  contract?: Contract<T>
  /** The release to be, such as `0.142.5`. The default is the newest one of the contract. */
  release?: string
  /** The time of the fake. The default is the clock of the machine. */
  clock?: FakeClock
  /** Called with events of the connections that no client receives. */
  report?: (event: RpcReport) => void
}

/** One call of a client, for a handler of a test. */
export interface FakeCall {
  /** Aborted when the connection ends. */
  readonly signal: AbortSignal
  /** Runs after the answer is sent, so its notifications arrive after it. */
  readonly afterResponse: (run: () => void) => void
  /** The answer of the fake without the handler, to change a part of it. */
  readonly fallback: () => unknown
}

/** Answers a method with its return value, or with the RpcError that it throws. */
export type FakeHandler<T extends ContractTypes, M extends keyof T['clientRequests']> = (
  params: ParamsOf<T['clientRequests'], M>,
  call: FakeCall,
) => ResultOf<T['clientRequests'], M> | Promise<ResultOf<T['clientRequests'], M>>

/** A codex for tests. Everything that it sends and receives is checked by the contract. */
export interface FakeCodex<T extends ContractTypes = ProtocolTypes> {
  /** The release that it is. */
  readonly release: string
  /** Where its error texts are from: releases that were not measured have those of an older one. */
  readonly errorTexts: { readonly release: string; readonly isExact: boolean }
  /** Everything that clients have sent, oldest first. */
  readonly received: readonly ReceivedMessage[]
  /** What is wrong so far. */
  readonly problems: readonly FakeProblem[]
  readonly faults: FakeFaults

  /** A connection for a client in this process. */
  connect(): Transport
  /** Serves one client on a transport of any kind. */
  accept(transport: Transport): void
  /** Listens on `ws://127.0.0.1:0`, or on `unix://PATH`, until it is closed. */
  listen(url?: string): Promise<FakeListener>
  /** Serves one client on stdin and stdout, until it closes them. */
  serve(options?: ServeOptions): Promise<void>

  /** Sets how a method is answered, in place of the default. */
  on<M extends MethodOf<T, 'clientRequests'>>(method: M, handler: FakeHandler<T, M>): this
  /** Sets what happens in turns, and in reviews unless they have a script of their own. */
  onTurn(script: (turn: FakeTurn) => unknown): this
  /** Sets what happens in the next turn only. Scripts of more calls are played in order. */
  nextTurn(script: (turn: FakeTurn) => unknown): this
  /** Sets what happens in reviews: the text of their last message is the review. */
  onReview(script: (turn: FakeTurn) => unknown): this
  /** Sets what happens in compactions, which complete at once otherwise. */
  onCompact(script: (turn: FakeTurn) => unknown): this
  /** Turns that are answered do not start before the returned function is called. */
  holdTurnStarts(): () => void

  /** The next message of a method that the test has not waited for. */
  next(method: string): Promise<ReceivedMessage>
  /** The params of the calls and notifications of a method so far. */
  calls<M extends MethodOf<T, 'clientRequests'>>(method: M): ParamsOf<T['clientRequests'], M>[]
  /** Sends a notification to every client that is initialized. */
  notify<M extends MethodOf<T, 'serverNotifications'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['serverNotifications'], M>>
  ): void
  /** Asks every client. The first answer counts; one that is not valid is a problem. */
  request<M extends MethodOf<T, 'serverRequests'>>(
    method: M,
    ...rest: NotificationArguments<ParamsOf<T['serverRequests'], M>>
  ): Promise<ReceivedMessage>
  /** Sends a message as it is, without a check: an unknown variant, or nonsense. */
  sendUnchecked(message: object): void
  /** The error of a kind in the words of the release, for a handler to throw. */
  error(kind: KnownErrorKind, method?: string): RpcError

  /** Closes all connections. The process goes on: turns run, and clients may connect again. */
  disconnect(): Promise<void>
  /** Ends the process: turns stop without an end. Clients that connect afterwards find a new one. */
  crash(): Promise<void>
  /** Returns the problems so far and forgets them, for a test that wants them. */
  takeProblems(): FakeProblem[]
  /** Throws a FakeCodexError with all problems, if there are any. */
  verify(): void
  /** Closes connections and listeners. */
  close(): Promise<void>
  /** Closes, then verifies. */
  [Symbol.asyncDispose](): Promise<void>
}
