import { fitsPattern } from '../fits-pattern.js'
import type { ContractModel, MethodModel } from '../model.js'
import { reachedFrom } from '../references.js'
import { ImportError } from './import-error.js'

/** Without these two there is no connection. */
const always: ReadonlySet<string> = new Set(['initialize', 'initialized'])

/**
 * The part of a contract that some methods need. A pattern is a name, in which `*` stands for any
 * text; one that no method fits is refused, since it is misspelt or out of date.
 */
export function selectMethods(model: ContractModel, patterns: readonly string[]): ContractModel {
  if (patterns.length === 0) return model
  const idle = patterns.find((pattern) => {
    return !model.methods.some(({ name }) => fitsPattern(pattern, name))
  })
  if (idle !== undefined) {
    throw new ImportError('usage', `--only ${idle} fits no method of this contract`)
  }
  const isWanted = ({ name }: MethodModel) =>
    always.has(name) || patterns.some((pattern) => fitsPattern(pattern, name))
  const methods = model.methods.filter(isWanted)
  const roots = methods.flatMap(({ params, result }) => [params?.type ?? [], result ?? []].flat())
  const reached = reachedFrom(model, roots)
  return { ...model, methods, types: model.types.filter(({ name }) => reached.has(name)) }
}
