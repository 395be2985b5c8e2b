import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareReleases, isNewer } from '../contract/versions.js'
import type { Definition, Definitions, ReadDefinitions } from '../read/export/bundle.js'
import { isEnvelope, toDefinition } from '../read/export/bundle.js'
import { constantOf } from '../read/export/raw-schema.js'
import type { CodexExports, Surface } from '../read/export/read-export.js'
import { joinDefinition } from './entries.js'
import type { ReleaseFile } from './release-file.js'
import { parseRelease } from './release-file.js'
import type { DefinitionState, ReleaseState } from './release-state.js'
import { digestState, entriesOf } from './release-state.js'
import { SourceError } from '../sources/contract.js'
import { readFilesIfAny } from '../files.js'

/**
 * The contracts of all known releases, from one file with the changes of each release. Definitions
 * that several releases share are read once.
 */
export class History {
  readonly #files: ReadonlyMap<string, ReleaseFile>
  readonly #states = new Map<string, ReleaseState>()
  readonly #methods = new Map<string, ReadonlySet<string>>()
  readonly #definitions = new WeakMap<DefinitionState, Map<Surface, Definition | undefined>>()

  /** Takes the text of each file by its name. Throws a SourceError. */
  constructor(texts: ReadonlyMap<string, string>) {
    const files = [...texts].map(([file, text]) => parseRelease(file, text))
    files.sort((a, b) => compareReleases(a.release, b.release))
    this.#files = new Map(files.map((file) => [file.release, file]))
  }

  /** Oldest first. */
  get releases(): readonly string[] {
    return [...this.#files.keys()]
  }

  /** SHA-256 of the nested bundle of each surface. */
  bundleDigests(release: string): ReleaseFile['bundles'] {
    return this.#fileOf(release).bundles
  }

  /** All entries of a release, checked against the recorded digest. */
  stateOf(release: string): ReleaseState {
    const known = this.#states.get(release)
    if (known !== undefined) return known
    const file = this.#fileOf(release)
    const state = applyChanges(file, this.#baseOf(file))
    if (digestState(state) !== file.digest) {
      throw new SourceError(
        'unreadable',
        `The entries of codex ${release} are not those that were recorded`,
      )
    }
    this.#states.set(release, state)
    return state
  }

  /** Both surfaces of a release, as the reader of exports takes them. */
  exportsOf(release: string): CodexExports<ReadDefinitions> {
    return {
      version: release,
      stable: { definitions: this.#definitionsOf(release, 'stable') },
      experimental: { definitions: this.#definitionsOf(release, 'experimental') },
    }
  }

  /** Names of all methods that a release lists, experimental ones among them. */
  methodsOf(release: string): ReadonlySet<string> {
    const known = this.#methods.get(release) ?? this.#readMethods(release)
    this.#methods.set(release, known)
    return known
  }

  #readMethods(release: string): ReadonlySet<string> {
    const definitions = this.#definitionsOf(release, 'experimental')
    const messages = [...definitions].flatMap(([name, { schema }]) => {
      return isEnvelope(name) && schema !== true ? (schema.oneOf ?? []) : []
    })
    const names = messages.map((message) => {
      return message === true ? undefined : constantOf(message.properties?.['method'])
    })
    return new Set(names.filter((name) => name !== undefined))
  }

  #baseOf({ release, base }: ReleaseFile): ReleaseState {
    if (base === undefined) return new Map()
    if (isNewer(release, base)) return this.stateOf(base)
    throw new SourceError('unreadable', `codex ${release} cannot come after ${base}`)
  }

  #definitionsOf(release: string, surface: Surface): Definitions {
    return new Map(
      [...this.stateOf(release)].flatMap(([name, state]): [string, Definition][] => {
        const definition = this.#definitionOf(name, state, surface)
        return definition === undefined ? [] : [[name, definition]]
      }),
    )
  }

  #definitionOf(name: string, state: DefinitionState, surface: Surface): Definition | undefined {
    const known = this.#definitions.get(state) ?? new Map<Surface, Definition | undefined>()
    this.#definitions.set(state, known)
    if (!known.has(surface)) known.set(surface, toDefinitionOf(name, state, surface))
    return known.get(surface)
  }

  #fileOf(release: string): ReleaseFile {
    const file = this.#files.get(release)
    if (file === undefined)
      throw new SourceError('unreadable', `codex ${release} is not in the history`)
    return file
  }
}

function toDefinitionOf(
  name: string,
  state: DefinitionState,
  surface: Surface,
): Definition | undefined {
  const entries = [...entriesOf(state, surface)].filter(([key]) => !key.endsWith(':'))
  if (entries.length === 0) return undefined
  return toDefinition(joinDefinition(new Map(entries)), `#/definitions/${name}`)
}

function applyChanges({ changes }: ReleaseFile, base: ReleaseState): ReleaseState {
  const changed = new Map<string, Map<string, string>>()
  for (const { definition, line, text } of changes) {
    const entries = changed.get(definition) ?? new Map(base.get(definition))
    changed.set(definition, entries)
    if (text === undefined) entries.delete(line)
    else entries.set(line, text)
  }
  const all = [...new Map([...base, ...changed])].filter(([, entries]) => entries.size > 0)
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Where the history is kept, relative to the root of the repository. */
export const historyFolder = 'schema/history'

/**
 * Types of results that do not follow from a name, a line each: the method, a space and the type.
 */
export const resultsName = 'results.txt'

export function readHistory(root: string): History {
  const files = [...readFilesIfAny(join(root, historyFolder))]
  return new History(new Map(files.filter(([name]) => /^\d+\.\d+\.\d+\.txt$/.test(name))))
}

export function readResults(root: string): Map<string, string> {
  const lines = readFileSync(join(root, historyFolder, resultsName), 'utf8')
    .trim()
    .split('\n')
  return new Map(
    lines.map((line, index) => {
      const [, method, type] = /^(\S+) (\w+)$/.exec(line) ?? []
      if (method !== undefined && type !== undefined) return [method, type]
      throw new SourceError(
        'unreadable',
        `${resultsName}:${index + 1}: expected a method and a type`,
      )
    }),
  )
}

export function formatResults(results: ReadonlyMap<string, string>): string {
  const rows = [...results].map(([method, type]) => `${method} ${type}\n`)
  return rows.sort((a, b) => (a < b ? -1 : 1)).join('')
}
