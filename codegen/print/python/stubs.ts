import type { EnumModel, UnionModel } from '../../contract/model.js'
import { describeType } from './docs.js'
import type { PythonNames } from './names.js'
import { constantNames } from './names.js'
import { docstring, layOutSum, pythonString } from './text.js'

/** The class that an enum is made from. */
export function enumBase({ open }: EnumModel): string {
  return open === undefined ? 'ClosedEnum' : 'OpenEnum'
}

/** The lines of an enum. */
export function printEnum(type: EnumModel, name: string): string[] {
  const constants = constantNames(type.values.map(({ value }) => value))
  const members = [...constants].map(([value, constant]) => `${constant} = ${pythonString(value)}`)
  const body = [...docstring(describeType(type), 4), '', ...members]
  const indented = body.map((line) => (line === '' ? '' : `    ${line}`))
  return [`class ${name}(${enumBase(type)}):`, ...indented]
}

/** The lines of a union: an alias, so that it has to stand behind its variants. */
export function printUnion(union: UnionModel, names: PythonNames): string[] {
  const variants = union.variants.map(({ type }) => names.type(type))
  if (union.open) variants.push('UnknownVariant')
  const alias = layOutSum(`${names.type(union.name)}: TypeAlias = `, variants)
  return [...alias, ...docstring(describeType(union), 0)]
}
