import type { ContractModel, Lifecycle, TypeModel } from '../contract/model.js'
import { unmark } from '../read/export/experimental.js'
import { reachedFrom } from '../contract/references.js'
import type { ComparedSurface } from './document.js'
import type { Contract } from './contract.js'
import { SourceError } from './contract.js'

/**
 * Both sides with the same surface. A stable export lacks everything experimental, which would look
 * new or removed beside an experimental export.
 */
export function alignSurfaces(
  base: Contract,
  head: Contract,
  { surface }: { surface: ComparedSurface },
): [Contract, Contract] {
  if (surface === 'stable') return [toStable(base), toStable(head)]
  const [from, to] = [base, head].map(({ model }) => model.facts['surface'])
  if (from === to) return alignMarks(base, head)
  if (from === undefined || to === undefined) return [base, head]
  const sides = `${base.name} is ${from} and ${head.name} is ${to}`
  throw new SourceError(
    'usage',
    `${sides}: whatever is experimental would look new or gone; compare their stable parts with --stable`,
  )
}

/** Drops the marks of both sides where one has none, since each mark would be a change. */
function alignMarks(base: Contract, head: Contract): [Contract, Contract] {
  if (!isUnmarked(base) && !isUnmarked(head)) return [base, head]
  const withoutMarks = (contract: Contract) => ({ ...contract, model: unmark(contract.model) })
  return [withoutMarks(base), withoutMarks(head)]
}

/** Whether a contract contains experimental parts and marks none of them. */
export function isUnmarked({ model }: Contract): boolean {
  return model.facts['surface'] === 'experimental' && !marksExperimental(model)
}

function toStable(contract: Contract): Contract {
  const { model, name } = contract
  if (isUnmarked(contract)) {
    const message = `${name} does not mark what is experimental, so its stable part is not known; export both surfaces`
    throw new SourceError('usage', message)
  }
  return { ...contract, model: withoutExperimental(model) }
}

function marksExperimental({ methods, types }: ContractModel): boolean {
  return [...methods, ...types].some(isMarked)
}

function isMarked({ experimental }: Pick<Lifecycle, 'experimental'>): boolean {
  return experimental === true
}

function isStable(part: Pick<Lifecycle, 'experimental'>): boolean {
  return !isMarked(part)
}

/** The contract without experimental parts, and without the types that only they use. */
function withoutExperimental(model: ContractModel): ContractModel {
  const marked = new Set(model.types.filter(isMarked).map(({ name }) => name))
  const types = model.types.map((type) => reduce(type, marked))
  const stable = { ...model, methods: model.methods.filter(isStable), types }
  const [before, after] = [model, stable].map((one) => reachedFrom(one, rootsOf(one)))
  const isKept = ({ name }: TypeModel) => after?.has(name) === true || before?.has(name) === false
  return { ...stable, types: types.filter(isKept) }
}

function reduce(type: TypeModel, marked: ReadonlySet<string>): TypeModel {
  switch (type.kind) {
    case 'object':
      return { ...type, members: type.members.filter(isStable) }
    case 'enum':
      return { ...type, values: type.values.filter(isStable) }
    case 'keyedUnion':
      return { ...type, variants: type.variants.filter(isStable) }
    case 'union':
      return { ...type, variants: type.variants.filter((variant) => !marked.has(variant.type)) }
    case 'alias':
      return type
  }
}

function rootsOf({ methods, operations = [] }: ContractModel): string[] {
  const types = methods.flatMap(({ params, result }) => [params?.type, result])
  const bodies = operations.flatMap(({ body, answer }) => [body, answer])
  return [...types, ...bodies].filter((name) => name !== undefined)
}
