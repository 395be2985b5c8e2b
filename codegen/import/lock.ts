import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContractError } from '../contract/errors.js'
import { isRelease } from '../contract/model.js'
import { digest } from '../files.js'
import type { DocumentKind } from '../print/documents/documents.js'
import { documentKinds } from '../print/documents/documents.js'
import type { Files } from '../print/printer.js'
import { list, object, oneOf, record, text } from '../contract/checks.js'
import type { Resolution, ResultOrigin } from '../read/export/results.js'
import type { Surface } from '../read/export/read.js'
import { parseJson } from '../read/json.js'
import { SourceError } from '../sources/error.js'

/** Beside the output: what it was made from. */
export const lockName = 'codex-contract.lock.json'

/** What an imported contract was made from, and how. */
export interface Lock {
  format: 1
  /** Release of codex; absent where it is not known. */
  release?: string
  surface: Surface
  /** SHA-256 of the nested bundle that codex exported. */
  digests: Partial<Record<Surface, string>>
  /** Patterns of the methods that were wanted; all of them when there is none. */
  only: readonly string[]
  /** Results that were named by hand, by method. */
  results: Readonly<Record<string, string>>
  /** Results that do not follow from a name, by method, and how each was found. */
  resolved?: Readonly<Record<string, Resolution>>
  /** Documents that are written beside the TypeScript; none unless given. */
  emit?: readonly DocumentKind[]
  generator: string
  /** SHA-256 over the other files of the folder. */
  output?: string
}

const origins = [
  'named',
  'listed',
  'derived',
  'answered',
  'unknown',
] as const satisfies readonly ResultOrigin[]

const checkLock = object<Lock>(
  {
    format: oneOf(1),
    surface: oneOf('stable', 'experimental'),
    digests: object<Lock['digests']>({}, { stable: text, experimental: text }),
    only: list(text),
    results: record(text),
    generator: text,
  },
  {
    release: text,
    emit: list(oneOf(...documentKinds)),
    resolved: record(
      object<Resolution>({ origin: oneOf(...origins) }, { type: text, candidates: list(text) }),
    ),
    output: text,
  },
)

/** What decides about an import beside the export. */
export type Settings = Pick<Lock, 'surface' | 'only' | 'results' | 'emit'>

/** Whether two imports are of the same export, with the same options. */
export function hasSameInput(
  former: Lock,
  { digests, release, ...settings }: Omit<Lock, 'output'>,
): boolean {
  const inputOf = ({ surface, only, results, emit = [] }: Settings) => {
    const rows = [[...only].sort(), Object.entries(results).sort(), [...emit].sort()]
    return JSON.stringify([surface, ...rows])
  }
  const surfaces = ['stable', 'experimental'] as const
  const isSameExport = surfaces.every((surface) => former.digests[surface] === digests[surface])
  // That the release became known since changes nothing.
  const isSameRelease = former.release === undefined || former.release === release
  return isSameExport && isSameRelease && inputOf(former) === inputOf(settings)
}

/** The lock of an output folder; undefined where nothing was imported yet. */
export function readLock(out: string): Lock | undefined {
  const path = join(out, lockName)
  const json = readIfAny(path)
  if (json === undefined) return undefined
  try {
    const document = parseJson(path, json)
    checkLock(document)
    const lock = document.value as Lock
    const isSound = document.problems.length === 0 && isRelease(lock.release ?? '0.0.0')
    if (isSound) return lock
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
  }
  throw new SourceError('failed', `${path} is no lock file of this tool; restore it or delete it`)
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new SourceError('failed', `${path} cannot be read`, { cause: error })
  }
}

/** Whether every file is as the import that wrote the lock left it. */
export function isAsLocked(present: Files, { output }: Lock): boolean {
  return output !== undefined && outputDigest(present) === output
}

/** SHA-256 over the files of a folder, without its lock. */
export function outputDigest(files: Files): string {
  return digest(new Map([...files].filter(([path]) => path !== lockName)))
}

/** The release that the same export was named as when it was imported before. */
export function releaseIn(lock: Lock | undefined, digests: Lock['digests']): string | undefined {
  const surfaces = ['stable', 'experimental'] as const
  const isSame = surfaces.some((surface) => {
    return digests[surface] !== undefined && digests[surface] === lock?.digests[surface]
  })
  return isSame ? lock?.release : undefined
}

/** Results that a binary of the same export was asked for before. */
export function answersIn(
  lock: Lock | undefined,
  exported: string | undefined,
): Readonly<Record<string, string>> {
  const isSame = lock !== undefined && lock.digests[lock.surface] === exported
  const rows = Object.entries(isSame ? (lock.resolved ?? {}) : {})
  return Object.fromEntries(
    rows.flatMap(([method, { origin, type }]) => {
      return origin === 'answered' && type !== undefined ? [[method, type] as const] : []
    }),
  )
}

/** Results that neither the caller nor a name decided, as the lock stores them. */
export function toLocked(results: ReadonlyMap<string, Resolution>): NonNullable<Lock['resolved']> {
  const rows = [...results].flatMap(([method, { origin, type }]) => {
    const isPlain = origin === 'derived' || origin === 'named'
    return isPlain ? [] : [[method, { origin, ...(type !== undefined && { type }) }] as const]
  })
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}
