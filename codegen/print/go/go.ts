import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { emitGoMethods } from './go-methods.js'
import { nameForGo } from './go-names.js'
import { emitGoTypes } from './go-types.js'
import type { GoContext } from './go-shapes.js'
import { goComment, goFunction, goHeader, goString, goTable } from './go-text.js'

/** The generated files of the Go package. */
export function emitGo(model: ContractModel): Files {
  const context = { model, names: nameForGo(model) }
  return new Map([
    ['clients/go/types.go', emitGoTypes(context)],
    ['clients/go/methods.go', emitGoMethods(context)],
    ['clients/go/errors.go', emitGoErrors(context)],
    ['clients/go/facts.go', emitGoFacts(context)],
    ['clients/go/registry_test.go', emitGoRegistry(context)],
  ])
}

/** The code of each error kind, and the facts about the contract. */
function emitGoErrors(context: GoContext): string {
  const cases = context.model.errors.flatMap(({ kind, code, doc }) => [
    ...(doc === undefined ? [] : [`// ${doc}`]),
    `case ${context.names.value('ErrorKind', kind)}:`,
    `\treturn ${code}`,
  ])
  return [
    goHeader('schema/protocol/errors.ts'),
    goComment([
      'Code returns the JSON-RPC code that the kind travels with, 0 for unlisted kinds.',
    ]) + goFunction('(v ErrorKind) Code() int64', ['switch v {', ...cases, '}', 'return 0']),
  ].join('\n')
}

/** Which servers the contract speaks for, and how messages travel. */
function emitGoFacts({ model, names }: GoContext): string {
  const rows = (facts: Readonly<Record<string, string | number>>) =>
    goTable(
      Object.entries(facts).map(([name, value]) => [
        names.fact(name),
        `= ${typeof value === 'string' ? goString(value) : value}`,
      ]),
    )
  return [
    goHeader('schema/protocol/contract.ts'),
    `${goComment(['Which servers the contract speaks for.'])}const (\n${rows(model.facts)})\n`,
    `${goComment(['How messages travel, whatever their method.'])}const (\n${rows(model.envelope)})\n`,
  ].join('\n')
}

/** For the package's own tests: how each type of the contract is read and written again. */
function emitGoRegistry(context: GoContext): string {
  const rows = context.model.types.map(({ name }) => {
    return [`${goString(name)}:`, `readAndWrite[${context.names.type(name)}],`]
  })
  return [
    goHeader('schema/'),
    goComment(['By the name in the contract.']) +
      `var contractTypes = map[string]func([]byte) ([]byte, error){\n${goTable(rows)}}\n`,
  ].join('\n')
}
