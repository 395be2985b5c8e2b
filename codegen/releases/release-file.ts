import { isRelease } from '../contract/versions.js'
import type { Surface } from '../read/export/read-export.js'
import { encodeKey } from './entries.js'
import type { DefinitionState, ReleaseState } from './release-state.js'
import { digestState } from './release-state.js'
import { SourceError } from '../sources/contract.js'

/** The exports of one release, as changes to an earlier one. */
export interface ReleaseFile {
  release: string
  /** The release that the changes are made to; absent for the first one. */
  base?: string
  /** SHA-256 of the nested bundle of each surface. */
  bundles: Readonly<Record<Surface, string>>
  /** SHA-256 of all entries after the changes. */
  digest: string
  changes: readonly EntryChange[]
}

interface EntryChange {
  definition: string
  /** Scope and key. */
  line: string
  /** Absent where the entry is removed. */
  text?: string
}

const surfaces: readonly Surface[] = ['stable', 'experimental']

export function formatRelease(
  file: Omit<ReleaseFile, 'changes' | 'digest'>,
  states: {
    base: ReleaseState
    state: ReleaseState
  },
): string {
  const { release, base, bundles } = file
  const head = [
    `codex ${release}${base === undefined ? '' : ` after ${base}`}`,
    ...surfaces.map((surface) => `bundle ${surface} ${bundles[surface]}`),
    `entries ${digestState(states.state)}`,
  ]
  return [...head, ...formatChanges(states)].map((line) => `${line}\n`).join('')
}

function formatChanges({ base, state }: { base: ReleaseState; state: ReleaseState }): string[] {
  const names = [...new Set([...base.keys(), ...state.keys()])].sort()
  return names.flatMap((name) => {
    const [before, after] = [base.get(name) ?? none, state.get(name) ?? none]
    const lines = [...new Set([...before.keys(), ...after.keys()])].filter((line) => {
      return before.get(line) !== after.get(line)
    })
    return lines.sort(byKey).map((line) => {
      const [scope, key] = line.split(' ')
      const text = after.get(line)
      const sign = text === undefined ? '-' : before.has(line) ? '~' : '+'
      return `${sign} ${scope} ${encodeKey(name)}${key}${text === undefined ? '' : ` ${text}`}`
    })
  })
}

const none: DefinitionState = new Map()

/** By key and then by scope, so that what happened to a member is in one place. */
function byKey(a: string, b: string): number {
  const [first, second] = [a, b].map((line) => line.split(' ').reverse().join(' '))
  return (first ?? '') < (second ?? '') ? -1 : 1
}

const headForm =
  /^codex (\S+)(?: after (\S+))?\nbundle stable (\w{64})\nbundle experimental (\w{64})\nentries (\w{64})\n/
const lineForm = /^([+~-]) (both|stable|experimental) ([^.|!: ]*)(\S*)(?: ([^\n]*))?$/

/** Reads the text of a file. Throws a SourceError with file and line. */
export function parseRelease(file: string, text: string): ReleaseFile {
  const head = headForm.exec(text)
  const [all = '', release = '', base, stable = '', experimental = '', digest = ''] = head ?? []
  if (head === null || !isRelease(release) || file !== `${release}.txt`) {
    throw new SourceError(
      'unreadable',
      `${file}: expected the release of its name, two digests of bundles and one of entries`,
    )
  }
  const lines = text.slice(all.length).split('\n')
  if (lines.pop() !== '') throw new SourceError('unreadable', `${file}: the last line is cut off`)
  const changes = lines.map((line, index) => {
    const change = parseChange(line)
    if (change !== undefined) return change
    throw new SourceError(
      'unreadable',
      `${file}:${index + 5}: expected +, ~ or -, a scope, a key and a value`,
    )
  })
  return {
    release,
    ...(base !== undefined && { base }),
    bundles: { stable, experimental },
    digest,
    changes,
  }
}

function parseChange(line: string): EntryChange | undefined {
  const [, sign, scope, name = '', key = '', text] = lineForm.exec(line) ?? []
  if (sign === undefined || (sign === '-') !== (text === undefined)) return undefined
  const definition = decode(name)
  if (definition === undefined) return undefined
  const change = { definition, line: `${scope} ${key}` }
  return text === undefined ? change : { ...change, text }
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
