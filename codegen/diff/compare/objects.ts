import type { Locations } from '../../contract/location.js'
import type { MemberModel, ObjectModel } from '../../contract/model.js'
import type { Claim } from './change.js'
import { findRenamed } from './match-by-name.js'
import type { Visit } from './pair-comparison.js'
import { sampleObject } from './sample-values.js'
import { compareAdditional } from './additional.js'
import { compareConditions } from './conditions.js'
import { compareMembers, reportRenamed } from './members.js'
import type { ObjectPair } from './object-pair.js'
import { reportAdded, reportRemoved } from './unmatched-member.js'
import { rules } from '../rules/rules.js'

/** Compares two objects member by member; members that hold tags are judged with their union. */
export function compareObjects(
  visit: Visit,
  place: Locations,
  base: ObjectModel,
  head: ObjectModel,
): void {
  const { tags } = visit.pair
  const [from, to] = [without(base, tags?.base), without(head, tags?.head)]
  const objects: ObjectPair = {
    base,
    head,
    claimAbout: (...names) => claimAbout(visit, base, head, names),
  }
  const [before, after] = [index(from), index(to)]
  const removed = from.filter(({ name }) => !after.has(name))
  const added = to.filter(({ name }) => !before.has(name))
  const renamed = findRenamed({
    removed,
    added,
    nameOf: ({ name }) => name,
    formerNameOf: ({ renamedFrom }) => renamedFrom,
    isAlike: (a, b) => a.required === b.required && isSameShape(visit, a, b),
  })
  for (const pair of renamed) reportRenamed(visit, place, objects, pair)
  const isRenamed = (member: MemberModel) =>
    renamed.some((pair) => pair.base === member || pair.head === member)
  for (const member of removed) if (!isRenamed(member)) reportRemoved(visit, place, objects, member)
  for (const member of added) if (!isRenamed(member)) reportAdded(visit, place, objects, member)
  for (const member of from) {
    const other = after.get(member.name)
    if (other !== undefined) compareMembers(visit, place, objects, { base: member, head: other })
  }
  compareAdditional(visit, place, objects)
  compareConditions(visit, place, base, head)
  compareClosed(visit, place, base, head)
}

function without({ members }: ObjectModel, tag: string | undefined): readonly MemberModel[] {
  return tag === undefined ? members : members.filter(({ name }) => name !== tag)
}

function index(members: readonly MemberModel[]): ReadonlyMap<string, MemberModel> {
  return new Map(members.map((member) => [member.name, member]))
}

function isSameShape({ wire, base, head }: Visit, from: MemberModel, to: MemberModel): boolean {
  return wire.of(base, from.shape) === wire.of(head, to.shape)
}

/** Objects with and without the members in question. */
function claimAbout(
  visit: Visit,
  base: ObjectModel,
  head: ObjectModel,
  about: readonly string[],
): Claim {
  const values = () => {
    const objects = [...sampleObject(visit.base, base), ...sampleObject(visit.head, head)]
    const bare = objects.map((value) => {
      return Object.fromEntries(Object.entries(value).filter(([name]) => !about.includes(name)))
    })
    return [...bare, ...objects]
  }
  return { base, head, values, about }
}

function compareClosed(visit: Visit, place: Locations, base: ObjectModel, head: ObjectModel): void {
  if (base.closed === head.closed) return
  const message =
    head.closed === true
      ? 'It refuses members that are not listed, from now on'
      : 'It takes members that are not listed, from now on'
  visit.changes.push({
    rule: head.closed === true ? rules.objectClosed : rules.objectOpened,
    place,
    message,
  })
}
