import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from '../../src/auth/secret.js'

const canary = 'sk-canary-secret'
const secret = new Secret(canary)

test('reveal() gives the value back', () => {
  expect(secret.reveal()).toBe(canary)
  expect(new Secret('').reveal()).toBe('')
})

const shown: [name: string, text: string][] = [
  ['String()', String(secret)],
  ['text', '' + (secret as unknown as string)],
  ['JSON.stringify()', JSON.stringify({ secret, list: [secret] })],
  ['inspect()', inspect(secret)],
  ['inspect() of hidden members', inspect({ deep: { secret } }, { showHidden: true, depth: null })],
  [
    'inspect() without custom functions',
    inspect(secret, { customInspect: false, showHidden: true }),
  ],
  ['format()', format('%s %o %O %j', secret, secret, secret, secret)],
  ['an error that carries it', inspect(Object.assign(new Error('failed'), { secret }))],
  ['an error caused by it', inspect(new Error('failed', { cause: secret }))],
  ['its keys and members', JSON.stringify(Object.getOwnPropertyDescriptors(secret))],
]

test.each(shown)('%s does not show the value', (_name, text) => {
  expect(text).not.toContain('canary')
})

test('a hidden value leaves a mark', () => {
  expect(JSON.stringify({ secret })).toBe('{"secret":"[redacted]"}')
  expect(inspect({ secret })).toBe('{ secret: [redacted] }')
})

test('equals() compares values', () => {
  expect(secret.equals(new Secret(canary))).toBe(true)
  expect(secret.equals(new Secret('sk-other'))).toBe(false)
  expect(new Secret('').equals(new Secret(''))).toBe(true)
  expect(new Secret('\ud800').equals(new Secret('\ud801'))).toBe(false)
})

test('a secret cannot be changed', () => {
  expect(Object.isFrozen(secret)).toBe(true)
})
