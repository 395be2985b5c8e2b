import type {
  DynamicToolCallResponse,
  RequestPermissionProfile,
  ToolRequestUserInputResponse,
} from '../../../generated/protocol/types.js'
import type { FakeCommandOptions } from './commands.js'
import { FakeCommand } from './commands.js'
import type { FakeFileUpdate } from './file-changes.js'
import { FakeFileChange } from './file-changes.js'
import { FakeMessage, writeReasoning } from './messages.js'
import type { ScriptContext } from './script-context.js'
import type { FakeItem, FakeTokens } from './thread-store.js'
import { turnError } from './thread-store.js'
import { callClientTool, FakeMcpCall } from './tools.js'
import { TurnEnded } from './turn-run.js'

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

/**
 * A turn as a script. Each method sends the frames that codex sends, in its order; the start and the
 * end come by themselves. Methods throw once the turn is over, for example after an interrupt, which
 * ends the script without a problem.
 */
export class FakeTurn {
  readonly threadId: string
  readonly id: string
  /** The params of `turn/start`, or of the call that started the review or the compaction. */
  readonly params: Readonly<Record<string, unknown>>
  readonly #context: ScriptContext

  constructor(context: ScriptContext, params: object) {
    const { run } = context
    this.#context = context
    this.threadId = run.thread.id
    this.id = run.id
    this.params = params as Readonly<Record<string, unknown>>
  }

  /** Aborted at the end of the turn, for what else the script waits for. */
  get signal(): AbortSignal {
    return this.#context.run.ended.signal
  }

  /** The texts of the user so far, also those that were added while the turn ran. */
  get input(): readonly string[] {
    return this.#context.run.inputTexts
  }

  /** A whole message, with a delta for each part. */
  message(...parts: string[]): this {
    const message = this.startMessage()
    for (const part of parts) message.delta(part)
    message.complete()
    return this
  }

  /** A message that the script goes on with. One that is never completed is cut by the end. */
  startMessage(options: { phase?: 'commentary' | 'final_answer' } = {}): FakeMessage {
    return new FakeMessage(this.#context, options.phase ?? null)
  }

  /** What the model thinks, with a delta for each part. */
  reasoning(...parts: string[]): this {
    writeReasoning(this.#context, parts)
    return this
  }

  command(command: string, options: FakeCommandOptions = {}): FakeCommand {
    return new FakeCommand(this.#context, command, options)
  }

  fileChange(...updates: FakeFileUpdate[]): FakeFileChange {
    return new FakeFileChange(this.#context, updates)
  }

  /** A call of a tool of an MCP server, which the script completes. */
  mcpTool(server: string, tool: string, args: object = {}): FakeMcpCall {
    this.#context.run.throwIfOver()
    return new FakeMcpCall(this.#context, { server, tool, args })
  }

  /** Calls a tool of the client. Undefined if the client answers with an error. */
  clientTool(tool: string, args: object = {}): Promise<DynamicToolCallResponse | undefined> {
    this.#context.run.throwIfOver()
    return callClientTool(this.#context, tool, args)
  }

  /** Asks the user. The answers are by the ids of questions; undefined after an error. */
  async askUser(...questions: FakeQuestion[]): Promise<ToolRequestUserInputResponse | undefined> {
    const { run, services } = this.#context
    run.flushInput()
    const asked = questions.map(({ id, question, header = '', options }) => ({
      id,
      header,
      question,
      isOther: true,
      isSecret: false,
      options: options?.map((label) => ({ label, description: '' })) ?? null,
    }))
    const itemId = services.ids.next('call')
    const { result } = await run.ask(
      'item/tool/requestUserInput',
      { itemId, questions: asked, isBlocking: false, autoResolutionMs: null },
      { flag: 'waitingOnUserInput' },
    )
    return result as ToolRequestUserInputResponse | undefined
  }

  /** Asks for permissions. Undefined after an error. */
  async permissions(
    wanted: Partial<RequestPermissionProfile>,
    reason: string | null = null,
  ): Promise<object | undefined> {
    const { run, services } = this.#context
    run.flushInput()
    const { result } = await run.ask(
      'item/permissions/requestApproval',
      {
        itemId: services.ids.next('call'),
        environmentId: 'local',
        cwd: run.thread.cwd,
        startedAtMs: services.clock.now(),
        reason,
        permissions: { network: null, fileSystem: null, ...wanted },
      },
      { flag: 'waitingOnApproval' },
    )
    return result as object | undefined
  }

  /** The whole plan, which replaces the one before. */
  plan(steps: readonly FakePlanStep[], explanation: string | null = null): this {
    return this.notify('turn/plan/updated', { explanation, plan: steps })
  }

  /** The tokens of one request to the model. Totals of the thread are counted. */
  usage(tokens: Partial<FakeTokens>, modelContextWindow: number | null = 258_400): this {
    const { run } = this.#context
    return this.notify('thread/tokenUsage/updated', {
      tokenUsage: run.thread.count(tokens, modelContextWindow),
    })
  }

  /** The connection to the model breaks and the request is sent again: an open message is void. */
  retry(message = 'Reconnecting... 1/2', cause = 'stream disconnected before completion'): this {
    const codexErrorInfo = { responseStreamDisconnected: { httpStatusCode: null } }
    const error = turnError(message, codexErrorInfo, cause)
    return this.notify('error', { error, willRetry: true })
  }

  /** Fails the turn, and ends the script. */
  fail(message: string, codexErrorInfo: unknown = 'other'): never {
    this.#context.run.throwIfOver()
    this.#context.run.end('failed', turnError(message, codexErrorInfo))
    throw new TurnEnded('The turn has failed')
  }

  /** Interrupts the turn from the side of the server, and ends the script. */
  interrupt(): never {
    this.#context.run.end('interrupted')
    throw new TurnEnded('The turn was interrupted')
  }

  /** The history is compacted within the turn. */
  compact(): this {
    const { run, services } = this.#context
    const item = this.startItem({ type: 'contextCompaction', id: services.ids.uuid() })
    run.completeItem(item)
    return this
  }

  /** Starts any other item, in the form of the newest release. */
  startItem(item: FakeItem): FakeItem {
    const { run } = this.#context
    run.throwIfOver()
    run.flushInput()
    return run.startItem(item)
  }

  /** Completes any item. */
  completeItem(item: FakeItem): this {
    this.#context.run.completeItem(item)
    return this
  }

  /** Sends any notification, with the ids of thread and turn. */
  notify(method: string, params: object = {}): this {
    const { run } = this.#context
    run.throwIfOver()
    run.flushInput()
    run.notify(method, params)
    return this
  }

  /** Waits on the clock of the fake. Rejects if the turn ends first. */
  async wait(timeMs: number): Promise<void> {
    const { run, services } = this.#context
    let cancel: () => void = () => undefined
    const passed = new Promise<void>((resolve) => {
      cancel = services.clock.after(timeMs, resolve)
    })
    await Promise.race([passed, run.over()])
    cancel()
    run.throwIfOver()
  }

  /** Does nothing more: only an interrupt or a fault ends the turn. */
  async hold(): Promise<never> {
    await this.#context.run.over()
    throw new TurnEnded('The turn has ended')
  }
}
