import type { Secret } from '../../auth/secret.js'

/** Enough of a key to know it again: `sk-proj-***ABCDE`, and nothing of a short one. */
export function maskKey(key: Secret): string {
  const characters = [...key.reveal()]
  if (characters.length <= 13) return '***'
  return `${characters.slice(0, 8).join('')}***${characters.slice(-5).join('')}`
}
