import type { Locations } from '../../contract/location.js'
import type { ObjectModel } from '../../contract/model.js'
import type { Claim } from './change.js'
import type { Visit } from './pair-comparison.js'
import { sampleObject } from './sample-values.js'
import { rules } from '../rules/rules.js'

type Sets = readonly (readonly string[])[]

/** Compares of which sets of members one has to be there. */
export function compareConditions(
  visit: Visit,
  place: Locations,
  base: ObjectModel,
  head: ObjectModel,
): void {
  const needed = [base, head].flatMap(({ members }) =>
    members.filter(({ required }) => required).map(({ name }) => name),
  )
  const [before, after] = [setsOf(base, needed), setsOf(head, needed)]
  const claim: Claim = { base, head, values: () => valuesFor(visit, base, head) }
  const change = { rule: rules.conditionalRequirementChanged, place, before, after, claim } as const
  if (!includes(after, before)) {
    const message = 'One of several sets of members has to be there, and had not'
    visit.changes.push({ ...change, case: 'added', message })
  }
  if (!includes(before, after)) {
    const message = 'One of several sets of members had to be there, and no longer has'
    visit.changes.push({ ...change, case: 'removed', message })
  }
}

/** Members that either side requires by themselves are judged by themselves. */
function setsOf({ oneOfRequired = [[]] }: ObjectModel, needed: readonly string[]): Sets {
  return oneOfRequired.map((set) => set.filter((name) => !needed.includes(name)))
}

/** Whether what satisfies the others satisfies these too. */
function includes(sets: Sets, others: Sets): boolean {
  return others.every((other) => sets.some((set) => set.every((name) => other.includes(name))))
}

/** Objects with each of the sets, and with none. */
function valuesFor(visit: Visit, base: ObjectModel, head: ObjectModel): object[] {
  const objects = [...sampleObject(visit.base, base), ...sampleObject(visit.head, head)]
  const sets = [[], ...(base.oneOfRequired ?? []), ...(head.oneOfRequired ?? [])]
  const optional = new Set(sets.flat())
  return sets.flatMap((set) =>
    objects.map((value) =>
      Object.fromEntries(
        Object.entries(value).filter(([name]) => !optional.has(name) || set.includes(name)),
      ),
    ),
  )
}
