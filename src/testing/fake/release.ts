import type { ValidationIssue } from '../../contract/decode.js'
import type { Contract } from '../../contract/contract.js'
import { mayLack } from '../../contract/gates.js'
import type { IsMissing, MissingPart } from '../../contract/member-dates.js'
import { PartFinder, withoutMembers } from '../../contract/member-dates.js'
import type { MethodDescriptor } from '../../contract/method-descriptor.js'
import { protocol } from '../../contract/protocol.js'
import type { MethodTable, ResolvedContract } from '../../contract/resolve.js'
import { resolveContract } from '../../contract/resolve.js'
import { isForgotten } from './forgotten.js'
import { isNewer, parseRelease } from './versions.js'

/** The oldest release that the dates of the whole protocol are about. */
const oldestDated = '0.118.0'

/** A value as this release sends it, and why it cannot. */
export interface Checked {
  value: unknown
  /** The first difference from the contract of the release. */
  problem?: { pointer: string; text: string }
}

/** The side of a method that a value belongs to. */
export type Part = 'params' | 'result'

/** A contract as one release has it. */
export class Release {
  readonly version: string
  readonly contract: ResolvedContract
  /** Resolves when values can be checked. */
  readonly ready: Promise<void>
  /** Whether the contract is the one whose forms the fake knows. */
  readonly #isWhole: boolean
  #sent!: PartFinder
  #accepted!: PartFinder

  /** Throws a TypeError for a release that the contract does not know. */
  constructor(contract: Contract, version: string | undefined) {
    this.#isWhole = contract === (protocol as unknown as Contract)
    this.contract = resolveContract(contract)
    const { oldestServer } = this.contract.facts
    this.version = findVersion(this.contract.facts, {
      version,
      oldest: this.#isWhole ? oldestDated : oldestServer,
    })
    this.ready = this.#load()
  }

  /** The methods of a table that the release has. */
  methods(table: MethodTable): MethodDescriptor[] {
    return [...table.values()].filter((method) => !mayLack(method, this.version))
  }

  has(table: MethodTable, name: string): boolean {
    const method = table.get(name)
    return method !== undefined && !mayLack(method, this.version)
  }

  /** What the release sends of a value: without members that it lacks. */
  toSent(method: MethodDescriptor, part: Part, value: unknown): Checked {
    // Through JSON, so that no test passes what no wire could carry.
    const given: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value))
    const type = typeOf(method, part)
    const missing = type === undefined ? [] : this.#sent.find(type, given)
    const wrong = missing.find(({ isMember }) => !isMember)
    if (wrong !== undefined) return { value: given, problem: this.#explain(wrong) }
    const sent = withoutMembers(given, missing)
    const [issue] = this.issuesOf(method, part, sent)
    return issue === undefined ? { value: sent } : { value: sent, problem: issue }
  }

  /** The same for what the fake itself sends, which has members that imported contracts may lack. */
  toOwn(method: MethodDescriptor, part: Part, value: unknown): Checked {
    if (this.#isWhole) return this.toSent(method, part, value)
    const unlisted = this.issuesOf(method, part, value).filter(({ kind }) => {
      return kind === 'unlistedMember'
    })
    const parts = unlisted.map(({ path }) => {
      const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      return { path: steps, part: {}, isMember: true }
    })
    return this.toSent(method, part, withoutMembers(value, parts))
  }

  /** Differences from the contract, but for missing members that only some releases have. */
  issuesOf(method: MethodDescriptor, part: Part, value: unknown): ValidationIssue[] {
    const decoded = part === 'params' ? method.decodeParams(value) : method.decodeResult(value)
    const type = typeOf(method, part)
    return decoded.issues.filter(({ kind, since, until, path }) => {
      if (kind === 'unlistedMember') return !isForgotten(this.version, path.at(-1) ?? '')
      if (kind !== 'missingMember') return true
      const isDated = since !== undefined || until !== undefined
      return !isDated && (type === undefined || !this.#isLater(type, value, path))
    })
  }

  /** Whether the release does not send the member at a path, which the value lacks. */
  #isLater(type: string, value: unknown, path: readonly string[]): boolean {
    const found = this.#sent.find(type, replace(value, path, true))
    return found.some((part) => part.path.join('/') === path.join('/'))
  }

  /** What the release reads of params: without members that it ignores. */
  toAccepted(method: MethodDescriptor, params: unknown): { value: unknown; unknown?: MissingPart } {
    if (method.paramsType === undefined) return { value: params }
    const missing = this.#accepted.find(method.paramsType, params)
    const unknown = missing.find(({ isMember }) => !isMember)
    const value = withoutMembers(
      params,
      missing.filter(({ isMember }) => isMember),
    )
    return { value, ...(unknown !== undefined && { unknown }) }
  }

  /** The values or tags that the release knows in the place of another one. */
  knownInstead(method: MethodDescriptor, params: unknown, path: MissingPart['path']): string[] {
    const [issue] = method.decodeParams(replace(params, path, '')).issues
    const possible = issue?.expected ?? []
    return possible.filter((name) => {
      const { unknown } = this.toAccepted(method, replace(params, path, name))
      return unknown?.path.join('/') !== path.join('/')
    })
  }

  #explain({ path }: MissingPart): { pointer: string; text: string } {
    const pointer = path.map((key) => `/${key}`).join('')
    return { pointer, text: `${pointer}: codex ${this.version} does not have this value` }
  }

  async #load(): Promise<void> {
    const { clientRequests, clientNotifications, serverRequests, serverNotifications } =
      this.contract
    const tables = [clientRequests, clientNotifications, serverRequests, serverNotifications]
    const domains = new Set(tables.flatMap((table) => [...table.values()].map((m) => m.domain)))
    const [sent, accepted] = await Promise.all([
      this.contract.loadServerDates?.(),
      this.contract.loadDates?.(),
      ...[...domains].map((domain) => domain.load()),
    ])
    const isMissing: IsMissing = (part) => mayLack(part, this.version)
    this.#sent = new PartFinder(sent ?? {}, isMissing, { countsNull: true })
    this.#accepted = new PartFinder(accepted ?? {}, isMissing)
  }
}

function typeOf(method: MethodDescriptor, part: Part): string | undefined {
  return part === 'params' ? method.paramsType : method.resultType
}

function findVersion(
  { newestServer, protocolVersion }: ResolvedContract['facts'],
  wanted: { version: string | undefined; oldest: string | undefined },
): string {
  const { oldest } = wanted
  const version = wanted.version ?? newestServer ?? protocolVersion ?? '0.0.0'
  if (parseRelease(version) === undefined) throw new TypeError(`"${version}" is not a release`)
  const isTooOld = oldest !== undefined && isNewer(oldest, version)
  const isTooNew = newestServer !== undefined && isNewer(version, newestServer)
  if (isTooOld || isTooNew) {
    throw new TypeError(
      `The contract has releases from ${oldest} to ${newestServer}, not ${version}`,
    )
  }
  return version
}

function replace(value: unknown, [key, ...rest]: MissingPart['path'], by: unknown): unknown {
  if (key === undefined) return by
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>
  copy[key] = replace(copy[key], rest, by)
  return copy
}
