import { propertyKey, quote } from '../print/printer.js'
import type { DeclaredObject, DeclaredType } from '../read/declarations/declarations.js'

/** A declared type in TypeScript. `nameOf` gives the name under which a type can be referred to. */
export function declaredText(type: DeclaredType, nameOf: (name: string) => string): string {
  const textOf = (inner: DeclaredType) => declaredText(inner, nameOf)
  switch (type.kind) {
    case 'object':
      return objectText(type, textOf)
    case 'union':
      return [...new Set(type.parts.map(textOf))].join(' | ')
    case 'intersection':
      return type.parts.map((part) => inParentheses(part, textOf)).join(' & ')
    case 'array':
      return `${inParentheses(type.items, textOf)}[]`
    case 'ref':
      return nameOf(type.name)
    case 'literal':
      return typeof type.value === 'string' ? quote(type.value) : String(type.value)
    case 'any':
      return nameOf('JsonValue')
    default:
      return type.kind
  }
}

type TextOf = (type: DeclaredType) => string

function objectText({ members, values }: DeclaredObject, textOf: TextOf): string {
  const listed = [...members].map(([name, { optional, type }]) => {
    return `${propertyKey(name)}${optional ? '?' : ''}: ${textOf(type)}`
  })
  const object = listed.length === 0 ? '{}' : `{ ${listed.join('; ')} }`
  if (values === undefined) return object
  const map = `{ [member in string]?: ${textOf(values)} }`
  return listed.length === 0 ? map : `(${object} & ${map})`
}

function inParentheses(type: DeclaredType, textOf: TextOf): string {
  const isCompound = type.kind === 'union' || type.kind === 'intersection'
  return isCompound ? `(${textOf(type)})` : textOf(type)
}
