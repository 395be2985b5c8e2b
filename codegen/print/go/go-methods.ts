import type { MethodModel } from '../../contract/model.js'
import { messageName } from '../../contract/names.js'
import type { GoContext } from './go-shapes.js'
import { goComment, goDescription, goFunction, goHeader, goString } from './go-text.js'

/** The method tables: a typed value for each method, and the list of all. */
export function emitGoMethods(context: GoContext): string {
  const { methods } = context.model
  const names = methods.map((method) => context.names.method(method))
  const values = methods.map((method, index) => emitMethod(context, method, names[index] ?? ''))
  return [
    goHeader('schema/protocol/methods.ts'),
    ...values,
    goComment(['Methods returns every method of the contract, in the order of the schema.']) +
      goFunction('Methods() []Method', [
        'return []Method{',
        ...names.map((name) => `\t${name}.Method,`),
        '}',
      ]),
  ].join('\n')
}

function emitMethod(context: GoContext, method: MethodModel, name: string): string {
  const lines = goDescription({ ...method, doc: describe(method, name) })
  const types = [paramsType(context, method)]
  if (method.result !== undefined) types.push(context.names.type(method.result))
  return (
    goComment(lines) +
    `var ${name} = ${messageName(method.kind)}[${types.join(', ')}]{Method{\n` +
    emitRow(context, method)
      .map((line) => `\t${line},\n`)
      .join('') +
    `}}\n`
  )
}

function describe({ name, doc, errors }: MethodModel, goName: string): string {
  const title = `${goName} is ${goString(name)}.`
  const kindsOfError = errors.length === 0 ? [] : ['', `Error kinds: ${errors.join(', ')}.`]
  return [doc === undefined ? title : `${title} ${doc}`, ...kindsOfError].join('\n')
}

/** Params that may be left out are a pointer, which leaves them out when it is nil. */
function paramsType({ names }: GoContext, { params }: MethodModel): string {
  if (params === undefined) return 'None'
  const name = names.type(params.type)
  return params.presence === 'optional' ? `*${name}` : name
}

function emitRow(context: GoContext, method: MethodModel): string[] {
  const errors = method.errors.map((kind) => context.names.value('ErrorKind', kind))
  const cells = [
    ['Name:', goString(method.name)],
    ['Direction:', `From${messageName(method.kind)}`],
    ...(method.params === undefined ? [] : [['Params:', goString(method.params.type)]]),
    ...(method.result === undefined ? [] : [['Result:', goString(method.result)]]),
    ...(errors.length === 0 ? [] : [['Errors:', `[]ErrorKind{${errors.join(', ')}}`]]),
    ...(method.since === undefined ? [] : [['Since:', goString(method.since)]]),
    ...(method.experimental === true ? [['Experimental:', 'true']] : []),
  ]
  const width = Math.max(...cells.map(([key]) => key?.length ?? 0))
  return cells.map(([key, value]) => `${(key ?? '').padEnd(width)} ${value}`)
}
