import type { Place } from '../contract/errors.js'
import type { Finding } from '../diff/findings/finding.js'
import type { Verdict } from './is-used.js'
import { isUsed, subjectOf } from './is-used.js'
import type { UsedSurface } from './surface.js'
import type { ComparedModels, Target } from './targets.js'

/** What a finding is to a project. */
export interface Use {
  verdict: Verdict
  /** The first places where the project has to do with it; none where it is not known to. */
  places: readonly Place[]
}

const mostPlaces = 3

export function useOf(used: UsedSurface, finding: Finding, models: ComparedModels): Use {
  const verdict = isUsed(used, finding, models)
  if (verdict !== 'used') return { verdict, places: [] }
  const places = placesOf(used, finding, models)
  const byLine = new Map(places.map((place) => [`${place.file}:${place.line}`, place]))
  return { verdict, places: [...byLine.values()].slice(0, mostPlaces) }
}

function placesOf(used: UsedSurface, finding: Finding, models: ComparedModels): readonly Place[] {
  const { targets, methods } = subjectOf(finding, models)
  if (targets.length === 0) return methods.flatMap((method) => used.methods.get(method) ?? [])
  return targets.flatMap((target) => placesOfTarget(used, target))
}

/** Of the value, or of what may hold it. */
function placesOfTarget(
  { values, members, types }: UsedSurface,
  { type, member, value }: Target,
): readonly Place[] {
  const owner = member === undefined ? type : `${type}.${member}`
  const uses = members.get(owner) ?? types.get(type) ?? []
  return values.get(`${owner}[${value}]`) ?? uses.map(({ place }) => place)
}
