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

/**
 * What no single declaration can know: that names lead somewhere, that tags tell variants apart,
 * that releases lie in the supported range. `placeOf` takes a type, `Type.member` or method name.
 */
export function lint(model: ContractModel, placeOf: (name: string) => Place): Problem[] {
  const names = new Set(model.types.map(({ name }) => name))
  const found = [
    ...model.types.flatMap((type) => lintType(model, type, names)),
    ...model.methods.flatMap((method) => lintMethod(model, method, names)),
    ...(model.operations ?? []).flatMap((operation) => lintOperation(operation, names)),
  ]
  return found.map(({ at, message }) => ({ place: placeOf(at), message }))
}

interface Finding {
  at: string
  message: string
}

function lintType(model: ContractModel, type: TypeModel, names: ReadonlySet<string>): Finding[] {
  const at = type.name
  const missing = directReferences(type).filter((name) => !names.has(name))
  const findings = missing.map((name) => ({ at, message: `There is no type "${name}"` }))
  if (missing.length > 0) return findings
  findings.push(...lintRelease(model, type, at))
  if (type.kind === 'enum') {
    for (const value of type.values) findings.push(...lintRelease(model, value, at))
  }
  if (type.kind === 'object') {
    for (const member of type.members) {
      findings.push(...lintRelease(model, member, `${at}.${member.name}`))
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
  const seen = new Set<string>()
  return union.variants.flatMap(({ tag, type }) => {
    const problems: string[] = []
    if (seen.has(tag)) problems.push(`Two variants have the tag "${tag}"`)
    seen.add(tag)
    if (findType(model, type).kind !== 'object') problems.push(`"${type}" is no object`)
    return problems.map((message) => ({ at: union.name, message }))
  })
}

function lintMethod(
  model: ContractModel,
  method: MethodModel,
  names: ReadonlySet<string>,
): Finding[] {
  const at = method.name
  const used = [method.params?.type, method.result].filter((name) => name !== undefined)
  const kinds = new Set(model.errors.map(({ kind }) => kind))
  const twins = model.methods.filter(({ name, kind }) => name === at && kind !== method.kind)
  return [
    ...used
      .filter((name) => !names.has(name))
      .map((name) => ({ at, message: `There is no type "${name}"` })),
    ...method.errors
      .filter((kind) => !kinds.has(kind))
      .map((kind) => ({ at, message: `@errors names "${kind}", which is no error kind` })),
    ...twins.map(({ kind }) => ({ at, message: `"${at}" stands in the table of ${kind}s too` })),
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
