import type { ContractTypes, MethodOf, ParamsOf, ResultOf } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { RequestId } from '../rpc/request-id.js'
import type { Question } from './questions.js'

type Requests<T extends ContractTypes> = T['clientRequests']
type Notifications<T extends ContractTypes> = T['serverNotifications']
type Asked<T extends ContractTypes> = T['serverRequests']

/** Params of a method that clients call; empty if the contract lacks it. */
type ParamsIn<Table, M extends string> = M extends keyof Table ? ParamsOf<Table, M> : never
type ResultIn<Table, M extends string> = M extends keyof Table ? ResultOf<Table, M> : never
type Member<P, K extends string> = P extends Record<K, infer V> ? V : never

/** A thread, as the contract has it. */
export type ThreadOf<T extends ContractTypes = ProtocolTypes> = Member<
  ResultIn<Requests<T>, 'thread/start'>,
  'thread'
>

/** A turn, as the contract has it. */
export type TurnOf<T extends ContractTypes = ProtocolTypes> = Member<
  ParamsIn<Notifications<T>, 'turn/completed'>,
  'turn'
>

/** An item of a turn, as the contract has it. */
export type ItemOf<T extends ContractTypes = ProtocolTypes> = Member<
  ParamsIn<Notifications<T>, 'item/completed'>,
  'item'
>

/** The error of a turn, as the contract has it. */
export type TurnErrorOf<T extends ContractTypes = ProtocolTypes> = Member<
  ParamsIn<Notifications<T>, 'error'>,
  'error'
>

/** The usage of tokens, as the contract has it. */
export type UsageOf<T extends ContractTypes = ProtocolTypes> = Member<
  ParamsIn<Notifications<T>, 'thread/tokenUsage/updated'>,
  'tokenUsage'
>

/** The plan of a turn, as the contract has it. */
export type PlanOf<T extends ContractTypes = ProtocolTypes> = ParamsIn<
  Notifications<T>,
  'turn/plan/updated'
>

/** An input item of a turn, as the contract has it. */
export type InputItemOf<T extends ContractTypes = ProtocolTypes> =
  Member<ParamsIn<Requests<T>, 'turn/start'>, 'input'> extends readonly (infer I)[] ? I : never

/** The options of a new thread: the params of `thread/start`. */
export type StartThreadOptions<T extends ContractTypes = ProtocolTypes> = ParamsIn<
  Requests<T>,
  'thread/start'
>

/** The options of a resumed thread: the params of `thread/resume` without the id. */
export type ResumeThreadOptions<T extends ContractTypes = ProtocolTypes> = Omit<
  ParamsIn<Requests<T>, 'thread/resume'>,
  'threadId'
>

/** The options of a fork: the params of `thread/fork` without the id. */
export type ForkThreadOptions<T extends ContractTypes = ProtocolTypes> = Omit<
  ParamsIn<Requests<T>, 'thread/fork'>,
  'threadId'
>

/** What a review is about: the params of `review/start` without the id. */
export type ReviewOptions<T extends ContractTypes = ProtocolTypes> = Omit<
  ParamsIn<Requests<T>, 'review/start'>,
  'threadId'
>

/**
 * Filters of `codex.threads()`: the params of `thread/list` without the cursor. `limit` is the number
 * of threads in a page, at least 100.
 */
export type ThreadFilter<T extends ContractTypes = ProtocolTypes> = Omit<
  NonNullable<ParamsIn<Requests<T>, 'thread/list'>>,
  'cursor'
>

/** The shape of an answer: a JSON Schema, or one with a function that types what was parsed. */
export type OutputSchema<O> = object | TypedSchema<O>

/** A JSON Schema with the type of its values. */
export interface TypedSchema<O> {
  readonly schema: object
  /** Checks a parsed answer. Throws if it is not of the type. */
  readonly parse: (value: unknown) => O
}

/** The options of one turn: the params of `turn/start`, and what ends it early. */
interface TurnOptions<O = unknown> {
  /** Interrupts the turn. */
  signal?: AbortSignal | undefined
  /** The final message is JSON of this schema, and `output` of the result is its value. */
  outputSchema?: OutputSchema<O> | undefined
}

/** TurnOptions with the other params of `turn/start`. */
export type RunOptions<T extends ContractTypes = ProtocolTypes, O = unknown> = TurnOptions<O> &
  Omit<ParamsIn<Requests<T>, 'turn/start'>, 'threadId' | 'input' | 'outputSchema'>

type TurnMethod<T extends ContractTypes> = {
  [M in MethodOf<T, 'serverNotifications'>]: 'turnId' extends keyof ParamsOf<Notifications<T>, M>
    ? M
    : 'turn' extends keyof ParamsOf<Notifications<T>, M>
      ? M
      : never
}[MethodOf<T, 'serverNotifications'>]

/** An event of a turn: a notification of the contract that names the turn, or one of this layer. */
export type TurnEvent<T extends ContractTypes = ProtocolTypes> =
  | {
      [M in TurnMethod<T>]: {
        method: M
        params: ParamsOf<Notifications<T>, M>
        /** When the server sent it, in Unix milliseconds, if the server includes it. */
        emittedAtMs?: number
        /** Whether it was missed, and made from the stored history. */
        recovered?: true
      }
    }[TurnMethod<T>]
  | LayerEvent

/** An event that this layer adds. */
export type LayerEvent =
  /** A question was declined, because there is no handler. */
  | { method: 'client/declined'; params: Declined }
  /** The text of a completed message is not the one that its deltas add up to. */
  | { method: 'client/textReplaced'; params: TextReplaced }
  /** The turn was silent for that long, and is read back. It goes on. */
  | { method: 'client/stalled'; params: { threadId: string; turnId: string; silentMs: number } }

/** Params of `client/declined`. */
interface Declined {
  threadId: string
  turnId?: string
  requestMethod: string
  requestId: RequestId
}

/** Params of `client/textReplaced`. */
interface TextReplaced {
  threadId: string
  turnId: string
  itemId: string
  text: string
}

/** The approval requests of a contract. */
type ApprovalMethod = 'item/commandExecution/requestApproval' | 'item/fileChange/requestApproval'

type QuestionOf<T extends ContractTypes, M extends string> = M extends keyof Asked<T>
  ? Omit<Question, 'method' | 'params' | 'item' | 'allowed'> & {
      readonly method: M
      readonly params: ParamsOf<Asked<T>, M>
      /** The item that the question is about, if it has started. */
      readonly item: ItemOf<T> | undefined
    }
  : never

/** A command or a file change that waits for a decision. */
export type Approval<T extends ContractTypes = ProtocolTypes> = {
  [M in ApprovalMethod]: QuestionOf<T, M> & {
    /** The decisions that the server takes. */
    readonly allowed: readonly Decision<T, M>[]
  }
}[ApprovalMethod]

/** A decision on an approval. `cancel` ends the turn. */
export type Decision<
  T extends ContractTypes = ProtocolTypes,
  M extends string = ApprovalMethod,
> = M extends string ? Member<ResultIn<Asked<T>, M>, 'decision'> : never

type Answered<T extends ContractTypes, M extends string> =
  ResultIn<Asked<T>, M> | Promise<ResultIn<Asked<T>, M>>

/** Handlers of the questions of a thread. A question without a handler is declined. */
export interface ThreadHandlers<T extends ContractTypes = ProtocolTypes> {
  /** Decides on a command or a file change. */
  approve?: ((question: Approval<T>) => Decision<T> | Promise<Decision<T>>) | undefined
  /** Grants permissions. */
  permissions?:
    | ((
        question: QuestionOf<T, 'item/permissions/requestApproval'>,
      ) => Answered<T, 'item/permissions/requestApproval'>)
    | undefined
  /** Answers questions of the model. */
  userInput?:
    | ((
        question: QuestionOf<T, 'item/tool/requestUserInput'>,
      ) => Answered<T, 'item/tool/requestUserInput'>)
    | undefined
  /** Fills in a form of an MCP server. */
  elicitation?:
    | ((
        question: QuestionOf<T, 'mcpServer/elicitation/request'>,
      ) => Answered<T, 'mcpServer/elicitation/request'>)
    | undefined
  /** Tools that the model can call, by name. */
  tools?: Readonly<Record<string, ClientTool<T>>> | undefined
}

/** A tool that the client runs for the model. */
export interface ClientTool<T extends ContractTypes = ProtocolTypes> {
  readonly description: string
  /** A JSON Schema of the arguments. The default accepts any object. */
  readonly schema?: object | undefined
  /**
   * Runs the tool. The result is a text, content items of the contract, or any JSON value. An error
   * is reported to the model with its message. The arguments are not checked against the schema.
   */
  // The bivariance of methods lets a tool name the type of its arguments.
  run(args: unknown, question: QuestionOf<T, 'item/tool/call'>): unknown
}
