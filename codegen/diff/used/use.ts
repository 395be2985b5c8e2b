import type { Place } from '../../errors.js'
import type { Finding } from '../finding.js'
import type { Verdict } from './is-used.js'
import { isUsed, methodsOf, targetsOfFinding } from './is-used.js'
import type { UsedSurface } from './surface.js'
import type { ComparedModels } from './targets.js'

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
  const targets = targetsOfFinding(finding, models)
  if (targets.length === 0) {
    return methodsOf(finding).flatMap((method) => used.methods.get(method) ?? [])
  }
  return targets.flatMap(({ type, member, value }) => {
    const uses = used.members.get(`${type}.${member}`) ?? used.types.get(type) ?? []
    return used.values.get(`${type}[${value}]`) ?? uses.map(({ place }) => place)
  })
}
