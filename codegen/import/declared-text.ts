import type { Files } from '../print/printer.js'
import { propertyKey, quote } from '../print/printer.js'
import type {
  DeclaredObject,
  Declarations,
  DeclaredType,
} from '../read/declarations/declarations.js'
import { parseDeclarations } from '../read/declarations/parse-declarations.js'

/** What `generate-ts` wrote. */
export interface DeclaredFiles {
  /** Paths below the folder of the export, without the extension. */
  paths: readonly string[]
  /** The types of all files. Where two declare one name, the newer namespace counts. */
  types: Declarations
  /** The types of the files at the root alone. */
  root: Declarations
  /** What each file at the root imports from the newer namespace, by the name of the file. */
  newer: ReadonlyMap<string, ReadonlySet<string>>
}

export function readDeclared(declarations: Files): DeclaredFiles {
  const files = [...declarations].map(([path, text]) => [path.replace(/\.ts$/, ''), text] as const)
  const root = files.filter(([path]) => !path.includes('/'))
  return {
    paths: files.map(([path]) => path),
    types: parseDeclarations(declarations),
    root: parseDeclarations(new Map(root)),
    newer: new Map(root.map(([path, text]) => [path, importedFromNewer(text)])),
  }
}

function importedFromNewer(text: string): Set<string> {
  const lines = text.matchAll(/import type \{([^}]*)\} from ["']\.\/v2\//g)
  return new Set([...lines].flatMap(([, names = '']) => names.match(/[\w$]+/g) ?? []))
}

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
      return literalText(type.value)
    case 'any':
      return nameOf('JsonValue')
    default:
      return type.kind
  }
}

/** Names that a type refers to, wherever it does. */
export function referencesOf(type: DeclaredType): Set<string> {
  const names = new Set<string>()
  declaredText(type, (name) => {
    names.add(name)
    return name
  })
  return names
}

/** Whether a type leads back to itself with no object or array between, which no type may. */
export function isCircular(name: string, types: Pick<Declarations, 'get'>): boolean {
  const followed = new Set<string>()
  const leadsBack = (from: string): boolean => {
    if (followed.has(from)) return false
    followed.add(from)
    const type = types.get(from)
    const next = type === undefined ? [] : directReferences(type)
    return next.some((other) => other === name || leadsBack(other))
  }
  return leadsBack(name)
}

function directReferences(type: DeclaredType): string[] {
  if (type.kind === 'ref') return [type.name]
  const isCompound = type.kind === 'union' || type.kind === 'intersection'
  return isCompound ? type.parts.flatMap(directReferences) : []
}

type TextOf = (type: DeclaredType) => string

/** A number that is too large for JavaScript has no literal. */
function literalText(value: string | number | boolean): string {
  if (typeof value === 'string') return quote(value)
  return typeof value === 'number' && !Number.isFinite(value) ? 'number' : String(value)
}

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
