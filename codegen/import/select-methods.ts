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
  const tests = patterns.map(toTest)
  for (const [index, test] of tests.entries()) {
    if (model.methods.some(({ name }) => test.test(name))) continue
    throw new ImportError(
      'usage',
      `--only ${patterns[index] ?? ''} fits no method of this contract`,
    )
  }
  const isWanted = ({ name }: MethodModel) =>
    always.has(name) || tests.some((test) => test.test(name))
  const methods = model.methods.filter(isWanted)
  const roots = methods.flatMap(({ params, result }) => [params?.type ?? [], result ?? []].flat())
  const reached = reachedFrom(model, roots)
  return { ...model, methods, types: model.types.filter(({ name }) => reached.has(name)) }
}

function toTest(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
