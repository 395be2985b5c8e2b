import type { ContractModel, ErrorModel } from '../model.js'
import type { Declaration } from './declarations.js'
import type { SchemaSource } from './source.js'

const tables: ReadonlySet<string> = new Set(['ContractFacts', 'EnvelopeFacts', 'ErrorCodes'])

/** Whether a declared type is a table of literals about the contract, and not a type of the wire. */
export function isLiteralTable({ name }: Declaration): boolean {
  return tables.has(name)
}

/** What the tables of literals say. */
export function readLiterals(
  source: SchemaSource,
): Pick<ContractModel, 'facts' | 'envelope' | 'errors'> {
  return {
    facts: readTable(source, 'ContractFacts') as Record<string, string>,
    envelope: readTable(source, 'EnvelopeFacts') as Record<string, string | number>,
    errors: readErrors(source),
  }
}

function readErrors(source: SchemaSource): ErrorModel[] {
  const members = source.declarations.get('ErrorCodes')?.members
  return Object.entries(readTable(source, 'ErrorCodes')).map(([kind, code]) => {
    const doc = members?.get(kind)?.doc
    return { kind, code: Number(code), ...(doc !== undefined && { doc }) }
  })
}

function readTable(source: SchemaSource, name: string): Record<string, unknown> {
  const declaration = source.declarations.get(name)
  if (declaration === undefined) {
    const place = { file: 'schema', line: 1, column: 1 }
    source.problems.push({ place, message: `The schema has no "${name}"` })
    return {}
  }
  const properties = source.properties(source.structure(name))
  for (const [key, property] of properties) {
    if (property.const !== undefined) continue
    source.report(declaration.members.get(key) ?? declaration, `"${key}" has to be a literal`)
  }
  return Object.fromEntries(properties.map(([key, property]) => [key, property.const]))
}
