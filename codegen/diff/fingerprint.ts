import { createHash } from 'node:crypto'
import type { Finding } from './findings/finding.js'

/**
 * Twelve digits that name a change. Made of names alone: a pointer counts types and members, and would
 * be another one as soon as one is added in front.
 */
export function fingerprintOf(
  finding: Pick<Finding, 'id' | 'methods' | 'path' | 'before' | 'after'>,
): string {
  const { id, methods, path, before = null, after = null } = finding
  const text = JSON.stringify([id, methods[0] ?? null, path, before, after])
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
