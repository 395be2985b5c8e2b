import type { MethodKind } from '../../contract/model.js'
import { lowerFirst, tableName } from '../names.js'
import { docComment, quote } from '../printer.js'
import type { Partition } from './partition.js'

const kinds: readonly MethodKind[] = [
  'clientRequest',
  'clientNotification',
  'serverRequest',
  'serverNotification',
]

/** The contract as one value, whose validators are loaded when they are asked for. */
export function emitIndex({ domains }: Partition, header: string): string {
  const tables = kinds.map(tableName)
  const loads = domains.map(({ name, file }) => {
    return `  [${quote(name)}, () => import('./validators/${file}.js')],\n`
  })
  return [
    header,
    emitImports(tables),
    `const validators = new Map<string, () => Promise<Validators>>([\n${loads.join('')}])\n`,
    loadValidators,
    emitContractValue(tables),
    `export type * from './types.js'\n` +
      `export type { ${tables.join(', ')} } from './methods.js'\n` +
      `export type { Fault, SchemaError, Validate, Validators } from './validators/schema-error.js'\n`,
  ].join('\n')
}

function emitImports(tables: readonly string[]): string {
  const values = tables.map((table) => `  ${lowerFirst(table)},\n`).join('')
  return (
    `import { experimentalParams } from './gates.js'\n` +
    `import type { ${tables.join(', ')} } from './methods.js'\n` +
    `import {\n${values}  contractFacts,\n} from './methods.js'\n` +
    `import type { Validators } from './validators/schema-error.js'\n`
  )
}

const loadValidators = `${docComment([
  'Loads the validators of what the methods of one domain carry.',
])}async function loadValidators(domain: string): Promise<Validators> {
  const load = validators.get(domain)
  if (load === undefined) throw new TypeError(\`The contract has no domain "\${domain}"\`)
  return load()
}
`

function emitContractValue(tables: readonly string[]): string {
  const values = tables.map((table) => `  ${lowerFirst(table)},\n`).join('')
  const types = tables.map((table) => `    ${lowerFirst(table)}: ${table}\n`).join('')
  return (
    docComment(['What `createClient` has to know of the contract.']) +
    `export const contract = {\n` +
    `  facts: contractFacts,\n${values}  experimentalParams,\n  loadValidators,\n` +
    docComment(['Only for the compiler: there is nothing here at run time.'], '  ') +
    `  types: undefined as unknown as {\n${types}  },\n}\n`
  )
}
