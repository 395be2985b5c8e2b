import type { Secret } from '../../auth/secret.js'

/** Masks a key so that its owner can recognize it: `sk-proj-***ABCDE`, or `***` if it is short. */
export function maskKey(key: Secret): string {
  const characters = [...key.reveal()]
  if (characters.length <= 13) return '***'
  return `${characters.slice(0, 8).join('')}***${characters.slice(-5).join('')}`
}
