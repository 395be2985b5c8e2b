import type { ConfigLayer } from './config-layer.js'
import { ConfigError } from './errors.js'
import type { Requirements } from './requirements.js'
import { readRequirements } from './requirements.js'
import type { Limit, RestrictingSettings, RestrictionProblem } from './restrictions.js'
import { readRestrictingSettings, Restrictions } from './restrictions.js'

/** A layer and what was read from it: the present settings, the last valid ones, or neither. */
export interface LayerReading<T> {
  readonly layer: ConfigLayer
  readonly settings: T | undefined
  /** Why the present settings cannot be read. */
  readonly problem: ConfigError | undefined
}

/** Reads the settings of layers and remembers the last valid ones of each. */
export class SettingsReader<T> {
  readonly #read: (table: ConfigLayer['table']) => T
  readonly #lastValid = new Map<string, T>()

  constructor(read: (table: ConfigLayer['table']) => T) {
    this.#read = read
  }

  read(layer: ConfigLayer): LayerReading<T> {
    const { place, table, problem } = layer
    if (problem !== undefined) {
      // Nothing can be restricted by a file that cannot exist.
      const settings = isImpossible(problem) ? this.#read({}) : this.#lastValid.get(place)
      return { layer, settings, problem }
    }
    try {
      const settings = this.#read(table)
      this.#lastValid.set(place, settings)
      return { layer, settings, problem: undefined }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return { layer, settings: this.#lastValid.get(place), problem: error }
    }
  }
}

/** Whether the file cannot exist, because its folder is a file. */
function isImpossible({ cause }: ConfigError): boolean {
  return (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOTDIR'
}

/** Reads the restricting settings of config layers. */
export function createRestrictionReader(): SettingsReader<RestrictingSettings> {
  return new SettingsReader(readRestrictingSettings)
}

/** Reads requirement layers. */
export function createRequirementReader(): SettingsReader<Requirements> {
  return new SettingsReader(readRequirements)
}

/** The layers that restrictions come from, highest first. */
export interface RestrictionSources {
  config: readonly LayerReading<RestrictingSettings>[]
  requirements: readonly LayerReading<Requirements>[]
}

/**
 * Combines restrictions: of each setting of config layers the highest one counts, and every
 * requirement. A layer without readable settings makes them unknown, unless higher ones decide.
 */
export function combineRestrictions({ config, requirements }: RestrictionSources): Restrictions {
  const method = findHighest(config, ({ method }) => method && [method])
  const workspaces = findHighest(config, ({ workspaces }) => workspaces)
  const unread = requirements.find(({ settings }) => settings === undefined)
  return new Restrictions({
    methods: [
      ...method.limits,
      ...listLimits(requirements, ({ allowedLoginMethods }) => allowedLoginMethods),
    ],
    workspaces: [
      ...workspaces.limits,
      ...listLimits(requirements, ({ allowedChatgptWorkspaces }) => allowedChatgptWorkspaces),
    ],
    problem: method.problem ?? workspaces.problem ?? (unread && describeProblem(unread)),
  })
}

interface Highest<T> {
  limits: readonly Limit<T>[]
  problem?: RestrictionProblem
}

function findHighest<T>(
  readings: readonly LayerReading<RestrictingSettings>[],
  pick: (settings: RestrictingSettings) => readonly T[] | undefined,
): Highest<T> {
  for (const reading of readings) {
    if (reading.settings === undefined) return { limits: [], problem: describeProblem(reading) }
    const allowed = pick(reading.settings)
    if (allowed !== undefined) return { limits: [{ allowed, source: reading.layer.place }] }
  }
  return { limits: [] }
}

function listLimits<T>(
  readings: readonly LayerReading<Requirements>[],
  pick: (requirements: Requirements) => readonly T[] | undefined,
): Limit<T>[] {
  return readings.flatMap(({ layer, settings }) => {
    const allowed = settings && pick(settings)
    return allowed === undefined ? [] : [{ allowed, source: layer.place }]
  })
}

function describeProblem({ layer, problem }: LayerReading<unknown>): RestrictionProblem {
  const start = problem?.range?.start
  const position = start === undefined ? '' : `:${start.line}:${start.column}`
  return { place: layer.place + position, details: problem?.message ?? '' }
}
