import type { Place, Problem } from './errors.js'
import type { Finding } from './lint-annotations.js'
import { lintEmits, lintFormerName, lintLifecycle } from './lint-annotations.js'
import { lintNames, methodKey } from './lint-names.js'
import { lintType } from './lint-types.js'
import type { ContractModel, MethodModel, OperationModel } from './model.js'

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
    ...[
      ...lintLifecycle(model, method),
      ...lintFormerName(method, model.methods),
      ...lintEmits(model, method),
    ].map((message) => ({ at, message })),
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
