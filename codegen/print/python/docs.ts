import type {
  ContractModel,
  Lifecycle,
  MemberModel,
  MethodModel,
  Shape,
  TypeModel,
} from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { innerShapes } from '../../contract/shapes.js'

/** The paragraphs of a type's docstring. */
export function describeType(type: TypeModel): string[] {
  const dated = type.kind === 'enum' ? type.values.filter(({ since }) => since !== undefined) : []
  const list = dated.map(({ value, since }) => `\`${value}\` ${since}`).join(', ')
  return paragraphs(type, dated.length > 0 ? [`Since: ${list}.`] : [])
}

export function describeMember(member: MemberModel): string[] | undefined {
  const lines = paragraphs(member, [])
  return lines.length > 0 ? lines : undefined
}

export function describeMethod(method: MethodModel): string[] {
  const { errors } = method
  return paragraphs(method, errors.length > 0 ? [`Error kinds: ${errors.join(', ')}.`] : [])
}

function paragraphs(item: Lifecycle & { doc?: string }, more: readonly string[]): string[] {
  const lines = [
    ...(item.doc === undefined ? [] : [item.doc]),
    ...more,
    ...(item.since === undefined ? [] : [`Since release ${item.since}.`]),
    ...(item.experimental === true ? ['Needs the experimental API.'] : []),
    ...(item.deprecated === true ? ['Deprecated.'] : []),
  ]
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

/** Whether a member or its type is secret. */
export function isSecret(model: ContractModel, member: MemberModel): boolean {
  return member.secret === true || containsSecret(model, member.shape)
}

function containsSecret(model: ContractModel, shape: Shape): boolean {
  if (shape.kind !== 'ref') return innerShapes(shape).some((each) => containsSecret(model, each))
  const type = findType(model, shape.name)
  return type.kind === 'alias' && (type.secret === true || containsSecret(model, type.shape))
}
