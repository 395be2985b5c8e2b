import type {
  CommandExecutionApprovalDecision,
  DynamicToolCallResponse,
  FileChangeApprovalDecision,
  McpServerElicitationRequestResponse,
  RequestPermissionProfile,
  ToolRequestUserInputResponse,
} from '../../../generated/protocol/types.js'
import type { FakeItem, FakeTokens } from './thread-store.js'

/** How a command of a script runs. */
export interface FakeCommandOptions {
  cwd?: string
  /** What it prints. */
  output?: string
  exitCode?: number
  /** Why the model wants to run it. */
  reason?: string
  id?: string
}

/** What the client has answered to an approval. */
export interface FakeApproval<Decision> {
  /** Undefined if the client answered with an error or something else. */
  readonly decision: Decision | undefined
  readonly isAccepted: boolean
}

/** A file that a script changes. */
export interface FakeFileUpdate {
  path: string
  kind?: 'add' | 'update' | 'delete'
  /** A unified diff; the whole text of a new file. */
  diff: string
}

/** A question of the model to the user. */
export interface FakeQuestion {
  id: string
  question: string
  header?: string
  /** Labels of the answers that are offered. */
  options?: readonly string[]
}

/** A step of the plan of a turn. */
export interface FakePlanStep {
  step: string
  status: 'pending' | 'inProgress' | 'completed'
}

/** A command of a script. Nothing is sent before one of its methods is called. */
export interface FakeCommand {
  readonly id: string
  /** Asks the client, and runs the command to its end if it is accepted. */
  approval(): Promise<FakeApproval<CommandExecutionApprovalDecision>>
  /**
   * Asks the client. A command that is not accepted is over afterwards; `cancel` also ends the turn,
   * and the script with it.
   */
  ask(): Promise<FakeApproval<CommandExecutionApprovalDecision>>
  /** Runs the command to its end, without a question. */
  run(): void
  /** The command begins to run. */
  start(): this
  /** The command prints something. */
  output(delta: string): this
  /** The command ends, also after its turn. */
  complete(end?: { output?: string; exitCode?: number }): void
}

/** A change of files of a script. Nothing is sent before one of its methods is called. */
export interface FakeFileChange {
  readonly id: string
  /** Asks the client, and changes the files if it is accepted. `cancel` also ends the turn. */
  approval(): Promise<FakeApproval<FileChangeApprovalDecision>>
  /** Changes the files, without a question. */
  apply(): void
}

/** A message of the model that is written in parts. */
export interface FakeMessage {
  readonly id: string
  delta(delta: string): this
  /** Completes the message. The text is that of the deltas unless given. */
  complete(text?: string): void
}

/** A call of a tool of an MCP server in a script. */
export interface FakeMcpCall {
  readonly id: string
  /** The MCP server asks the user to fill in a form. Undefined if the client answers with an error. */
  elicit(
    message: string,
    requestedSchema?: object,
  ): Promise<McpServerElicitationRequestResponse | undefined>
  /** The tool returns a text. */
  complete(text?: string): void
  /** The tool fails. */
  fail(message: string): void
}

/**
 * A turn as a script. Each method sends the frames that codex sends, in its order; the start and the
 * end come by themselves. Methods throw once the turn is over, for example after an interrupt, which
 * ends the script without a problem.
 */
export interface FakeTurn {
  readonly threadId: string
  readonly id: string
  /** The params of `turn/start`, or of the call that started the review or the compaction. */
  readonly params: Readonly<Record<string, unknown>>
  /** Aborted at the end of the turn, for what else the script waits for. */
  readonly signal: AbortSignal
  /** The texts of the user so far, also those that were added while the turn ran. */
  readonly input: readonly string[]
  /** Waits for input that is added to the turn, and is its text. */
  nextInput(): Promise<string>
  /** A whole message, with a delta for each part. */
  message(...parts: string[]): this
  /** A message that the script goes on with. One that is never completed is cut by the end. */
  startMessage(options?: { phase?: 'commentary' | 'final_answer' }): FakeMessage
  /** What the model thinks, with a delta for each part. */
  reasoning(...parts: string[]): this
  command(command: string, options?: FakeCommandOptions): FakeCommand
  fileChange(...updates: FakeFileUpdate[]): FakeFileChange
  /** A call of a tool of an MCP server, which the script completes. */
  mcpTool(server: string, tool: string, args?: object): FakeMcpCall
  /** Calls a tool of the client. Undefined if the client answers with an error. */
  clientTool(tool: string, args?: object): Promise<DynamicToolCallResponse | undefined>
  /** Asks the user. The answers are by the ids of questions; undefined after an error. */
  askUser(...questions: FakeQuestion[]): Promise<ToolRequestUserInputResponse | undefined>
  /** Asks for permissions. Undefined after an error. */
  permissions(
    wanted: Partial<RequestPermissionProfile>,
    reason?: string | null,
  ): Promise<object | undefined>
  /** The whole plan, which replaces the one before. */
  plan(steps: readonly FakePlanStep[], explanation?: string | null): this
  /** The tokens of one request to the model. Totals of the thread are counted. */
  usage(tokens: Partial<FakeTokens>, modelContextWindow?: number | null): this
  /** The connection to the model breaks and the request is sent again: an open message is void. */
  retry(message?: string, cause?: string): this
  /** Fails the turn, and ends the script. */
  fail(message: string, codexErrorInfo?: unknown): never
  /** Interrupts the turn from the side of the server, and ends the script. */
  interrupt(): never
  /** The history is compacted within the turn. */
  compact(): this
  /** Starts any other item, in the form of the newest release. */
  startItem(item: FakeItem): FakeItem
  /** Completes any item. */
  completeItem(item: FakeItem): this
  /** Sends any notification, with the ids of thread and turn. */
  notify(method: string, params?: object): this
  /** Waits on the clock of the fake. Rejects if the turn ends first. */
  wait(timeMs: number): Promise<void>
  /** Does nothing more: only an interrupt or a fault ends the turn. */
  hold(): Promise<never>
}
