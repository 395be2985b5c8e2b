import { join, resolve } from 'node:path'
import type { ConfigWarningNotification } from '../../generated/types/index.js'
import { combineRestrictions } from './combine-restrictions.js'
import { readStamp } from './config-file.js'
import type { ConfigLayer } from './config-layer.js'
import { createLayer } from './config-layer.js'
import type { BrokenReading } from './config-warnings.js'
import {
  describeBrokenRequirements,
  describeBrokenSettings,
  describeUnused,
  isBroken,
} from './config-warnings.js'
import { resolveConfig, resolveReadable } from './config.js'
import type { Config } from './config.js'
import { applyDestinations } from './destinations.js'
import type { EnterpriseBundle } from './enterprise-bundle.js'
import { ConfigError } from './errors.js'
import { LayerReader } from './layer-reading.js'
import type { LayerReading } from './layer-reading.js'
import {
  listFiles,
  loadLowerLayers,
  loadManagedLayers,
  loadProjectLayer,
  loadRequirementLayers,
  loadUserLayer,
} from './load-layers.js'
import { assertValidOverrides, parseOverrides } from './overrides.js'
import { findProjectFolders } from './project-folders.js'
import { requirementReaders } from './requirements.js'
import type { RestrictingSettings, Restrictions } from './restrictions.js'
import { restrictionReaders } from './restrictions.js'
import { mergeTables } from './toml-table.js'
import type { Table } from './toml-table.js'
import { findUnknownKeys } from './unknown-keys.js'

/** The places and the overrides of a configuration. */
export interface ConfigSourceOptions {
  /** Folder of the user's `config.toml`. */
  home: string
  /** `key.path=value` settings. Each overrides the files and those before it. */
  overrides: readonly string[]
  /**
   * Folder of the system's files; null for none. The default is that of codex: `/etc/codex`, or
   * `%ProgramData%\OpenAI\Codex` on Windows.
   */
  systemFolder?: string | null
  /** The folder whose project is read; null for none. The default is that of the process. */
  cwd?: string | null
  /** The files of the workspace that is signed in. A change returns another object. */
  enterprise?: () => EnterpriseBundle | undefined
}

/** Options of a configuration that consists of only the home and the overrides. */
export const homeOnly = { systemFolder: null, cwd: null } as const

/** The configuration at one moment. */
export interface ConfigReading {
  readonly config: Config
  /** The logins that all layers allow. */
  readonly restrictions: Restrictions
  /** The logins that all layers but the workspace's allow. */
  readonly localRestrictions: Restrictions
  /**
   * Every layer, highest first, also those that are not used. A function, because settings may
   * contain secrets, which must not appear where a reading is logged.
   */
  readonly layers: () => readonly ConfigLayer[]
  readonly warnings: readonly ConfigWarningNotification[]
  /** The place of the first problem because of which settings are not used. */
  readonly invalid: string | undefined
}

/** A configuration that may change while the program runs. */
export interface ConfigSource {
  /**
   * Reads changed files again; returns the same object until one changes. For an invalid file, the
   * last valid settings hold, or else the defaults, and then no login is allowed if the file could
   * restrict it.
   */
  read(): Promise<ConfigReading>
}

/** Reads the layers of a configuration. Throws a ConfigError for an invalid override. */
export function createConfigSource(options: ConfigSourceOptions): ConfigSource {
  return new LayeredConfig(options)
}

/** The system folder of codex. */
function findSystemFolder(): string {
  if (process.platform !== 'win32') return '/etc/codex'
  return join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'OpenAI', 'Codex')
}

class LayeredConfig implements ConfigSource {
  readonly #home: string
  readonly #systemFolder: string | null
  readonly #cwd: string | null
  readonly #enterprise: () => EnterpriseBundle | undefined
  readonly #overrides: Table
  readonly #restrictionReader = new LayerReader(restrictionReaders)
  readonly #requirementReader = new LayerReader(requirementReaders)
  /** The last valid configuration, before requirements. */
  #lastGood: Config | undefined
  #lastUserTable: Table = {}
  #reading: ConfigReading | undefined
  #stamps: readonly unknown[] = []
  #watched: readonly string[]

  constructor(options: ConfigSourceOptions) {
    const { home, overrides, enterprise = () => undefined } = options
    const { systemFolder = findSystemFolder(), cwd = process.cwd() } = options
    this.#home = resolve(home)
    this.#systemFolder = systemFolder
    this.#cwd = cwd
    this.#enterprise = enterprise
    this.#overrides = parseOverrides(overrides)
    assertValidOverrides(this.#overrides)
    this.#watched = Object.values(listFiles(this.#home, systemFolder)).filter(isDefined)
  }

  async read(): Promise<ConfigReading> {
    // Read before the content, so a write between the two is seen by the next read.
    const stamps = this.#readStamps()
    const isSame = stamps.every((stamp, index) => stamp === this.#stamps[index])
    if (this.#reading !== undefined && stamps.length === this.#stamps.length && isSame) {
      return this.#reading
    }
    this.#reading = await this.#load()
    this.#stamps = this.#keepStamps(stamps)
    return this.#reading
  }

  #readStamps(): unknown[] {
    return [this.#enterprise(), ...this.#watched.map(readStamp)]
  }

  /** Files that were not watched before are read again with the next read. */
  #keepStamps(stamps: readonly unknown[]): readonly unknown[] {
    const projects = this.#reading!.layers().flatMap(({ name, place }) =>
      name.type === 'project' ? [place] : [],
    )
    const files = Object.values(listFiles(this.#home, this.#systemFolder)).filter(isDefined)
    const watched = [...files, ...projects]
    const isSame = watched.join('\0') === this.#watched.join('\0')
    this.#watched = watched
    return isSame ? stamps : []
  }

  async #load(): Promise<ConfigReading> {
    const places = {
      home: this.#home,
      systemFolder: this.#systemFolder,
      bundle: this.#enterprise(),
    }
    const user = await loadUserLayer(this.#home)
    if (user.problem === undefined) this.#lastUserTable = user.table
    const layers = [
      ...(await loadManagedLayers(places)),
      ...this.#listSessionFlags(),
      ...(await this.#loadProjects(user.place)),
      user,
      ...(await loadLowerLayers(places)),
    ]
    return this.#combine(layers, await loadRequirementLayers(places))
  }

  #listSessionFlags(): ConfigLayer[] {
    const table = this.#overrides
    if (Object.keys(table).length === 0) return []
    return [createLayer({ name: { type: 'sessionFlags' }, place: 'the -c overrides', table })]
  }

  async #loadProjects(userFile: string): Promise<ConfigLayer[]> {
    if (this.#cwd === null) return []
    // The last valid settings of the user: a broken file must not lift the restrictions of a project.
    const search = { cwd: this.#cwd, home: this.#home, user: this.#lastUserTable }
    const folders = findProjectFolders(search)
    return Promise.all(folders.map((folder) => loadProjectLayer(folder, userFile)))
  }

  #combine(layers: readonly ConfigLayer[], requirements: readonly ConfigLayer[]): ConfigReading {
    const enabled = layers.filter(({ disabledReason }) => disabledReason === undefined)
    const settings = enabled.map((layer) => this.#restrictionReader.read(layer))
    const required = requirements.map((layer) => this.#requirementReader.read(layer))
    const resolved = this.#resolve(settings)
    const invalid = [...resolved.problems, ...required.filter(isBroken)]
    return {
      config: applyDestinations(resolved.config, required),
      restrictions: combineRestrictions({ config: settings, requirements: required }),
      localRestrictions: combineRestrictions({
        config: settings.filter(isLocal),
        requirements: required.filter(isLocal),
      }),
      layers: () => layers,
      warnings: [
        ...describeBrokenSettings(resolved.problems),
        ...describeBrokenRequirements(required.filter(isBroken)),
        ...describeUnused(layers),
        ...enabled.flatMap((layer) => findUnknownKeys(layer, 'config')),
        ...requirements.flatMap((layer) => findUnknownKeys(layer, 'requirements')),
      ],
      invalid: invalid[0]?.layer.place,
    }
  }

  /** Merges the layers. Without a valid result, the last one or that of the readable settings. */
  #resolve(readings: readonly LayerReading<RestrictingSettings>[]): Resolved {
    const broken = readings.filter(isBroken)
    const tables = readings.map(({ layer }) => layer.table)
    try {
      const config = resolveConfig(tables.reduceRight(mergeTables, {}))
      if (broken.length === 0) {
        this.#lastGood = config
        return { config, problems: [] }
      }
      return { config: this.#lastGood ?? resolveEach(readings), problems: broken }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const culprit = findCulprit(readings, error)
      const problems = [...broken.filter(({ layer }) => layer !== culprit.layer), culprit]
      return { config: this.#lastGood ?? resolveEach(readings), problems }
    }
  }
}

interface Resolved {
  config: Config
  problems: readonly BrokenReading[]
}

function isLocal({ layer }: LayerReading<object>): boolean {
  return layer.name.type !== 'enterpriseManaged'
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined
}

/** The settings that can be read, each from the highest layer in which it can. */
function resolveEach(readings: readonly LayerReading<RestrictingSettings>[]): Config {
  return applyDestinations(resolveReadable(readings.map(({ layer }) => layer.table)), readings)
}

/** The highest layer that is invalid by itself, or else the user's. */
function findCulprit(all: readonly LayerReading<object>[], problem: ConfigError): BrokenReading {
  const readings = all.filter(({ layer }) => layer.problem === undefined)
  const isInvalid = ({ layer }: LayerReading<object>) => {
    try {
      resolveConfig({ ...layer.table, model_provider: undefined })
      return false
    } catch {
      return true
    }
  }
  const { layer } =
    readings.find(isInvalid) ??
    readings.find(({ layer }) => layer.name.type === 'user') ??
    readings[0]!
  return { layer, problem }
}
