import type { ContractModel, Shape, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'

/**
 * A line for each part that was read as any JSON value on one side or both, since an export did not
 * say more. That is a gap in what is known and not a change.
 */
export function findNotCompared(base: ContractModel, head: ContractModel): string[] {
  const sides = [
    { name: 'base', model: base },
    { name: 'head', model: head },
  ]
  const names = (find: (model: ContractModel) => ReadonlySet<string>) => {
    const found = sides.map(({ name, model }) => ({ name, parts: find(model) }))
    const all = [...new Set(found.flatMap(({ parts }) => [...parts]))].sort()
    return all.map((part) => {
      const where = found.filter(({ parts }) => parts.has(part)).map(({ name }) => name)
      return { part, where: where.join(' and ') }
    })
  }
  return [
    ...names(unknownResults).map(({ part, where }) => `${part}: its result is unknown in ${where}`),
    ...names(unsupportedTypes).map(({ part, where }) => `${part}: unknown in ${where}`),
  ]
}

function unknownResults({ methods }: ContractModel): ReadonlySet<string> {
  const unknown = methods.filter(({ kind, result }) => {
    return (kind === 'clientRequest' || kind === 'serverRequest') && result === undefined
  })
  return new Set(unknown.map(({ name }) => name))
}

function unsupportedTypes({ types }: ContractModel): ReadonlySet<string> {
  return new Set(types.flatMap((type) => (isUnsupported(type) ? [type.name] : [])))
}

function isUnsupported(type: TypeModel): boolean {
  return type.kind === 'alias' && type.shape.kind === 'json' && type.unsupported !== undefined
}

/** Whether a shape is, null aside, a type that was read as any JSON value. */
export function isUnknownShape(model: ContractModel, shape: Shape): boolean {
  if (shape.kind === 'nullable') return isUnknownShape(model, shape.shape)
  return shape.kind === 'ref' && isUnsupported(findType(model, shape.name))
}
