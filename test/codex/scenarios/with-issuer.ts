import { takesIssuer } from '../releases.js'
import type { Line, Scenario } from '../scenario.js'

/** Who signs in. */
export const person = {
  email: 'new@example.com',
  plan: 'pro',
  accountId: 'ws-A',
  userId: 'user',
} as const

/** A scenario with an issuer of its own: a release build of 0.118.0 knows one that is far away. */
export function withIssuer(
  name: string,
  lines: readonly Line[],
  { issuer, ...more }: Partial<Scenario> = {},
): Scenario {
  return { name, releases: takesIssuer, issuer: { person, ...issuer }, lines, ...more }
}
