import type { Place, Problem } from './errors.js'
import type {
  ContractModel,
  Lifecycle,
  MethodModel,
  OperationModel,
  TypeModel,
  UnionModel,
} from './model.js'
import { directReferences, findType, isNewer } from './model.js'
import { tableName } from './names.js'
import { findTwins } from './twins.js'

/**
 * What no single declaration can know: that names lead somewhere, that tags tell variants apart,
 * that releases lie in the supported range. `placeOf` takes the name of a type or an operation,
 * `Type.member`, or `ClientRequests.method`.
 */
export function lint(model: ContractModel, placeOf: (name: string) => Place): Problem[] {
  const names = new Set(model.types.map(({ name }) => name))
  const found = [
    ...lintNames(model),
    ...model.types.flatMap((type) => lintType(model, type, names)),
    ...model.methods.flatMap((method) => lintMethod(model, method, names)),
    ...(model.operations ?? []).flatMap((operation) => lintOperation(operation, names)),
  ]
  return found.map(({ at, message, first }) => ({
    place: placeOf(at),
    message,
    ...(first !== undefined && { first: placeOf(first) }),
  }))
}

interface Finding {
  at: string
  message: string
  first?: string
}

/** Readers tell about names that the source has twice; a model can come from elsewhere. */
function lintNames({ types, methods, operations = [], errors }: ContractModel): Finding[] {
  return [
    ...findTwins([...types, ...operations], ({ name }) => name).map(({ twin, first }) => {
      return { at: twin.name, message: `"${twin.name}" is declared twice`, first: first.name }
    }),
    ...findTwins(methods, ({ name }) => name).map(({ twin, first }) => ({
      at: methodKey(twin),
      message: `"${twin.name}" is a method already`,
      first: methodKey(first),
    })),
    ...findTwins(errors, ({ kind }) => kind).map(({ twin: { kind } }) => {
      return { at: `ErrorCodes.${kind}`, message: `"${kind}" stands twice in ErrorCodes` }
    }),
  ]
}

function methodKey({ kind, name }: MethodModel): string {
  return `${tableName(kind)}.${name}`
}

function lintType(model: ContractModel, type: TypeModel, names: ReadonlySet<string>): Finding[] {
  const at = type.name
  const missing = directReferences(type).filter((name) => !names.has(name))
  const findings = missing.map((name) => ({ at, message: `There is no type "${name}"` }))
  if (missing.length > 0) return findings
  findings.push(...lintRelease(model, type, at))
  if (type.kind === 'enum') {
    for (const value of type.values) findings.push(...lintRelease(model, value, at))
    for (const { twin } of findTwins(type.values, ({ value }) => value)) {
      findings.push({ at, message: `"${twin.value}" is listed twice in ${at}` })
    }
  }
  if (type.kind === 'object') {
    for (const member of type.members) {
      findings.push(...lintRelease(model, member, `${at}.${member.name}`))
    }
    for (const { twin } of findTwins(type.members, ({ name }) => name)) {
      findings.push({ at, message: `"${twin.name}" stands twice in ${at}` })
    }
  }
  if (type.kind === 'union') findings.push(...lintUnion(model, type))
  if (type.kind === 'alias' && type.shape.kind === 'anyOf') {
    const scalar = type.shape.shapes.every(
      (shape) => shape.kind !== 'ref' || findType(model, shape.name).kind === 'alias',
    )
    if (!scalar) findings.push({ at, message: 'A union of objects needs @discriminator' })
  }
  return findings
}

function lintUnion(model: ContractModel, union: UnionModel): Finding[] {
  const tagOf = (variant: string) => `${variant}.${union.discriminator}`
  return [
    ...findTwins(union.variants, ({ tag }) => tag).map(({ twin, first }) => ({
      at: tagOf(twin.type),
      message: `Two variants of ${union.name} have the tag "${twin.tag}"`,
      first: tagOf(first.type),
    })),
    ...union.variants
      .filter(({ type }) => findType(model, type).kind !== 'object')
      .map(({ type }) => ({ at: union.name, message: `"${type}" is no object` })),
  ]
}

function lintMethod(
  model: ContractModel,
  method: MethodModel,
  names: ReadonlySet<string>,
): Finding[] {
  const at = methodKey(method)
  const used = [method.params?.type, method.result].filter((name) => name !== undefined)
  const kinds = new Set(model.errors.map(({ kind }) => kind))
  return [
    ...used
      .filter((name) => !names.has(name))
      .map((name) => ({ at, message: `There is no type "${name}"` })),
    ...method.errors
      .filter((kind) => !kinds.has(kind))
      .map((kind) => ({ at, message: `@errors names "${kind}", which is no error kind` })),
    ...lintRelease(model, method, at),
  ]
}

function lintOperation(
  { name, body, answer }: OperationModel,
  names: ReadonlySet<string>,
): Finding[] {
  return [body, answer]
    .filter((type) => type !== undefined && !names.has(type))
    .map((type) => ({ at: name, message: `There is no type "${type}"` }))
}

function lintRelease(model: ContractModel, { since }: Lifecycle, at: string): Finding[] {
  const newest = model.facts['newestServer'] ?? ''
  if (since === undefined || !isNewer(since, newest)) return []
  return [{ at, message: `${since} is newer than newestServer, which is ${newest}` }]
}
