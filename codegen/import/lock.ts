import { join } from 'node:path'
import { ContractError } from '../contract/errors.js'
import type { ImportLock } from '../contract/formats/import-lock.js'
import lockSchema from '../contract/formats/import-lock.schema.json' with { type: 'json' }
import { isRelease } from '../contract/versions.js'
import { digest } from '../files.js'
import type { Files } from '../print/printer.js'
import type { Resolution } from '../read/export/results.js'
import { readFormat } from '../read/format.js'
import { lockName, SourceError } from '../sources/contract.js'
import { readRegularFile } from '../sources/read-file.js'

/** The source and the settings of an imported contract. */
export type Lock = ImportLock

/** The settings of an import. */
export type Settings = Pick<
  Lock,
  'surface' | 'only' | 'results' | 'emit' | 'layout' | 'importExtension'
>

/** Whether two imports are of the same export or range of releases, with the same options. */
export function hasSameInput(
  former: Lock,
  { digests, release, servers, ...settings }: Omit<Lock, 'output' | 'files'>,
): boolean {
  const inputOf = ({ surface, only, results, emit = [], ...files }: Settings) => {
    const rows = [[...only].sort(), Object.entries(results).sort(), [...emit].sort()]
    return JSON.stringify([surface, ...rows, files.layout, files.importExtension])
  }
  // A part that was not there before can only make the contract say more.
  const known = Object.keys(former.digests) as (keyof Lock['digests'])[]
  const isSameExport = known.every((part) => former.digests[part] === digests[part])
  // That the release became known since changes nothing.
  const isSameRelease = former.release === undefined || former.release === release
  const isSameRange = former.servers === servers
  return isSameExport && isSameRelease && isSameRange && inputOf(former) === inputOf(settings)
}

/** The lock of an output folder; undefined where nothing was imported yet. */
export function readLock(out: string): Lock | undefined {
  const path = join(out, lockName)
  const json = readIfAny(path)
  if (json === undefined) return undefined
  try {
    const { value } = readFormat<Lock>({ file: path, json, schema: lockSchema })
    if (isRelease(value.release ?? '0.0.0')) return value
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
  }
  throw new SourceError(
    'failed',
    `${path} is not a lock file of this tool; restore it or delete it`,
  )
}

function readIfAny(path: string): string | undefined {
  try {
    return readRegularFile(path)
  } catch (error) {
    if (error instanceof SourceError) throw error
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

/** Types that were renamed, sorted; nothing where there are none. */
export function toRenamed(names: ReadonlyMap<string, string> = new Map()): Pick<Lock, 'renamed'> {
  const rows = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return rows.length === 0 ? {} : { renamed: Object.fromEntries(rows) }
}
