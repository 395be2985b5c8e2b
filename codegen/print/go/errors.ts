import type { GoContext } from './shape.js'
import { valueName } from './shape.js'
import { goComment, goFunction, goHeader } from './text.js'

/** The code of each error kind, and the facts about the contract. */
export function emitGoErrors(context: GoContext): string {
  const cases = context.model.errors.flatMap(({ kind, code, doc }) => [
    ...(doc === undefined ? [] : [`// ${doc}`]),
    `case ${valueName(context, 'ErrorKind', kind)}:`,
    `\treturn ${code}`,
  ])
  return [
    goHeader('schema/protocol/errors.ts'),
    goComment([
      'Code returns the JSON-RPC code that the kind travels with, 0 for unlisted kinds.',
    ]) + goFunction('(v ErrorKind) Code() int64', ['switch v {', ...cases, '}', 'return 0']),
  ].join('\n')
}
