/** Returns that many random bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Proof that a code is redeemed by the program that requested it (RFC 7636). */
export interface Pkce {
  verifier: string
  /** SHA-256 of the verifier, method `S256`. */
  challenge: string
}

/** Creates a random verifier and its challenge. */
export function createPkce(randomBytes: RandomBytes): Pkce {
  const verifier = toBase64url(randomBytes(64))
  return { verifier, challenge: challengeOf(verifier) }
}

/** The challenge of a verifier. */
export function challengeOf(verifier: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(verifier).digest('base64url')
}

/** A random value of 43 characters. */
export function createNonce(randomBytes: RandomBytes): string {
  return toBase64url(randomBytes(32))
}

function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
