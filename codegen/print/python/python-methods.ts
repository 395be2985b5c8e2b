import type { ContractModel, MethodModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { messageName } from '../../contract/names.js'
import { describeMethod } from './docs.js'
import {
  docstring,
  emitPythonImports,
  layOut,
  pythonHeader,
  pythonLiteral,
  pythonString,
} from './python-text.js'
import type { PythonNames } from './python-names.js'
import { constantNames, methodConstants } from './python-names.js'
import type { Expression } from './python-text.js'

/** The methods as constants that know their types, error kinds with their codes, and facts. */
export function emitPythonMethods(model: ContractModel, names: PythonNames): string {
  const constantOf = methodConstants(model)
  const kindOf = errorKinds(model)
  const constants = model.methods.map((method) =>
    emitConstant(method, { names, constant: constantOf(method), kindOf }),
  )
  const used = new Set(model.methods.map(({ kind }) => messageName(kind)))
  const head = [
    pythonHeader,
    '"""Every method of the contract, the error kinds, and facts about the contract."""',
    '',
    ...emitPythonImports(
      new Map([
        ['collections.abc', new Set(['Mapping'])],
        ['typing', new Set(['Final'])],
        ['.', new Set(['types'])],
        ['.codecs', new Set(['CODECS'])],
        ['.method', new Set([...used, 'Method'])],
      ]),
    ),
    '',
    ...constants,
    emitTable(model.methods.map(constantOf)),
    ...docstring(['Every method by its name on the wire.'], 0),
    '',
    emitErrorCodes(model),
    ...docstring(['The JSON-RPC code that each error kind travels with.'], 0),
    '',
    ...emitFacts(model),
  ]
  return `${head.join('\n')}\n`
}

interface Naming {
  names: PythonNames
  constant: string
  kindOf: (kind: string) => string
}

function emitConstant(method: MethodModel, { names, constant, kindOf }: Naming): string {
  const { name, params, result, errors, since, experimental } = method
  const items: Expression[] = [pythonString(name)]
  if (params !== undefined) items.push(`params=CODECS[${pythonString(params.type)}]`)
  if (params?.presence === 'optional') items.push('params_optional=True')
  if (result !== undefined) items.push(`result=CODECS[${pythonString(result)}]`)
  if (errors.length > 0)
    items.push({ head: 'errors=(', items: errors.map(kindOf), tail: tupleEnd(errors) })
  if (since !== undefined) items.push(`since=${pythonString(since)}`)
  if (experimental === true) items.push('experimental=True')
  const type = {
    head: `${messageName(method.kind)}[`,
    items: [
      paramsType(method, names),
      ...(result === undefined ? [] : [`types.${names.type(result)}`]),
    ],
  }
  const doc = describeMethod(method)
  const text = assignCall(`${constant} = `, type, items)
  return [text, ...(doc.length > 0 ? docstring(doc, 0) : []), ''].join('\n')
}

/** The annotation of a method's params. */
export function paramsType({ params }: MethodModel, names: PythonNames): string {
  if (params === undefined) return 'None'
  return `types.${names.type(params.type)}${params.presence === 'optional' ? ' | None' : ''}`
}

/**
 * A call of a generic class. Where it does not fit in a line, its arguments are taken apart first.
 */
function assignCall(before: string, type: Expression, args: readonly Expression[]): string {
  const flat = layOut(type, '', -Infinity)
  const line = layOut({ head: `${before}${flat}(`, items: args }, '', -Infinity)
  if (line.length <= 100) return line
  const fits = before.length + flat.length + 1 <= 100
  const head = fits ? before + flat : before + layOut(type, '', Infinity)
  return layOut({ head: `${head}(`, items: args }, '', Infinity)
}

function tupleEnd(items: readonly string[]): string {
  return items.length === 1 ? ',)' : ')'
}

function emitTable(constants: readonly string[]): string {
  const rows = constants.map((name) => `    ${name}.name: ${name},\n`)
  return `METHODS: Final[Mapping[str, Method]] = {\n${rows.join('')}}`
}

/** The member of `ErrorKind` for a kind. */
function errorKinds(model: ContractModel): (kind: string) => string {
  const type = findType(model, 'ErrorKind')
  const constants = constantNames(type.kind === 'enum' ? type.values.map(({ value }) => value) : [])
  return (kind) => `types.ErrorKind.${constants.get(kind) ?? ''}`
}

function emitErrorCodes(model: ContractModel): string {
  const kindOf = errorKinds(model)
  const rows = model.errors.map(({ kind, code }) => `    ${kindOf(kind)}: ${code},\n`)
  return `ERROR_CODES: Final[Mapping[types.ErrorKind, int]] = {\n${rows.join('')}}`
}

function emitFacts({ facts, envelope }: ContractModel): string[] {
  const all = { ...facts, ...envelope }
  const constants = constantNames(Object.keys(all))
  return Object.entries(all).map(([key, value]) => {
    return `${constants.get(key) ?? key}: Final = ${pythonLiteral(value)}`
  })
}
