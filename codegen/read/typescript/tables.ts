import type { ContractModel, ErrorModel, MethodKind, MethodModel } from '../../contract/model.js'
import { methodKinds, tableName } from '../../contract/names.js'
import type { Declaration } from './read-declarations.js'
import type { DeclaredMember, SchemaSource } from './source.js'
import type { Structure } from './structure.js'
import { checkTags, readLifecycle, tagText, tagWords } from './tags.js'
import { nowhere } from './program.js'

const kinds = new Map(methodKinds.map((kind) => [tableName(kind), kind]))

/** Whether a declared type is one of the four method tables. */
export function isMethodTable({ name }: Declaration): boolean {
  return kinds.has(name)
}

/** The methods of one table, in the order of the schema. */
export function readMethods(source: SchemaSource, table: Declaration): MethodModel[] {
  const kind = kinds.get(table.name)
  if (kind === undefined) return []
  return source.members(table).map(({ declaration, structure }) => {
    return readMethod(source, { declaration, structure }, kind)
  })
}

function readMethod(
  source: SchemaSource,
  { declaration, structure: entry }: Pick<DeclaredMember, 'declaration' | 'structure'>,
  kind: MethodKind,
): MethodModel {
  const { name, doc } = declaration
  source.problems.push(...checkTags(declaration, 'method'))
  const params = readReference(source, declaration, entry.properties?.['params'])
  const result = readReference(source, declaration, entry.properties?.['result'])
  if (kind.endsWith('Request') && result === undefined) {
    source.report(declaration, `"${name}" is a request, so it needs a result`)
  }
  const idempotent = tagText(declaration, 'idempotent') !== undefined
  if (idempotent && result === undefined) {
    source.report(declaration, `"${name}" is never answered, so it cannot be idempotent`)
  }
  const emits = tagWords(declaration, 'emits')
  const presence = entry.required?.includes('params') === true ? 'required' : 'optional'
  return {
    name,
    kind,
    ...(doc !== undefined && { doc }),
    ...(params !== undefined && { params: { type: params, presence } }),
    ...(result !== undefined && { result }),
    errors: tagWords(declaration, 'errors'),
    ...(idempotent && { idempotent }),
    ...(emits.length > 0 && { emits }),
    ...readLifecycle(declaration),
  }
}

function readReference(
  source: SchemaSource,
  declaration: Declaration,
  structure: Structure | boolean | undefined,
): string | undefined {
  if (structure === undefined || typeof structure === 'boolean') return undefined
  const shape = source.shape(declaration, structure)
  const named = shape?.kind === 'nullable' ? shape.shape : shape
  if (named?.kind === 'ref') return named.name
  source.report(declaration, 'Params and results have names of their own')
  return undefined
}

const tables: ReadonlySet<string> = new Set(['ContractFacts', 'EnvelopeFacts', 'ErrorCodes'])

/**
 * Whether a declared type is a table of literals about the contract, and not a type of the wire.
 */
export function isLiteralTable({ name }: Declaration): boolean {
  return tables.has(name)
}

/** Reads the tables of literals. */
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
