import type { ContractModel, Shape, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { PairComparison } from './pair-comparison.js'

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

/** Compares the keywords that the models do not carry, as texts. */
export function compareUnsupported(
  at: PairComparison,
  base: WithKeywords | undefined,
  head: WithKeywords | undefined,
): void {
  const [was, is] = [base, head].map(keywordsOf)
  if (was === undefined || is === undefined) return
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((keyword) => {
    return was.get(keyword) !== is.get(keyword)
  })
  if (changed.length === 0) return
  const valuesIn = (side: ReadonlyMap<string, string>) => {
    const known = changed.filter((keyword) => side.has(keyword))
    return known.map((keyword) => `${keyword}: ${side.get(keyword)}`).join(', ') || 'nothing'
  }
  const names = changed.map((keyword) => (keyword === '' ? 'the schema' : `"${keyword}"`))
  at.report(rules.unsupportedKeywordChanged, {
    before: valuesIn(was),
    after: valuesIn(is),
    message: `changed in a way that the rules do not know: ${names.join(', ')}`,
  })
}

type WithKeywords = Pick<TypeModel, 'unsupported'>

/** Values by keyword. One keyword may be in several places. */
function keywordsOf(part: WithKeywords | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string[]>()
  for (const { keyword, value } of part?.unsupported ?? []) {
    values.set(keyword, [...(values.get(keyword) ?? []), value].sort())
  }
  return new Map([...values].map(([keyword, found]) => [keyword, found.join(', ')]))
}

/** The type of an alias; undefined for other shapes. */
export function aliasOf(model: ContractModel, shape: Shape): TypeModel | undefined {
  if (shape.kind === 'nullable') return aliasOf(model, shape.shape)
  const type = shape.kind === 'ref' ? findType(model, shape.name) : undefined
  return type?.kind === 'alias' ? type : undefined
}

/** Whether a shape is, null aside, a type that was read as any JSON value. */
export function isUnknownShape(model: ContractModel, shape: Shape): boolean {
  if (shape.kind === 'nullable') return isUnknownShape(model, shape.shape)
  return shape.kind === 'ref' && isUnsupported(findType(model, shape.name))
}
