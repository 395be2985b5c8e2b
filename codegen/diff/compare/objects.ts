import { fitsText, sampleTexts } from '../../contract/limits.js'
import type { MemberModel, ObjectModel, Shape } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch, SeverityOverrides } from './change.js'
import { formatShape } from './format-shape.js'
import type { IndexedContract } from './indexed-contract.js'
import { removalFix } from './lifecycle.js'
import type { Renamed } from './match-by-name.js'
import { matchByName } from './match-by-name.js'
import { compareMembers } from './members.js'
import type { PairComparison } from './pair-comparison.js'
import { experimentalMark, isTolerated } from './presence.js'
import { sampleObject, sampleShape } from './sample-values.js'

/** Compares two objects member by member; members that hold tags are compared with their union. */
export function compareObjects(at: PairComparison, base: ObjectModel, head: ObjectModel): void {
  new ObjectComparison(at, base, head).compare()
}

class ObjectComparison {
  readonly #at: PairComparison
  readonly #base: ObjectModel
  readonly #head: ObjectModel
  #found: readonly object[] | undefined

  constructor(at: PairComparison, base: ObjectModel, head: ObjectModel) {
    this.#at = at
    this.#base = base
    this.#head = head
  }

  compare(): void {
    const { contracts, pair } = this.#at
    const { kept, renamed, removed, added } = matchByName({
      base: this.#base.members.filter(({ name }) => name !== pair.tags?.base),
      head: this.#head.members.filter(({ name }) => name !== pair.tags?.head),
      nameOf: ({ name }) => name,
      formerNameOf: ({ renamedFrom }) => renamedFrom,
      isAlike: (a, b) => {
        if (a.required !== b.required) return false
        const { wire } = contracts
        return wire.of(contracts.base, a.shape) === wire.of(contracts.head, b.shape)
      },
    })
    for (const names of renamed) this.#reportRenamed(names)
    for (const member of removed) this.#reportRemoved(member)
    for (const member of added) this.#reportAdded(member)
    for (const { base, head } of kept) {
      compareMembers(this.#member(head.name), { base, head }, this.#search([head.name]))
    }
    this.#compareUnlisted()
    this.#comparePatterns()
    this.#compareConditions()
    this.#compareClosed()
  }

  /** Where a member is on both sides; an unlisted one is among those that are allowed. */
  #member(name: string, former = name): PairComparison {
    const at = this.#at.part({ kind: 'member', name }, { kind: 'member', name: former })
    if (!allows(this.#base, former)) return at.onlyIn('head')
    return allows(this.#head, name) ? at : at.onlyIn('base')
  }

  /** Objects with and without the members in question. */
  #search(about: readonly string[]): CounterexampleSearch {
    const values = () => {
      const objects = this.#samples()
      const bare = objects.map((value) => pick(value, (name) => !about.includes(name)))
      return [...bare, ...objects]
    }
    return { base: this.#base, head: this.#head, values, about }
  }

  #samples(): readonly object[] {
    const { base, head } = this.#at.contracts
    this.#found ??= [...sampleObject(base, this.#base), ...sampleObject(head, this.#head)]
    return this.#found
  }

  /** Only an object that refuses unlisted members shows that a name is another. */
  #reportRenamed({ base, head, certain }: Renamed<MemberModel>): void {
    const at = this.#member(head.name, base.name)
    const search = this.#search([base.name, head.name])
    at.report(rules.propertyRenamed, {
      before: base.name,
      after: head.name,
      message: `was ${certain ? '' : 'probably '}renamed from ${base.name}`,
      search: {
        ...search,
        base: { ...this.#base, closed: true },
        head: { ...this.#head, closed: true },
      },
      ...experimentalMark(head),
    })
    compareMembers(at, { base, head }, search)
  }

  #reportAdded(member: MemberModel): void {
    const { required, name, shape } = member
    const at = this.#member(name)
    const former = unlistedShapeOf(this.#base, name)
    const refused = this.#base.closed === true && former === undefined && refusedByBase
    at.report(required ? rules.requiredPropertyAdded : rules.optionalPropertyAdded, {
      after: formatShape(shape),
      message: `was added and is ${required ? 'required' : 'optional'}`,
      severity: {
        ...refused,
        ...(isTolerated(at.contracts.head, member) && {
          server: { ...(refused && refused.server), 'newClient/oldServer': 'info' },
        }),
      },
      search: this.#search([name]),
      ...experimentalMark(member),
    })
    // Among the unlisted members it may have had another shape.
    if (former !== undefined) at.compareShapes(former, shape)
  }

  #reportRemoved(member: MemberModel): void {
    const { required, name, shape } = member
    const at = this.#member(name)
    const later = unlistedShapeOf(this.#head, name)
    const refused = this.#head.closed === true && later === undefined && refusedByHead
    at.report(required ? rules.requiredPropertyRemoved : rules.optionalPropertyRemoved, {
      before: formatShape(shape),
      message: `was removed and was ${required ? 'required' : 'optional'}`,
      ...removalFix(at.contracts, member),
      severity: {
        ...refused,
        ...(isTolerated(at.contracts.base, member) && {
          server: { ...(refused && refused.server), 'oldClient/newServer': 'warning' },
        }),
      },
      search: this.#search([name]),
      ...experimentalMark(member),
    })
    // Among the unlisted members it may have another shape from now on.
    if (later !== undefined) at.compareShapes(shape, later)
  }

  /** Compares members that neither side lists: together they are one optional member. */
  #compareUnlisted(): void {
    const at = this.#at.part({ kind: 'unlistedMembers' })
    const [was, is] = [this.#base.additional, this.#head.additional]
    const about = { name: unlistedName, members: 'unlisted members' }
    this.#compareUnlistedShapes(at, { was, is, ...about })
  }

  /** Compares the members whose names match a pattern, pattern by pattern. */
  #comparePatterns(): void {
    const [before, after] = [this.#base, this.#head].map(({ patterns = [] }) => {
      return new Map(patterns.map(({ pattern, shape }) => [pattern, shape]))
    })
    for (const pattern of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
      const at = this.#at.part({ kind: 'patternMembers', pattern })
      const [was, is] = [before?.get(pattern), after?.get(pattern)]
      const [name = unlistedName] = sampleTexts({ kind: 'string', pattern })
      this.#compareUnlistedShapes(at, { was, is, name, members: 'members of such names' })
    }
  }

  #compareUnlistedShapes(at: PairComparison, { was, is, name, members }: UnlistedShapes): void {
    const { base, head } = at.contracts
    const search = (contract: IndexedContract, type: ObjectModel, shape: Shape) => {
      const values = () => sampleUnlisted(contract, type, { name, shape })
      return { base: this.#base, head: this.#head, values, about: [name] }
    }
    if (was !== undefined && is !== undefined) {
      at.compareShapes(was, is)
    } else if (is !== undefined && !(is.kind === 'json' && this.#base.closed !== true)) {
      at.onlyIn('head').report(rules.optionalPropertyAdded, {
        after: formatShape(is),
        message: `was added: ${members} have a type`,
        ...(this.#base.closed === true && { severity: refusedByBase }),
        search: search(head, this.#head, is),
      })
    } else if (was !== undefined && !(was.kind === 'json' && this.#head.closed !== true)) {
      at.onlyIn('base').report(rules.optionalPropertyRemoved, {
        before: formatShape(was),
        message: `was removed: ${members} have no type`,
        ...(this.#head.closed === true && { severity: refusedByHead }),
        search: search(base, this.#base, was),
      })
    }
  }

  /** Compares of which sets of members one has to be there. */
  #compareConditions(): void {
    const objects = [this.#base, this.#head]
    const needed = objects.flatMap(({ members }) => {
      return members.filter(({ required }) => required).map(({ name }) => name)
    })
    // Members that either side requires by themselves are compared by themselves.
    const [before = [], after = []] = objects.map(({ oneOfRequired = [[]] }) => {
      return oneOfRequired.map((set) => set.filter((name) => !needed.includes(name)))
    })
    const values = () => this.#sampleConditions()
    const details = { before, after, search: { base: this.#base, head: this.#head, values } }
    const rule = rules.conditionalRequirementChanged
    if (!includesAll(after, before)) {
      const message = 'requires one of several sets of members'
      this.#at.report(rule, { ...details, case: 'added', message })
    }
    if (!includesAll(before, after)) {
      const message = 'no longer requires one of several sets of members'
      this.#at.report(rule, { ...details, case: 'removed', message })
    }
  }

  /** Objects with each of the sets, and with none. */
  #sampleConditions(): object[] {
    const objects = this.#samples()
    const sets = [[], ...(this.#base.oneOfRequired ?? []), ...(this.#head.oneOfRequired ?? [])]
    const optional = new Set(sets.flat())
    return sets.flatMap((set) => {
      return objects.map((value) => {
        return pick(value, (name) => !optional.has(name) || set.includes(name))
      })
    })
  }

  #compareClosed(): void {
    const isClosed = this.#head.closed === true
    if ((this.#base.closed === true) === isClosed) return
    const message = isClosed ? 'no longer allows unlisted members' : 'allows unlisted members'
    this.#at.report(isClosed ? rules.objectClosed : rules.objectOpened, { message })
  }
}

type Sets = readonly (readonly string[])[]

/** Whether what satisfies the others satisfies these too. */
function includesAll(sets: Sets, others: Sets): boolean {
  return others.every((other) => sets.some((set) => set.every((name) => other.includes(name))))
}

/** The shapes of members that neither side lists; any value where a side does not say. */
interface UnlistedShapes {
  was: Shape | undefined
  is: Shape | undefined
  /** The name of such a member. */
  name: string
  members: string
}

function allows(type: ObjectModel, name: string): boolean {
  if (type.members.some((member) => member.name === name)) return true
  return unlistedShapeOf(type, name) !== undefined
}

/** The shape that an object gives a member of a name that it does not list. */
function unlistedShapeOf({ patterns = [], additional }: ObjectModel, name: string) {
  const named = patterns.find(({ pattern }) => {
    return fitsText({ kind: 'string', pattern }, name)
  })
  return named?.shape ?? additional
}

function pick(value: object, isWanted: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => isWanted(name)))
}

/** A closed side that does not list a member refuses it. */
const refusedByBase = {
  client: { 'newClient/oldServer': 'error' },
  server: { 'oldClient/newServer': 'error' },
} as const satisfies SeverityOverrides

const refusedByHead = {
  client: { 'oldClient/newServer': 'error' },
  server: { 'newClient/oldServer': 'error' },
} as const satisfies SeverityOverrides

/** Not a name that contracts list. */
const unlistedName = 'not listed'

function sampleUnlisted(
  contract: IndexedContract,
  type: ObjectModel,
  { name, shape }: { name: string; shape: Shape },
): object[] {
  const values = sampleShape(contract, shape)
  return sampleObject(contract, type).flatMap((object) => {
    return values.map((value) => ({ ...object, [name]: value }))
  })
}
