import type { LayerReading, SettingReading } from './layer-reading.js'
import type { Requirements } from './requirements.js'
import type { Limit, RestrictingSettings, RestrictionProblem } from './restrictions.js'
import { Restrictions } from './restrictions.js'

/** The layers that restrictions come from, highest first. */
export interface RestrictionSources {
  config: readonly LayerReading<RestrictingSettings>[]
  requirements: readonly LayerReading<Requirements>[]
}

/**
 * Combines restrictions: of each setting of config layers the highest one counts, and every
 * requirement. A setting that cannot be read makes them unknown, unless a higher one decides; so
 * does one that says where credentials are stored or sent.
 */
export function combineRestrictions({ config, requirements }: RestrictionSources): Restrictions {
  const own = config.map(({ settings }) => settings)
  const required = requirements.map(({ settings }) => settings)
  const method = findHighest(own.map(({ method }) => method))
  const workspaces = findHighest(own.map(({ workspaces }) => workspaces))
  const methodLists = required.map(({ allowedLoginMethods }) => allowedLoginMethods)
  const workspaceLists = required.map(({ allowedChatgptWorkspaces }) => allowedChatgptWorkspaces)
  // Projects cannot set where credentials are sent.
  const sending = config.filter(({ layer }) => layer.name.type !== 'project')
  const destinations = [
    ...findHighest([...required, ...own].map((each) => each.cliAuthCredentialsStore)),
    ...findHighest([...required, ...sending.map(({ settings }) => settings)].map(toBaseUrl)),
  ]
  const counting = [...method, ...workspaces, ...methodLists, ...workspaceLists, ...destinations]
  const unknown = counting.find(({ isKnown }) => !isKnown)
  return new Restrictions({
    methods: [...listLimits(method, (method) => [method]), ...listLimits(methodLists, toList)],
    workspaces: [
      ...listLimits(workspaces, toList).filter(({ allowed }) => allowed.length > 0),
      ...listLimits(workspaceLists, toList),
    ],
    problem: unknown && describeProblem(unknown),
  })
}

/** The highest setting that is set or may be, in a list of at most one. */
function findHighest<T>(readings: readonly SettingReading<T>[]): readonly SettingReading<T>[] {
  const index = readings.findIndex(({ isKnown, value }) => !isKnown || value !== undefined)
  return index === -1 ? [] : readings.slice(index, index + 1)
}

function toBaseUrl<T>({ chatgptBaseUrl }: { chatgptBaseUrl: T }): T {
  return chatgptBaseUrl
}

function toList<T>(list: T): T {
  return list
}

function listLimits<V, T>(
  readings: readonly SettingReading<V>[],
  toAllowed: (value: NonNullable<V>) => readonly T[],
): Limit<T>[] {
  return readings.flatMap(({ layer, isKnown, value }) =>
    !isKnown || value == null ? [] : [{ allowed: toAllowed(value), source: layer.place }],
  )
}

function describeProblem({ layer, problem }: SettingReading<unknown>): RestrictionProblem {
  const start = problem?.range?.start
  const position = start === undefined ? '' : `:${start.line}:${start.column}`
  return { place: layer.place + position, details: problem?.message ?? '' }
}
