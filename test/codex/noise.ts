import { createHash } from 'node:crypto'
import type { SeenRequest } from './mock-backend.js'
import type { Recorded } from './recording.js'

// What is left out of every comparison, and why. Everything else that differs is listed in
// `differences.ts`.
//
// - Which program, system, home folder, port and random id it was: never the same twice.
// - The order of members: not part of the contract.
// - When tokens were refreshed.
// - `emittedAtMs`: a time, and 0.118.0 sends none.
// - `data` of errors: only ours sends it. That ours always has a kind which goes with its code is
//   asserted instead.
// - Refused values in error texts: ours names their type only, because one could be a token.
// - What an error text calls the type of a nested object: ours has no names of structs.
// - Why the backend or a token was refused: codex quotes URL, body and parser, ours does not.
// - The list of methods after an unknown one: each release has its own.
// - Notifications that have nothing to do with accounts, and the announcement of a stored ChatGPT
//   login after the handshake, which 0.169.0 sends some time after it and others do not.
// - What a line without a newline at the end of the input does: codex may or may not read it.
// - Requests that codex makes of its own accord: routing, managed configuration, plugins.

/** What is another one for each server. */
export interface Place {
  home: string
  origin: string
}

/** Whether a message has nothing to do with what a scenario is about. */
export function isNoise(message: Recorded): boolean {
  const { method, params } = message
  if (typeof method !== 'string') return false
  if (method === 'account/updated') return (params as Recorded)['authMode'] === 'chatgpt'
  return !method.startsWith('account/')
}

/** A message as it is compared. */
export function normaliseMessage(message: Recorded, place: Place): Recorded {
  const { result, error, method, params } = message
  if (error !== undefined) {
    const { code, message: text } = error as { code: number; message: string }
    return { error: { code, message: normaliseText(normaliseReason(text), place) } }
  }
  if (result !== undefined) return { result: normaliseValue(result, place) }
  return { method, params: normaliseValue(params, place) }
}

export function normaliseRequest(request: SeenRequest, place: Place): Recorded {
  const { authorization, accountId, userAgent, body } = request
  const kept = { authorization, accountId, userAgent, ...(body !== '' && { body: parse(body) }) }
  return normaliseValue(kept, place) as Recorded
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

function normaliseValue(value: unknown, place: Place): unknown {
  return JSON.parse(normaliseText(JSON.stringify(value), place))
}

export function normaliseText(text: string, { home, origin }: Place): string {
  return text
    .replaceAll(home, '<home>')
    .replaceAll(origin, '<backend>')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>')
    .replace(/\b[\w-]+\.[\w-]+\.c2ln\b/g, nameToken)
    .replace(/("last_refresh": ?)"[^"]*"/g, '$1"<time>"')
    .replace(/\/0\.\d+\.\d+ \([^)]*\) [^ "]+/g, '/<version> (<system>) <terminal>')
}

/** Which token it was is all that matters, and readable. */
function nameToken(token: string): string {
  return `<token ${createHash('sha256').update(token).digest('hex').slice(0, 4)}>`
}

function normaliseReason(text: string): string {
  return text
    .replace(/(invalid type: [a-z ]+?) (`[^`]*`|"(?:[^"\\]|\\.)*")(?=, expected)/, '$1')
    .replace(/^(failed to (fetch|consume|notify|set) [a-z ]+: ).*$/s, '$1<why>')
    .replace(/(?<=, expected )struct \w+$/, 'a map')
    .replace(/, expected one of `initialize`, .*/s, ', expected <methods>')
}
