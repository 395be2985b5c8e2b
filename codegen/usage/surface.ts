import type { Place } from '../contract/errors.js'
import { formatLocation } from '../contract/location.js'

/** Whether a program takes a value out of what it was given, or puts one into what it gives. */
export type Access = 'read' | 'written'

export interface MemberUse {
  place: Place
  how: Access
}

/** A use that cannot be followed, and what may happen there. */
export interface DynamicUse {
  place: Place
  reason: string
}

/** What a project does with a contract. Places are relative to the root that was given. */
export interface UsedSurface {
  /** By name, of every kind: called, sent, listened to, handled. */
  methods: ReadonlyMap<string, readonly Place[]>
  /** By `Type.member`. */
  members: ReadonlyMap<string, readonly MemberUse[]>
  /** Types a value of which is at hand somewhere, by itself or as that of a member. */
  types: ReadonlyMap<string, readonly MemberUse[]>
  /** Enum values and tags that are compared, switched on or written: `Type[value]`. */
  values: ReadonlyMap<string, readonly Place[]>
  dynamic: readonly DynamicUse[]
  /** What the contract that the project imports has at all. */
  declared: { types: ReadonlySet<string>; methods: ReadonlySet<string> }
  /** What the dynamic uses may use as well, with all that can be reached from it. */
  reach: { types: ReadonlySet<string> | 'all'; methods: ReadonlySet<string> | 'all' }
}

/** Key of a member in a surface. */
export function memberKey(type: string, member: string): string {
  return formatLocation([
    { kind: 'type', name: type },
    { kind: 'member', name: member },
  ])
}

/** Key of a value of a type or of one of its members. */
export function valueKey(owner: { type: string; member?: string }, value: string): string {
  const { type, member } = owner
  return `${member === undefined ? type : memberKey(type, member)}[${value}]`
}
