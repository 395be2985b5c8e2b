import { senderKey } from '../contract/lint-names.js'
import type { ContractModel, MemberModel, MethodModel, TypeModel } from '../contract/model.js'
import { methodTypes, reachedFrom } from '../contract/references.js'

/**
 * A contract with the docs, error kinds, secrets and guarantees that a handwritten one has for
 * parts of the same name. Shapes, presence and dates stay those of the contract.
 */
export function describeContract(model: ContractModel, own: ContractModel): ContractModel {
  const known = new Map(own.methods.map((method) => [senderKey(method), method]))
  const present = new Set(model.methods.map(({ kind, name }) => `${kind} ${name}`))
  const methods = model.methods.map((method) => {
    const described = known.get(senderKey(method))
    return described === undefined ? method : describeMethod(method, described, present)
  })
  const types = typesOnTheWire(own)
  return {
    ...model,
    errors: usedErrors({ ...model, methods }, own),
    methods,
    types: model.types.map((type) => {
      const described = types.get(type.name)
      return described === undefined ? type : describeType(type, described)
    }),
  }
}

function describeMethod(
  method: MethodModel,
  own: MethodModel,
  present: ReadonlySet<string>,
): MethodModel {
  const { errors, idempotent, emits = [] } = own
  const peer = own.kind.startsWith('client') ? 'server' : 'client'
  const sent = emits.filter((name) => present.has(`${peer}Notification ${name}`))
  return {
    ...method,
    ...docOf(own),
    errors: [...new Set([...method.errors, ...errors])],
    ...(idempotent && { idempotent }),
    ...(sent.length > 0 && { emits: sent }),
  }
}

/** The error kinds that methods name, in the order of the handwritten contract. */
function usedErrors(
  { errors, methods }: ContractModel,
  own: ContractModel,
): ContractModel['errors'] {
  const known = new Set(errors.map(({ kind }) => kind))
  const used = new Set(methods.flatMap((method) => method.errors))
  return [...errors, ...own.errors.filter(({ kind }) => used.has(kind) && !known.has(kind))]
}

/** The types of methods. Others, such as those of files, share at most their names. */
function typesOnTheWire(own: ContractModel): ReadonlyMap<string, TypeModel> {
  const reached = reachedFrom(own, methodTypes(own.methods))
  const types = own.types.filter(({ name }) => reached.has(name))
  return new Map(types.map((type) => [type.name, type]))
}

function describeType(type: TypeModel, own: TypeModel): TypeModel {
  const described = { ...type, ...docOf(own) }
  switch (described.kind) {
    case 'object': {
      const members = byName(own.kind === 'object' ? own.members : [], toName)
      return {
        ...described,
        members: described.members.map((part) => describeMember(part, members)),
      }
    }
    case 'enum': {
      const values = byName(own.kind === 'enum' ? own.values : [], ({ value }) => value)
      return {
        ...described,
        values: described.values.map((part) => ({ ...part, ...docOf(values.get(part.value)) })),
      }
    }
    case 'keyedUnion': {
      const variants = byName(own.kind === 'keyedUnion' ? own.variants : [], ({ tag }) => tag)
      return {
        ...described,
        variants: described.variants.map((part) => ({ ...part, ...docOf(variants.get(part.tag)) })),
      }
    }
    case 'union':
    case 'alias':
      return described
  }
}

function describeMember(member: MemberModel, known: ReadonlyMap<string, MemberModel>): MemberModel {
  const own = known.get(member.name)
  return { ...member, ...docOf(own), ...(own?.secret && { secret: true as const }) }
}

function byName<T>(parts: readonly T[], nameOf: (part: T) => string): ReadonlyMap<string, T> {
  return new Map(parts.map((part) => [nameOf(part), part]))
}

function toName({ name }: { name: string }): string {
  return name
}

function docOf(part: { doc?: string } | undefined): { doc?: string } {
  return part?.doc === undefined ? {} : { doc: part.doc }
}
