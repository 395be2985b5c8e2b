import { isFrom } from './versions.js'

interface ForgottenMember {
  readonly from: string
  /** The first release without it. */
  readonly until: string
  readonly value: unknown
}

/** Members that only some old releases send, and that the contract therefore does not list. */
const forgotten: Readonly<Record<string, ForgottenMember>> = {
  access: { from: '0.118.0', until: '0.128.0', value: { type: 'fullAccess' } },
  readOnlyAccess: { from: '0.118.0', until: '0.128.0', value: { type: 'fullAccess' } },
  permissionProfile: { from: '0.124.0', until: '0.131.0', value: null },
  isPinned: { from: '0.146.0', until: '0.147.0', value: false },
}

/** Those of these members that a release has, with their values. */
export function forgottenMembers(version: string, ...names: string[]): object {
  const members = names.filter((name) => isForgotten(version, name))
  return Object.fromEntries(members.map((name) => [name, forgotten[name]?.value]))
}

/** Whether a release sends a member that the contract does not list. */
export function isForgotten(version: string, name: string): boolean {
  const member = Object.hasOwn(forgotten, name) ? forgotten[name] : undefined
  return member !== undefined && isFrom(member.from, version) && !isFrom(member.until, version)
}
