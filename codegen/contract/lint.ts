import type { Problem } from './errors.js'
import { ContractError } from './errors.js'
import { fitNames } from './fit-names.js'
import type { Finding } from './lint-types.js'
import { lintFormerName, lintLifecycle, lintTypes } from './lint-types.js'
import { lintNames, methodKey } from './lint-names.js'
import type { ForeignReading, Reading } from './reading.js'
import type { ContractModel, MethodModel, OperationModel } from './model.js'

/**
 * The contract as printers and comparisons take it. An unsound contract is a ContractError, which
 * lists every problem with its position; in a foreign one, unsupported names are replaced.
 */
export function toSound<T extends Reading>(reading: T): T {
  if (isForeign(reading)) return { ...reading, ...fitNames(reading) }
  if (sound.has(reading.model)) return reading
  const problems = lint(reading)
  if (problems.length > 0) throw new ContractError(problems)
  sound.add(reading.model)
  return reading
}

const sound = new WeakSet<ContractModel>()

function isForeign(reading: Reading): reading is ForeignReading {
  return 'warnings' in reading
}

/**
 * Checks that need the whole contract: names resolve, tags are distinct, releases are in the
 * supported range.
 */
export function lint({ model, locations }: Omit<Reading, 'inferences'>): Problem[] {
  const names = new Set(model.types.map(({ name }) => name))
  const found = [
    ...lintNames(model),
    ...lintTypes(model),
    ...model.methods.flatMap((method) => lintMethod(model, method, names)),
    ...(model.operations ?? []).flatMap((operation) => lintOperation(operation, names)),
  ]
  const locate = (name: string) => locations.get(name) ?? locations.get('') ?? nowhere
  return found.map(({ at, message, first }) => ({
    place: locate(at),
    message,
    ...(first !== undefined && { first: locate(first) }),
  }))
}

const nowhere = { file: 'contract', line: 1, column: 1 }

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
      .map((kind) => ({ at, message: `@errors names "${kind}", which is not an error kind` })),
    ...[
      ...lintLifecycle(model, method),
      ...lintFormerName(method, model.methods),
      ...lintEmits(model, method),
    ].map((message) => ({ at, message })),
  ]
}

/** Checks the notifications that a method emits. */
function lintEmits(model: ContractModel, { kind, emits = [] }: MethodModel): string[] {
  const sent = kind.startsWith('client') ? 'serverNotification' : 'clientNotification'
  const isSent = (name: string) =>
    model.methods.some((method) => method.kind === sent && method.name === name)
  return emits
    .filter((name) => !isSent(name))
    .map((name) => `@emits names "${name}", which is not a notification of the other side`)
}

function lintOperation(
  { name, body, answer }: OperationModel,
  names: ReadonlySet<string>,
): Finding[] {
  return [body, answer]
    .filter((type) => type !== undefined && !names.has(type))
    .map((type) => ({ at: name, message: `There is no type "${type}"` }))
}
