import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surface } from '../read/codex-export/read.js'
import { ImportError } from './import-error.js'

/** Beside the output: what it was made from. */
export const lockName = 'codex-contract.lock.json'

/** What an imported contract was made from, and how. */
export interface Lock {
  format: 1
  /** Release of codex. */
  release: string
  surface: Surface
  /** SHA-256 of the nested bundle that codex exported. */
  digests: Partial<Record<Surface, string>>
  /** Patterns of the methods that were wanted; all of them when there is none. */
  only: readonly string[]
  /** Results that were named by hand, by method. */
  results: Readonly<Record<string, string>>
  generator: string
}

/** The lock of an output folder; undefined where nothing was imported yet. */
export function readLock(out: string): Lock | undefined {
  const path = join(out, lockName)
  const text = readIfAny(path)
  if (text === undefined) return undefined
  const lock = parse(text)
  if (isLock(lock)) return lock
  throw new ImportError('failed', `${path} is no lock file of this tool; restore it or delete it`)
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ImportError('failed', `${path} cannot be read`, { cause: error })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLock(value: unknown): value is Lock {
  if (typeof value !== 'object' || value === null) return false
  const { format, release, surface, digests, only, results } = value as Partial<Lock>
  return (
    format === 1 &&
    typeof release === 'string' &&
    (surface === 'stable' || surface === 'experimental') &&
    isRecord(digests) &&
    Array.isArray(only) &&
    isRecord(results)
  )
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
