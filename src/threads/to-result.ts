import { classifyTurnError } from '../contract/classify-turn-error.js'
import type { Outcome } from './outcome.js'
import type { EndedTurn, TurnRecord } from './turn-record.js'
import type { OutputSchema } from './types.js'

/** What a result is made of, apart from the end of its turn. */
export interface ResultParts {
  turn: TurnRecord
  joined: boolean
  outputSchema: OutputSchema<unknown> | undefined
}

/** The result of an ended turn, without static types. */
export async function toResult(
  ended: EndedTurn,
  { turn, joined, outputSchema }: ResultParts,
): Promise<object> {
  const { outcome, finalText, ...seen } = ended
  const { threadId, id: turnId = '' } = turn
  return {
    ...describeEnd(outcome),
    ...seen,
    threadId,
    turnId,
    recovered: outcome.recovered === true,
    joined,
    ...(outcome.status === 'completed' && (await parseOutput(finalText, outputSchema))),
  }
}

function describeEnd(outcome: Outcome): object {
  if (outcome.status === 'failed') return { ...outcome, ...classifyTurnError(outcome.error) }
  if (outcome.status !== 'lost') return outcome
  // The turn of a process that has ended does not go on.
  return { ...outcome, mayStillRun: outcome.cause !== 'process' }
}

async function parseOutput(
  text: string | null,
  schema: OutputSchema<unknown> | undefined,
): Promise<object> {
  const finalResponse = text
  if (schema === undefined) return { finalResponse }
  try {
    const value: unknown = JSON.parse(text ?? '')
    return { finalResponse, output: 'parse' in schema ? await parseWith(schema, value) : value }
  } catch (cause) {
    const message = 'The final message does not match the outputSchema'
    return { finalResponse, outputError: new Error(message, { cause }) }
  }
}

function parseWith({ parse }: { parse?: unknown }, value: unknown): unknown {
  return typeof parse === 'function' ? (parse as (value: unknown) => unknown)(value) : value
}
