import type { CommandExecutionApprovalDecision } from '../../../generated/protocol/types.js'
import type { ReceivedMessage } from './journal.js'
import type { ScriptContext } from './script-context.js'
import type { FakeApproval, FakeCommand, FakeCommandOptions } from './script-types.js'
import type { FakeItem } from './thread-store.js'
import { TurnEnded } from './turn-run.js'

/** Sends the frames of a command. */
export class ScriptedCommand implements FakeCommand {
  readonly id: string
  readonly #context: ScriptContext
  readonly #options: FakeCommandOptions
  #item: FakeItem
  #printed = ''
  #isStarted = false
  #isCompleted = false

  constructor(context: ScriptContext, command: string, options: FakeCommandOptions) {
    this.#context = context
    this.#options = options
    this.id = options.id ?? context.services.ids.next('call')
    this.#item = {
      type: 'commandExecution',
      id: this.id,
      pluginId: null,
      scriptPath: null,
      command,
      cwd: options.cwd ?? context.run.thread.cwd,
      processId: null,
      source: 'agent',
      status: 'inProgress',
      commandActions: [{ type: 'unknown', command }],
      aggregatedOutput: null,
      exitCode: null,
      durationMs: null,
    }
  }

  async approval(): Promise<FakeApproval<CommandExecutionApprovalDecision>> {
    const approval = await this.ask()
    if (approval.isAccepted) this.run()
    return approval
  }

  async ask(): Promise<FakeApproval<CommandExecutionApprovalDecision>> {
    const { run, services } = this.#context
    const { command, cwd, commandActions } = this.#item
    run.flushInput()
    const amendment = ['/bin/bash', '-lc', String(command)]
    // The status comes first. Where the item is started first, it comes between it and the request.
    const answer = await run.ask(
      'item/commandExecution/requestApproval',
      {
        kind: 'command',
        itemId: this.id,
        startedAtMs: services.clock.now(),
        environmentId: 'local',
        reason: this.#options.reason ?? null,
        command,
        cwd,
        commandActions,
        proposedExecpolicyAmendment: amendment,
        availableDecisions: [
          'accept',
          { acceptWithExecpolicyAmendment: { execpolicy_amendment: amendment } },
          'cancel',
        ],
      },
      {
        flag: 'waitingOnApproval',
        answered: (message) => this.#refuse(message),
        ...(services.traits.startsCommandFirst && { before: () => this.#start() }),
      },
    )
    return this.#follow(answer)
  }

  run(): void {
    const { output = '', exitCode = 0 } = this.#options
    this.start()
    this.complete({ output, exitCode })
  }

  start(): this {
    this.#context.run.throwIfOver()
    this.#context.run.flushInput()
    this.#start()
    return this
  }

  output(delta: string): this {
    this.start()
    this.#printed += delta
    this.#context.run.notify('item/commandExecution/outputDelta', { itemId: this.id, delta })
    return this
  }

  complete(end: { output?: string; exitCode?: number } = {}): void {
    const { output = this.#printed, exitCode = 0 } = end
    this.#complete({
      status: exitCode === 0 ? 'completed' : 'failed',
      processId: '4242',
      source: 'unifiedExecStartup',
      aggregatedOutput: output,
      exitCode,
      durationMs: 0,
    })
  }

  /** Completes a command that was not accepted. */
  #refuse(answer: ReceivedMessage): void {
    const decision = decisionOf<CommandExecutionApprovalDecision>(answer)
    if (isAccept(decision)) return
    const { failsUnusableAnswers } = this.#context.services.traits
    const isFailed = failsUnusableAnswers && decision === undefined
    this.#complete({ status: isFailed || answer.kind === 'error' ? 'failed' : 'declined' })
  }

  #follow(answer: ReceivedMessage): FakeApproval<CommandExecutionApprovalDecision> {
    const decision = decisionOf<CommandExecutionApprovalDecision>(answer)
    if (decision === 'cancel') {
      this.#context.run.end('interrupted')
      throw new TurnEnded('The turn was canceled')
    }
    return { decision, isAccepted: isAccept(decision) }
  }

  #start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    this.#item = this.#context.run.startItem(this.#item)
  }

  #complete(members: object): void {
    if (this.#isCompleted) return
    this.#isCompleted = true
    this.#context.run.completeItem({ ...this.#item, ...members })
  }
}

/** The decision of a valid answer. */
export function decisionOf<Decision>({
  kind,
  result,
  issues,
}: ReceivedMessage): Decision | undefined {
  if (kind !== 'result' || issues.some(({ level }) => level !== 'note')) return undefined
  return (result as { decision: Decision }).decision
}

/** Whether a decision lets the work be done. */
export function isAccept(decision: unknown): boolean {
  return decision !== undefined && decision !== 'decline' && decision !== 'cancel'
}
