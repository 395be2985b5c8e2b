import { execSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThreadForkResponse } from '../../../generated/protocol/types.js'
import type { FakeTurn } from '../../../src/testing/fake/script-types.js'
import type { FakeCodex } from '../../../src/testing/fake/types.js'
import type { ModelRequest } from '../../support/model-provider.js'
import type { ModelReply } from '../../support/model-provider-replies.js'

/** Options of playModel. */
export interface FakeModelOptions {
  replies: readonly ModelReply[]
  /** The folder in which commands run. */
  workspace: string
  /** How often a broken stream is asked for again. */
  retries: number
}

interface ModelItem {
  type: string
  id: string
  name?: string
  arguments?: string
  content?: { text: string }[]
}

interface ModelEvent {
  type: string
  item?: ModelItem
  delta?: string
}

interface CallArguments {
  cmd: string
  justification?: string
  questions: { id: string; question: string; options: { label: string }[] }[]
}

type Outcome = 'completed' | 'cut'

/** Plays the replies of a model as turns of a fake, as codex does with those of a model provider. */
export class FakeModel {
  readonly requests: ModelRequest[] = []
  readonly #options: FakeModelOptions
  readonly #histories = new Map<string, object[]>()
  #answered = 0

  constructor(fake: FakeCodex, options: FakeModelOptions) {
    this.#options = options
    fake
      .onTurn((turn) => this.#play(turn))
      .onReview((turn) => this.#play(turn, reviewText))
      .onCompact((turn) => this.#compact(turn))
      .on('thread/fork', (params, { fallback }) => {
        const forked = fallback() as ThreadForkResponse
        this.#histories.set(forked.thread.id, [...this.#historyOf(params.threadId)])
        return forked
      })
  }

  #historyOf(threadId: string): object[] {
    const history = this.#histories.get(threadId) ?? []
    this.#histories.set(threadId, history)
    return history
  }

  async #play(turn: FakeTurn, toText = (text: string) => text): Promise<void> {
    const history = this.#historyOf(turn.threadId)
    let seen = 0
    let retries = 0
    for (;;) {
      for (const text of turn.input.slice(seen))
        history.push({ type: 'message', role: 'user', text })
      seen = turn.input.length
      const reply = this.#next(turn)
      if ('status' in reply) {
        return turn.fail(JSON.stringify(reply.body), failures[reply.status] ?? 'other')
      }
      const { calls, outcome } = this.#say(turn, reply, toText)
      if (reply.held) await turn.hold()
      if (outcome === 'cut') {
        if (retries === this.#options.retries) return turn.fail('stream disconnected')
        turn.retry(`Reconnecting... ${++retries}/${this.#options.retries}`)
        continue
      }
      for (const call of calls) {
        const output = await this.#call(turn, call)
        history.push({ type: 'function_call_output', output })
      }
      turn.usage({
        inputTokens: 20,
        cachedInputTokens: 5,
        outputTokens: 10,
        reasoningOutputTokens: 2,
      })
      if (calls.length === 0) return
    }
  }

  async #compact(turn: FakeTurn): Promise<void> {
    const reply = this.#next(turn)
    if ('held' in reply && reply.held) await turn.hold()
  }

  #next({ threadId, params }: FakeTurn): ModelReply {
    const schema = params['outputSchema']
    const body = {
      input: [...this.#historyOf(threadId)],
      ...(schema !== undefined && { text: { format: { schema } } }),
    }
    this.requests.push({ line: 'POST /v1/responses', body, attestation: undefined })
    return this.#options.replies[this.#answered++] ?? { status: 500, body: 'No reply is left' }
  }

  /** Says what the events of a reply say, and returns the calls that it wants. */
  #say(
    turn: FakeTurn,
    reply: Extract<ModelReply, { held: boolean }>,
    toText: (text: string) => string,
  ): { calls: ModelItem[]; outcome: Outcome } {
    const events = reply.events({ number: this.#answered, tools: [] }) as readonly ModelEvent[]
    const calls: ModelItem[] = []
    let message: ReturnType<FakeTurn['startMessage']> | undefined
    let thoughts: string[] = []
    for (const { type, item, delta = '' } of events) {
      if (type === 'response.output_text.delta') message?.delta(delta)
      if (type === 'response.reasoning_summary_text.delta') thoughts.push(delta)
      const isAdded = type === 'response.output_item.added'
      if (isAdded && item?.type === 'message') message = turn.startMessage()
      if (type !== 'response.output_item.done' || item === undefined) continue
      if (item.type === 'function_call') calls.push(item)
      if (item.type === 'message') message?.complete(toText(item.content?.[0]?.text ?? ''))
      if (item.type === 'reasoning') {
        turn.reasoning(...thoughts)
        thoughts = []
      }
      this.#historyOf(turn.threadId).push({ ...item })
    }
    const isWhole = events.some(({ type }) => type === 'response.completed')
    return { calls, outcome: isWhole || reply.held ? 'completed' : 'cut' }
  }

  async #call(turn: FakeTurn, { name = '', arguments: text = '{}' }: ModelItem): Promise<string> {
    const args = JSON.parse(text) as CallArguments
    if (name === 'request_user_input') {
      const asked = args.questions.map((question) => ({
        ...question,
        options: question.options.map(({ label }) => label),
      }))
      return JSON.stringify({ answers: (await turn.askUser(...asked))?.answers ?? {} })
    }
    if (name !== 'exec_command') {
      const result = await turn.clientTool(name, args)
      return JSON.stringify(result?.contentItems ?? 'failed')
    }
    const patch = /\*\*\* Add File: (\S+)\n\+(.*)\n/.exec(args.cmd)
    return patch === null
      ? this.#run(turn, args)
      : this.#patch(turn, patch[1] ?? '', patch[2] ?? '')
  }

  async #run(turn: FakeTurn, { cmd, justification }: { cmd: string; justification?: string }) {
    const command = turn.command(cmd, justification === undefined ? {} : { reason: justification })
    const { isAccepted } = await command.ask()
    if (!isAccepted) return 'rejected by user'
    const output = execSync(cmd, { cwd: this.#options.workspace, encoding: 'utf8' })
    command.start().complete({ output })
    return output
  }

  async #patch(turn: FakeTurn, name: string, text: string): Promise<string> {
    const path = join(this.#options.workspace, name)
    const { isAccepted } = await turn.fileChange({ path, kind: 'add', diff: text }).approval()
    if (!isAccepted) return 'patch rejected by user'
    writeFileSync(path, text)
    return 'Success'
  }
}

/** How codex names the errors of a model provider. */
const failures: Readonly<Record<number, unknown>> = {
  400: 'other',
  429: { responseTooManyFailedAttempts: { httpStatusCode: 429 } },
  500: 'internalServerError',
}

function reviewText(text: string): string {
  return (JSON.parse(text) as { overall_explanation: string }).overall_explanation
}
