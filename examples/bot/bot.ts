import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Codex, OpenCodexOptions, TurnEvent, TurnResult } from 'codex-contract'

/** What the bot uses. */
export interface BotOptions {
  args: string[]
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream
  progress: NodeJS.WritableStream
  /** Interrupts the turn. */
  signal: AbortSignal
  openCodex: (options: OpenCodexOptions) => Promise<Codex>
}

const usage =
  'Usage: bot [--deadline <seconds>] [--codex <path>] [<prompt>], or the prompt on stdin'
const exitCodes = { completed: 0, failed: 1, usage: 2, interrupted: 3, superseded: 3, lost: 3 }

/** Runs one turn. Resolves with the exit code. */
export async function bot(options: BotOptions): Promise<number> {
  const { output, progress, openCodex } = options
  const log = (line: string) => void progress.write(`${line}\n`)
  const parsed = await parse(options).catch((error: unknown) => log(String(error)))
  if (parsed === undefined) {
    log(usage)
    return exitCodes.usage
  }
  const { prompt, codexPath, deadlineMs } = parsed
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(deadlineMs)])
  let codex: Codex | undefined
  try {
    codex = await openCodex({
      clientInfo: { name: 'bot-example', version: '1.0.0' },
      codexPath,
      timeoutMs: deadlineMs,
    })
    // Nobody is there to approve anything.
    const thread = await codex.startThread({ approvalPolicy: 'never' })
    const turn = thread.stream(prompt, { signal })
    for await (const event of turn) {
      const line = describe(event)
      if (line !== undefined) log(line)
    }
    const result = await turn.result
    if (result.status === 'completed') output.write(`${result.finalResponse ?? ''}\n`)
    else log(explain(result, signal))
    return exitCodes[result.status]
  } catch (error) {
    // The turn was not started.
    log(String(error))
    return signal.aborted ? exitCodes.interrupted : exitCodes.failed
  } finally {
    await codex?.close()
  }
}

interface Parsed {
  prompt: string
  codexPath: string
  deadlineMs: number
}

/** The arguments; undefined if the prompt is missing or the deadline is not a number. */
async function parse({ args, input }: BotOptions): Promise<Parsed | undefined> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      deadline: { type: 'string', default: '600' },
      codex: { type: 'string', default: 'codex' },
    },
  })
  const deadlineMs = Number(values.deadline) * 1000
  const isGiven = positionals.length > 0 || input.isTTY === true
  const prompt = (isGiven ? positionals.join(' ') : await text(input)).trim()
  // The longest time of a timer is 2 ** 31 - 1 ms.
  if (prompt === '' || !(deadlineMs > 0 && deadlineMs < 2 ** 31)) return undefined
  return { prompt, codexPath: values.codex, deadlineMs: Math.ceil(deadlineMs) }
}

function describe({ method, params }: TurnEvent): string | undefined {
  if (method === 'client/declined') return `declined: ${params.requestMethod}`
  if (method === 'client/stalled') return `no event for ${params.silentMs / 1000} s`
  if (method === 'error') return `error: ${params.error.message}`
  if (method !== 'item/completed') return undefined
  const { item } = params
  if (item.type === 'commandExecution') return `${item.status}: ${item.command}`
  if (item.type === 'fileChange') return `${item.status}: ${item.changes.map(({ path }) => path)}`
  // The final message is printed on stdout.
  if (item.type === 'agentMessage' && item.phase === 'commentary') return item.text
  return undefined
}

function explain(result: TurnResult, signal: AbortSignal): string {
  if (result.status === 'failed') return `failed: ${result.error.message}`
  if (signal.aborted) return `${result.status}: ${String(signal.reason)}`
  return result.status === 'lost' ? `lost: ${result.error?.message ?? result.cause}` : result.status
}
