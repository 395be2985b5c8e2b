import { fitsPattern } from '../contract/fits-pattern.js'
import type { ContractModel } from '../contract/model.js'
import { methodTypes, reachedFrom } from '../contract/references.js'

/** Without these two there is no connection. */
const always: ReadonlySet<string> = new Set(['initialize', 'initialized'])

/**
 * The part of a contract that some methods need. A pattern is a name, in which `*` stands for any
 * text.
 */
export function selectMethods(model: ContractModel, patterns: readonly string[]): ContractModel {
  if (patterns.length === 0) return model
  const methods = model.methods.filter(({ name }) => isSelected(patterns, name))
  const reached = reachedFrom(model, methodTypes(methods))
  return { ...model, methods, types: model.types.filter(({ name }) => reached.has(name)) }
}

/** Whether a method is in the part that patterns select. */
export function isSelected(patterns: readonly string[], method: string): boolean {
  if (patterns.length === 0 || always.has(method)) return true
  return patterns.some((pattern) => fitsPattern(pattern, method))
}
