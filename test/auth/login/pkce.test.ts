import { expect, test } from 'vitest'
import { challengeOf, createNonce, createPkce } from '../../../src/auth/login/pkce.js'

test('the challenge is the one of RFC 7636, appendix B', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  expect(challengeOf(verifier)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
})

test('a verifier has 86 characters of base64url and belongs to its challenge', () => {
  const { verifier, challenge } = createPkce((size) => new Uint8Array(size).fill(251))
  expect(verifier).toMatch(/^[\w-]{86}$/)
  expect(challenge).toMatch(/^[\w-]{43}$/)
  expect(challenge).toBe(challengeOf(verifier))
})

test('a nonce carries 32 random bytes', () => {
  const sizes: number[] = []
  const nonce = createNonce((size) => {
    sizes.push(size)
    return new Uint8Array(size).fill(255)
  })
  expect(sizes).toEqual([32])
  expect(Buffer.from(nonce, 'base64url')).toEqual(Buffer.alloc(32, 255))
})
