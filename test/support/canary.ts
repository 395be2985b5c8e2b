import { inspect } from 'node:util'
import { expect } from 'vitest'
import { createJwt } from './jwt.js'

/** Secrets that no program makes up by itself: wherever one shows, it has leaked. */
export const canaries = {
  idToken: 'CANARY-id-4815162342',
  accessToken: 'CANARY-at-2718281828',
  refreshToken: 'CANARY/rt+3141592653',
  apiKey: 'sk-CANARY-0123456789',
  body: '<CANARY> &body 1618033988',
} as const

/** A token with a secret among its claims, and as it is where the signature would be. */
export function createCanaryJwt(secret: string, claims: object = {}): string {
  const [header, payload] = createJwt({ ...claims, jti: secret }).split('.')
  return `${header}.${payload}.${secret}`
}

/** Fails when a secret, or an encoding of one, shows in any way of writing down the values. */
export function expectNoCanary(...values: unknown[]): void {
  for (const value of values) expect(findCanaries(value)).toEqual([])
}

/** Names of the secrets that show. */
export function findCanaries(value: unknown): string[] {
  const shown = show(value)
  const found = Object.entries(canaries).filter(([, secret]) =>
    tracesOf(secret).some((trace) => shown.includes(trace)),
  )
  const names = found.map(([name]) => name)
  return names.length === 0 && shown.includes('CANARY') ? ['part of a secret'] : names
}

/** Every way in which something thrown or returned may end in a log. */
function show(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, show(value.cause)] : []
  const whole = { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity }
  return [
    String(value),
    JSON.stringify(value),
    inspect(value),
    inspect(value, { ...whole, showHidden: true, getters: true }),
    inspect(value, { ...whole, showHidden: true, customInspect: false }),
    ...error,
  ].join('\n')
}

/** The end of a secret, which stays the same in JSON and in a URL, and what encodings make of it. */
function tracesOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  // A dump of bytes.
  const dump = hex.replaceAll(/..(?!$)/g, '$& ')
  return [secret.slice(-10), hex, dump, ...encodeAnywhere(secret)]
}

/** The text in base64, without the characters that depend on what stands before and after it. */
function encodeAnywhere(text: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.from(' '.repeat(offset) + text)
    const start = Math.ceil((offset * 4) / 3)
    const end = Math.floor((bytes.length * 4) / 3)
    return (['base64', 'base64url'] as const).map((name) => bytes.toString(name).slice(start, end))
  })
}
