import type { Destinations } from './destinations.js'
import { destinationReaders } from './destinations.js'
import { invalidSetting, readChoice, trimAll } from './settings.js'
import type { SettingReaders } from './settings.js'
import type { Table } from './toml-table.js'

/** The kinds of login that a configuration allows. */
export const loginMethods = ['chatgpt', 'api'] as const

/** One kind of login. */
export type LoginMethod = (typeof loginMethods)[number]

/** The settings of one layer that decide who may log in, and where credentials are stored and sent. */
export interface RestrictingSettings extends Destinations {
  readonly method: LoginMethod | undefined
  /** An empty list allows all, whatever lower layers say. */
  readonly workspaces: readonly string[] | undefined
}

/** How each restricting setting of a table is read, whatever the others are. */
export const restrictionReaders: SettingReaders<RestrictingSettings> = {
  method: (table) => readChoice(table, 'forced_login_method', loginMethods),
  workspaces: readWorkspaces,
  ...destinationReaders,
}

function readWorkspaces(table: Table): readonly string[] | undefined {
  const name = 'forced_chatgpt_workspace_id'
  const value = table[name]
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.includes(',')) {
    const form = 'a single workspace ID string or a TOML list of strings'
    throw invalidSetting(name, `must be ${form}; comma-separated strings are not supported.`)
  }
  const ids = Array.isArray(value) ? value : [value]
  if (ids.every((id) => typeof id === 'string')) return Object.freeze(trimAll(ids))
  throw invalidSetting(name, 'must be a string or a list of strings')
}

/** A limit, and the file or other source that sets it. */
export interface Limit<T> {
  readonly allowed: readonly T[]
  readonly source: string
}

/** A source of restrictions that cannot be read. */
export interface RestrictionProblem {
  /** The source, with the position in it if known. */
  readonly place: string
  readonly details: string
}

/** The parts that restrictions are combined from. */
export interface RestrictionParts {
  /** A method must be in each of these lists. */
  readonly methods: readonly Limit<LoginMethod>[]
  /** A workspace must be in each of these lists. */
  readonly workspaces: readonly Limit<string>[]
  /** Set if some restriction is unknown. */
  readonly problem?: RestrictionProblem | undefined
}

/** The facts of a login that restrictions compare. */
export interface LoginFacts {
  readonly method: LoginMethod
  readonly workspace: string | undefined
}

/** Why a login is not allowed, and the source of the restriction if it is known. */
export interface Refusal {
  readonly code: 'unknown' | 'method' | 'workspace'
  readonly message: string
  readonly source: string
}

const names: Readonly<Record<LoginMethod, string>> = { api: 'API key', chatgpt: 'ChatGPT' }
const inUse: Readonly<Record<LoginMethod, string>> = { api: 'an API key', chatgpt: 'ChatGPT' }

/**
 * The logins that all layers of the configuration allow. Unknown restrictions, those of a source
 * that cannot be read, allow none.
 */
export class Restrictions {
  readonly #parts: RestrictionParts

  constructor(parts: RestrictionParts) {
    this.#parts = parts
  }

  /** The source that cannot be read, if there is one. */
  get problem(): RestrictionProblem | undefined {
    return this.#parts.problem
  }

  /** The only workspaces allowed; undefined allows all. */
  get workspaces(): readonly string[] | undefined {
    const [first, ...others] = this.#parts.workspaces
    return first?.allowed.filter((id) => others.every(({ allowed }) => allowed.includes(id)))
  }

  permitsMethod(method: LoginMethod): boolean {
    return this.#parts.problem === undefined && findLimit(this.#parts.methods, method) === undefined
  }

  /** Whether ChatGPT logins of this workspace are allowed. */
  permitsWorkspace(workspace: string | undefined): boolean {
    const { problem, workspaces } = this.#parts
    return problem === undefined && findLimit(workspaces, workspace) === undefined
  }

  permits({ method, workspace }: LoginFacts): boolean {
    return this.permitsMethod(method) && (method === 'api' || this.permitsWorkspace(workspace))
  }

  /** Why a new login with this method is not allowed. The subject replaces its usual name. */
  refuseLogin(method: LoginMethod, subject = `${names[method]} login`): Refusal | undefined {
    const { problem } = this.#parts
    if (problem !== undefined) {
      const message = `Login is disabled until the configuration can be read: ${problem.place}: ${problem.details}`
      return { code: 'unknown', message, source: problem.place }
    }
    const limit = findLimit(this.#parts.methods, method)
    if (limit === undefined) return undefined
    const other = loginMethods.find((each) => this.permitsMethod(each))
    const advice =
      other === undefined ? 'No login is allowed.' : `Use ${names[other]} login instead.`
    return { code: 'method', message: `${subject} is disabled. ${advice}`, source: limit.source }
  }

  /** Why a stored login is not allowed. */
  refuseStored(login: LoginFacts): Refusal | undefined {
    if (this.permits(login)) return undefined
    const { method, workspace } = login
    const { problem, methods, workspaces } = this.#parts
    if (problem !== undefined) return this.refuseLogin(method)
    const limit = findLimit(methods, method)
    if (limit !== undefined) {
      const other = loginMethods.find((each) => this.permitsMethod(each))
      const message =
        other === undefined
          ? `No login is allowed, but ${inUse[method]} is currently being used.`
          : `${names[other]} login is required, but ${inUse[method]} is currently being used.`
      return { code: 'method', message, source: limit.source }
    }
    const actual =
      workspace === undefined ? 'lack a workspace identifier' : `belong to ${workspace}`
    const restricted = `Login is restricted to workspace(s) ${this.workspaces?.join(', ')}`
    const message = `${restricted}, but current credentials ${actual}.`
    return { code: 'workspace', message, source: findLimit(workspaces, workspace)?.source ?? '' }
  }
}

function findLimit<T>(limits: readonly Limit<T>[], value: T | undefined): Limit<T> | undefined {
  return limits.find(({ allowed }) => value === undefined || !allowed.includes(value))
}
