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
import type { Expression } from './python-text.js'

/** The methods as constants that know their types, error kinds with their codes, and facts. */
export function emitPythonMethods(model: ContractModel, names: PythonNames): string {
  // Error kinds are values of this type.
  findType(model, 'ErrorKind')
  const constants = model.methods.map((method) => emitConstant(method, names))
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
    emitTable(model.methods.map((method) => names.method(method))),
    ...docstring(['Every method by its name on the wire.'], 0),
    '',
    emitErrorCodes(model, names),
    ...docstring(['The JSON-RPC code that each error kind travels with.'], 0),
    '',
    ...emitFacts(model, names),
  ]
  return `${head.join('\n')}\n`
}

function emitConstant(method: MethodModel, names: PythonNames): string {
  const { name, params, result, errors, since, experimental } = method
  const items: Expression[] = [pythonString(name)]
  if (params !== undefined) items.push(`params=CODECS[${pythonString(params.type)}]`)
  if (params?.presence === 'optional') items.push('params_optional=True')
  if (result !== undefined) items.push(`result=CODECS[${pythonString(result)}]`)
  if (errors.length > 0)
    items.push({
      head: 'errors=(',
      items: errors.map((kind) => errorKind(kind, names)),
      tail: tupleEnd(errors),
    })
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
  const text = assignCall(`${names.method(method)} = `, type, items)
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
function errorKind(kind: string, names: PythonNames): string {
  return `types.${names.type('ErrorKind')}.${names.value('ErrorKind', kind)}`
}

function emitErrorCodes(model: ContractModel, names: PythonNames): string {
  const rows = model.errors.map(({ kind, code }) => `    ${errorKind(kind, names)}: ${code},\n`)
  const type = `types.${names.type('ErrorKind')}`
  return `ERROR_CODES: Final[Mapping[${type}, int]] = {\n${rows.join('')}}`
}

function emitFacts({ facts, envelope }: ContractModel, names: PythonNames): string[] {
  return Object.entries({ ...facts, ...envelope }).map(([key, value]) => {
    return `${names.fact(key)}: Final = ${pythonLiteral(value)}`
  })
}
