import type { ModelRequest } from '../../support/model-provider.js'
import type { CodexSession } from './codex-session.js'
import type { RecordedFrame } from './recorded-frames.js'
import type { EndedTurn, TurnOptions } from './run-turn.js'
import { runTurn } from './run-turn.js'

/** A turn with what was asked while it ran. */
export interface AskedTurn extends EndedTurn {
  /** The requests of the server. */
  asked: readonly RecordedFrame[]
  /** The requests to the model. */
  modelRequests: readonly ModelRequest[]
}

export async function runAskedTurn(
  { frames, provider }: CodexSession,
  options: TurnOptions,
): Promise<AskedTurn> {
  const framesBefore = frames.length
  const requestsBefore = provider.requests.length
  const turn = await runTurn(options)
  const asked = frames
    .slice(framesBefore)
    .filter(({ direction, kind }) => direction === 'received' && kind === 'request')
  const modelRequests = provider.requests
    .slice(requestsBefore)
    .filter(({ line }) => line === 'POST /v1/responses')
  return { ...turn, asked, modelRequests }
}

/** The output of the last call as the model got it, without backslashes. Undefined if it was not asked again. */
export function outputTold({ modelRequests }: AskedTurn): string | undefined {
  return modelRequests.length < 2 ? undefined : outputIn(modelRequests.at(-1))
}

/** The output of the last call in a request to the model, without backslashes. */
export function outputIn(request: { body: unknown } | undefined): string {
  const { input } = request?.body as { input: { type: string; output?: unknown }[] }
  const given = input.findLast(({ type }) => type === 'function_call_output')
  return JSON.stringify(given?.output).replaceAll('\\', '')
}
