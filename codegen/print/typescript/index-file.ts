import type { ContractModel } from '../../contract/model.js'
import { lowerFirst, methodKinds, tableName } from '../../contract/names.js'
import type { Output } from '../printer.js'
import { docComment, importPath, quote } from '../printer.js'
import { domainsOf, fileNames } from '../validators/partition.js'

/** The contract as one value that loads the validators of a domain when they are needed. */
export function emitIndex(model: ContractModel, output: Output): string {
  const tables = methodKinds.map(tableName)
  const files = fileNames(domainsOf(model))
  const loads = [...files].map(([name, file]) => {
    return `  [${quote(name)}, () => import(${quote(importPath(output, `validators/${file}`))})],\n`
  })
  return [
    output.header,
    emitImports(tables, output),
    `const validators = new Map<string, () => Promise<{ validators: Validators }>>([\n${loads.join('')}])\n`,
    loadValidators,
    emitLoadDates(output),
    emitContractValue(tables),
    emitExports(tables, output),
  ].join('\n')
}

function emitImports(tables: readonly string[], output: Output): string {
  const values = tables.map((table) => `  ${lowerFirst(table)},\n`).join('')
  return (
    `import type { DatedType } from '${importPath(output, 'dates')}'\n` +
    `import { experimentalParams } from '${importPath(output, 'gates')}'\n` +
    `import type { ${tables.join(', ')} } from '${importPath(output, 'methods')}'\n` +
    `import {\n${values}  contractFacts,\n} from '${importPath(output, 'methods')}'\n` +
    `import type { Validators } from '${importPath(output, 'validators/issues')}'\n`
  )
}

function emitExports(tables: readonly string[], output: Output): string {
  const issues = ['IssueLevel', 'ValidationIssue', 'Validate', 'Validators']
  const layout =
    `export * as v2 from '${importPath(output, 'v2/index')}'\n` +
    `export type * from '${importPath(output, 'declared-types')}'\n`
  return (
    `export * from '${importPath(output, 'enums')}'\n` +
    `export type * from '${importPath(output, 'messages')}'\n` +
    `export type * from '${importPath(output, output.types)}'\n` +
    `export type { ${tables.join(', ')} } from '${importPath(output, 'methods')}'\n` +
    `export type { ${issues.join(', ')} } from '${importPath(output, 'validators/issues')}'\n` +
    (output.hasLayout === true ? layout : '')
  )
}

const loadValidators = `${docComment([
  'Loads the validators of the types that the methods of one domain use.',
])}async function loadValidators(domain: string): Promise<Validators> {
  const load = validators.get(domain)
  if (load === undefined) throw new TypeError(\`The contract has no domain "\${domain}"\`)
  return (await load()).validators
}
`

function emitLoadDates(output: Output): string {
  return (
    docComment(['Loads which releases have the parts of what clients send.']) +
    `async function loadDates(): Promise<Readonly<Record<string, DatedType>>> {\n` +
    `  return (await import('${importPath(output, 'dates')}')).dates\n}\n\n` +
    docComment(['Loads which releases have the parts of what servers send.']) +
    `async function loadServerDates(): Promise<Readonly<Record<string, DatedType>>> {\n` +
    `  return (await import('${importPath(output, 'server-dates')}')).serverDates\n}\n`
  )
}

function emitContractValue(tables: readonly string[]): string {
  const values = tables.map(lowerFirst)
  const types = tables.map((table) => `    ${lowerFirst(table)}: ${table}\n`).join('')
  const members = [
    ...values,
    'experimentalParams',
    'loadDates',
    'loadServerDates',
    'loadValidators',
  ]
  // The type is explicit for compilers that emit declarations file by file.
  return (
    docComment(['The contract as `createClient` and `createServer` take it.']) +
    `export const contract: {\n  facts: typeof contractFacts\n` +
    members.map((name) => `  ${name}: typeof ${name}\n`).join('') +
    docComment(['Only for the compiler: undefined at run time.'], '  ') +
    `  types: {\n${types}  }\n} = {\n  facts: contractFacts,\n` +
    members.map((name) => `  ${name},\n`).join('') +
    `  types: undefined as never,\n}\n`
  )
}
