import type { ContractModel, ErrorModel } from '../../contract/model.js'
import type { Declaration } from './declarations.js'
import { nowhere } from './program.js'
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
  const table = source.declarations.get('ErrorCodes')
  return readLiteralMembers(source, table).map(([{ name: kind, doc }, code]) => {
    return { kind, code: Number(code), ...(doc !== undefined && { doc }) }
  })
}

function readTable(source: SchemaSource, name: string): Record<string, unknown> {
  const table = source.declarations.get(name)
  if (table === undefined) {
    source.problems.push({ place: nowhere, message: `The schema has no "${name}"` })
  }
  const members = readLiteralMembers(source, table)
  return Object.fromEntries(members.map(([{ name: key }, value]) => [key, value]))
}

function readLiteralMembers(
  source: SchemaSource,
  table: Declaration | undefined,
): [Declaration, unknown][] {
  const members = table === undefined ? [] : source.members(table)
  return members.map(({ declaration, structure }) => {
    if (structure.const === undefined) {
      source.report(declaration, `"${declaration.name}" has to be a literal`)
    }
    return [declaration, structure.const]
  })
}
