import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escapeToken } from '../contract/json-value.js'
import { compareReleases, isNewer } from '../contract/versions.js'
import type { Definition, ReadDefinitions } from '../read/export/bundle.js'
import { isEnvelope, toDefinition } from '../read/export/bundle.js'
import { constantOf } from '../read/export/raw-schema.js'
import type { CodexExports, Surface } from '../read/export/read-export.js'
import type { DeclaredType } from '../read/declarations/declarations.js'
import { Declarations } from '../read/declarations/declarations.js'
import { joinDeclaration } from './declared-entries.js'
import { joinDefinition } from './entries.js'
import type { ReleaseFile } from './release-file.js'
import { parseRelease } from './release-file.js'
import type { DefinitionState, ReleaseState } from './release-state.js'
import { digestState, entriesOf } from './release-state.js'
import { SourceError } from '../sources/contract.js'
import { readFilesIfAny } from '../files.js'
import type { Files } from '../print/printer.js'

/**
 * The contracts of all known releases, from one file with the changes of each release. Definitions
 * that several releases share are read once.
 */
export class History {
  readonly #files: ReadonlyMap<string, ReleaseFile>
  readonly #states = new Map<string, ReleaseState>()
  readonly #checked = new Set<ReleaseState>()
  readonly #methods = new Map<string, ReadonlySet<string>>()
  readonly #parts = new WeakMap<DefinitionState, Map<Surface, SurfaceParts>>()

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

  /** SHA-256 of the entries of a release, the same for releases that export the same. */
  digestOf(release: string): string {
    return this.#fileOf(release).digest
  }

  /** All entries of a release, checked against the recorded digest. */
  stateOf(release: string): ReleaseState {
    const state = this.#readState(release)
    if (this.#checked.has(state)) return state
    if (digestState(state) !== this.digestOf(release)) {
      throw new SourceError(
        'unreadable',
        `The entries of codex ${release} are not those that were recorded`,
      )
    }
    this.#checked.add(state)
    return state
  }

  #readState(release: string): ReleaseState {
    const file = this.#fileOf(release)
    const state = this.#states.get(release) ?? applyChanges(file, this.#baseOf(file))
    this.#states.set(release, state)
    return state
  }

  /** Both surfaces of a release, as the reader of exports takes them. */
  exportsOf(release: string): CodexExports<ReadDefinitions> {
    return {
      version: release,
      stable: this.#surfaceOf(release, 'stable'),
      experimental: this.#surfaceOf(release, 'experimental'),
    }
  }

  /** Names of all methods that a release lists, experimental ones among them. */
  methodsOf(release: string): ReadonlySet<string> {
    const known = this.#methods.get(release) ?? this.#readMethods(release)
    this.#methods.set(release, known)
    return known
  }

  #readMethods(release: string): ReadonlySet<string> {
    const { definitions } = this.#surfaceOf(release, 'experimental')
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
    if (isNewer(release, base)) return this.#readState(base)
    throw new SourceError('unreadable', `codex ${release} cannot come after ${base}`)
  }

  #surfaceOf(release: string, surface: Surface): ReadDefinitions {
    const definitions = new Map<string, Definition>()
    const declarations = new Map<string, DeclaredType>()
    for (const [name, state] of this.stateOf(release)) {
      const { definition, declaration } = this.#partsOf(name, state, surface)
      if (definition !== undefined) definitions.set(name, definition)
      if (declaration !== undefined) declarations.set(name, declaration)
    }
    return { definitions, declarations: new Declarations(declarations) }
  }

  #partsOf(name: string, state: DefinitionState, surface: Surface): SurfaceParts {
    const known = this.#parts.get(state) ?? new Map<Surface, SurfaceParts>()
    this.#parts.set(state, known)
    const parts = known.get(surface) ?? toParts(name, state, surface)
    known.set(surface, parts)
    return parts
  }

  #fileOf(release: string): ReleaseFile {
    const file = this.#files.get(release)
    if (file === undefined)
      throw new SourceError('unreadable', `codex ${release} is not in the history`)
    return file
  }
}

/** What one surface has of a name. */
interface SurfaceParts {
  definition?: Definition
  declaration?: DeclaredType
}

function toParts(name: string, state: DefinitionState, surface: Surface): SurfaceParts {
  const entries = entriesOf(state, surface)
  const schemas = new Map([...entries].filter(([key]) => !key.endsWith(':')))
  const declaration = joinDeclaration(entries)
  return {
    ...(schemas.size > 0 && {
      definition: toDefinition(joinDefinition(schemas), `#/definitions/${escapeToken(name)}`),
    }),
    ...(declaration && { declaration }),
  }
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
  return historyOf(readFilesIfAny(join(root, historyFolder)))
}

/** Takes the files of the folder by their names. */
export function historyOf(files: Files): History {
  return new History(new Map([...files].filter(([name]) => /^\d+\.\d+\.\d+\.txt$/.test(name))))
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
