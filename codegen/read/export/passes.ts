import type { ContractModel, MemberModel, Shape, TypeModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { KnownReleases } from '../../releases/known.js'
import type { Definitions } from './bundle.js'
import type { ExportError } from './check-schema.js'
import { producedBy } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'

/** Facts about an export beside its types and methods. */
export interface ExportFacts {
  definitions: Definitions
  /** Why a type became any JSON value, by its name. */
  errors: ReadonlyMap<string, ExportError>
  /** Release, if it is known. */
  version: string | undefined
  known: KnownReleases
}

/** A contract after a pass, with what the pass inferred. */
export interface Passed {
  model: ContractModel
  inferences: readonly Inference[]
  /** One line for each part that could only be read as any JSON value, or not at all. */
  warnings?: readonly string[]
}

/** Adds something to a contract that exports leave open. */
export type Pass = (model: ContractModel, facts: ExportFacts) => Passed

/** Runs passes one after the other. */
export function runPasses(
  start: ContractModel,
  facts: ExportFacts,
  passes: readonly Pass[],
): Required<Passed> {
  return passes.reduce<Required<Passed>>(
    (before, pass) => {
      const { model, inferences, warnings = [] } = pass(before.model, facts)
      return {
        model,
        inferences: [...before.inferences, ...inferences],
        warnings: [...before.warnings, ...warnings],
      }
    },
    { model: start, inferences: [], warnings: [] },
  )
}

/** Members that travel under another name than the one that exports give them. */
const renamedMembers: readonly { types: RegExp; members: Readonly<Record<string, string>> }[] = [
  {
    types: /ThreadTimelineEntry$/,
    members: {
      turn_id: 'turnId',
      started_at: 'startedAt',
      completed_at: 'completedAt',
      duration_ms: 'durationMs',
    },
  },
]

/** Corrects names that differ between exports and servers. */
export const correctNames: Pass = (model) => {
  const inferences: Inference[] = []
  const types = model.types.map((type): TypeModel => {
    const names = renamedMembers.find(({ types }) => types.test(type.name))?.members ?? {}
    if (type.kind !== 'object') return type
    const members = type.members.map((member): MemberModel => {
      const name = Object.hasOwn(names, member.name) ? names[member.name] : undefined
      if (name === undefined) return member
      const at = `${type.name}.${member.name}`
      const reason = 'servers send it by that name'
      inferences.push({ rule: 'correction', at, decided: name, reason })
      return { ...member, name }
    })
    return { ...type, members }
  })
  return { model: { ...model, types }, inferences }
}

/** Names of members whose values give access to an account. */
const secretNames: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accesstoken',
  'apikey',
  'authtoken',
  'clientsecret',
  'idtoken',
  'refreshtoken',
  'secretaccesskey',
  'sessiontoken',
])

/** Marks texts with the names of secrets: exports do not mark them. */
export const markSecrets: Pass = (model) => {
  const inferences: Inference[] = []
  const types = model.types.map((type): TypeModel => {
    if (type.kind !== 'object') return type
    const members = type.members.map((member) => {
      if (!isSecretName(member.name) || !holdsText(member.shape)) return member
      const at = `${type.name}.${member.name}`
      inferences.push({ rule: 'secret', at, decided: 'a secret', reason: 'its name' })
      return { ...member, secret: true as const }
    })
    return { ...type, members }
  })
  return { model: { ...model, types }, inferences }
}

function isSecretName(name: string): boolean {
  return secretNames.has(name.replaceAll('_', '').toLowerCase())
}

function holdsText(shape: Shape): boolean {
  return shape.kind === 'nullable' ? holdsText(shape.shape) : shape.kind === 'string'
}

/** The value of this protocol's enums for unknown values. */
const fallback = 'unknown'

/**
 * Opens every enum and union that a server sends: later servers may add to them, and exports do not
 * mark which ones. Types that only clients send stay closed.
 */
export const openEnums: Pass = (model) => {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  const opened = model.types.filter(({ name, kind }) => sent.has(name) && isEnum(kind))
  const reason = 'servers send it, and later ones may add to it'
  return {
    model: {
      ...model,
      types: model.types.map((type) => (sent.has(type.name) ? open(type) : type)),
    },
    inferences: opened.map(({ name }): Inference => {
      return { rule: 'openEnum', at: name, decided: 'open', reason }
    }),
  }
}

function isEnum(kind: TypeModel['kind']): boolean {
  return kind === 'enum' || kind === 'union' || kind === 'keyedUnion'
}

function open(type: TypeModel): TypeModel {
  if (type.kind === 'union' || type.kind === 'keyedUnion') return { ...type, open: true }
  if (type.kind !== 'enum') return type
  const known = type.values.some(({ value }) => value === fallback)
  return { ...type, open: known ? { fallback } : {} }
}
