import type {
  DynamicToolCallResponse,
  RequestPermissionProfile,
  ToolRequestUserInputResponse,
} from '../../../generated/protocol/types.js'
import { ScriptedCommand } from './commands.js'
import { ScriptedFileChange } from './file-changes.js'
import { ScriptedMessage, writeReasoning } from './messages.js'
import type { ScriptContext } from './script-context.js'
import type {
  FakeCommand,
  FakeCommandOptions,
  FakeFileChange,
  FakeFileUpdate,
  FakeMcpCall,
  FakeMessage,
  FakePlanStep,
  FakeQuestion,
  FakeTurn,
} from './script-types.js'
import type { FakeItem, FakeTokens } from './thread-store.js'
import { turnError } from './thread-store.js'
import { callClientTool, ScriptedMcpCall } from './tools.js'
import { TurnEnded } from './turn-run.js'

/** Plays the words of a script. */
export class ScriptedTurn implements FakeTurn {
  readonly threadId: string
  readonly id: string
  readonly params: Readonly<Record<string, unknown>>
  readonly #context: ScriptContext

  constructor(context: ScriptContext, params: object) {
    const { run } = context
    this.#context = context
    this.threadId = run.thread.id
    this.id = run.id
    this.params = params as Readonly<Record<string, unknown>>
  }

  get signal(): AbortSignal {
    return this.#context.run.ended.signal
  }

  get input(): readonly string[] {
    return this.#context.run.input.texts
  }

  async nextInput(): Promise<string> {
    const { run } = this.#context
    const text = await run.input.next(run.over())
    run.throwIfOver()
    return text ?? ''
  }

  message(...parts: string[]): this {
    const message = this.startMessage()
    for (const part of parts) message.delta(part)
    message.complete()
    return this
  }

  startMessage(options: { phase?: 'commentary' | 'final_answer' } = {}): FakeMessage {
    return new ScriptedMessage(this.#context, options.phase ?? null)
  }

  reasoning(...parts: string[]): this {
    writeReasoning(this.#context, parts)
    return this
  }

  command(command: string, options: FakeCommandOptions = {}): FakeCommand {
    return new ScriptedCommand(this.#context, command, options)
  }

  fileChange(...updates: FakeFileUpdate[]): FakeFileChange {
    return new ScriptedFileChange(this.#context, updates)
  }

  mcpTool(server: string, tool: string, args: object = {}): FakeMcpCall {
    this.#context.run.throwIfOver()
    return new ScriptedMcpCall(this.#context, { server, tool, args })
  }

  clientTool(tool: string, args: object = {}): Promise<DynamicToolCallResponse | undefined> {
    this.#context.run.throwIfOver()
    return callClientTool(this.#context, tool, args)
  }

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

  plan(steps: readonly FakePlanStep[], explanation: string | null = null): this {
    return this.notify('turn/plan/updated', { explanation, plan: steps })
  }

  usage(tokens: Partial<FakeTokens>, modelContextWindow: number | null = 258_400): this {
    const { run } = this.#context
    return this.notify('thread/tokenUsage/updated', {
      tokenUsage: run.thread.count(tokens, modelContextWindow),
    })
  }

  retry(message = 'Reconnecting... 1/2', cause = 'stream disconnected before completion'): this {
    const codexErrorInfo = { responseStreamDisconnected: { httpStatusCode: null } }
    const error = turnError(message, codexErrorInfo, cause)
    return this.notify('error', { error, willRetry: true })
  }

  fail(message: string, codexErrorInfo: unknown = 'other'): never {
    this.#context.run.throwIfOver()
    this.#context.run.end('failed', turnError(message, codexErrorInfo))
    throw new TurnEnded('The turn has failed')
  }

  interrupt(): never {
    this.#context.run.end('interrupted')
    throw new TurnEnded('The turn was interrupted')
  }

  compact(): this {
    const { run, services } = this.#context
    const item = this.startItem({ type: 'contextCompaction', id: services.ids.uuid() })
    run.completeCompaction(item)
    return this
  }

  startItem(item: FakeItem): FakeItem {
    const { run } = this.#context
    run.throwIfOver()
    run.flushInput()
    return run.startItem(item)
  }

  completeItem(item: FakeItem): this {
    this.#context.run.completeItem(item)
    return this
  }

  notify(method: string, params: object = {}): this {
    const { run } = this.#context
    run.throwIfOver()
    run.flushInput()
    run.notify(method, params)
    return this
  }

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

  async hold(): Promise<never> {
    await this.#context.run.over()
    throw new TurnEnded('The turn has ended')
  }
}
