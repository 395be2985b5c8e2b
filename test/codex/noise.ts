import { createHash } from 'node:crypto'
import type { IssuerRequest } from '../support/issuer.js'
import type { Page } from './browser.js'
import type { SeenRequest } from './mock-backend.js'
import type { Recorded } from './recording.js'
import type { StartedLogin } from './scenario.js'

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
//   login whose workspace was looked up, which later releases send some time after the handshake.
// - How a URL is encoded, and the order of its members. `state`, `code_challenge` and the like are
//   random, but have to be as long as they are.
// - What the pages of a login say beside their title, heading and error code: ours has its own.
// - Whether the end of a login is told before or after the answer to the request that ended it:
//   codex does it either way, even for a cancel, if seldom. Tests of our server pin what ours does.
// - How often a device login asks, which depends on time. That it asks for the right thing is seen
//   in what comes of it.
// - What a line without a newline at the end of the input does: codex may or may not read it.
// - Requests that codex makes of its own accord: routing, managed configuration, plugins.

/** What is another one for each server. */
export interface Place {
  home: string
  origin: string
  /** Origin of the issuer, in scenarios that have one. */
  issuer?: string | undefined
  /** In the order of their start. */
  logins?: readonly StartedLogin[]
}

/** Whether a message has nothing to do with what a scenario is about, though it may be due. */
export function isNoise({ method, params }: Recorded, isDue: boolean): boolean {
  if (typeof method !== 'string') return false
  if (method === 'account/updated') return announcesStoredLogin(params as Recorded, isDue)
  return !method.startsWith('account/')
}

/** Releases that give no reason announce a stored login as they do any other. */
function announcesStoredLogin({ authMode, reason }: Recorded, isDue: boolean): boolean {
  return reason === undefined ? authMode === 'chatgpt' && !isDue : reason !== null
}

/** A message as it is compared. */
export function normaliseMessage(message: Recorded, place: Place): Recorded {
  const { result, error, method, params } = message
  if (error !== undefined) {
    const { code, message: text } = error as { code: number; message: string }
    return { error: { code, message: normaliseText(normaliseReason(text), place) } }
  }
  if (result !== undefined) {
    return { result: normaliseValue(splitUrl(result as object, 'authUrl'), place) }
  }
  return { method, params: normaliseValue(params, place) }
}

export function normaliseRequest(request: SeenRequest, place: Place): Recorded {
  const { authorization, accountId, userAgent, body } = request
  const kept = { authorization, accountId, userAgent, ...(body !== '' && { body: parse(body) }) }
  return normaliseValue(kept, place) as Recorded
}

export function normaliseIssuerRequest(request: IssuerRequest, place: Place): Recorded {
  const { fields, headers } = request
  const kept = {
    fields,
    contentType: headers['content-type'],
    originator: headers['originator'],
    userAgent: headers['user-agent'],
  }
  return normaliseValue(kept, place) as Recorded
}

export function normalisePage(page: Page, place: Place): Recorded {
  return normaliseValue(splitUrl(page, 'location'), place) as Recorded
}

/** A URL as its members, decoded and in no order. */
function splitUrl(holder: object, member: string): object {
  const text = (holder as Recorded)[member]
  if (typeof text !== 'string' || !URL.canParse(text)) return holder
  const { origin, pathname, searchParams } = new URL(text)
  return {
    ...holder,
    [member]: { at: origin + pathname, query: Object.fromEntries(searchParams) },
  }
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

export function normaliseText(text: string, place: Place): string {
  const { home, origin, issuer, logins = [] } = place
  return logins
    .reduce((rest, { loginId }, index) => rest.replaceAll(loginId, `<login ${index + 1}>`), text)
    .replaceAll(home, '<home>')
    .replaceAll(origin, '<backend>')
    .replaceAll(issuer ?? '<issuer>', '<issuer>')
    .replace(/("(?:state|code_challenge|login_owner_id)": ?)"[\w-]{43}"/g, '$1"<43 random>"')
    .replace(/("code_verifier": ?)"[\w-]{86}"/g, '$1"<86 random>"')
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
