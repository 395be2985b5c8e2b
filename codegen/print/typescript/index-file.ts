import type { ContractModel } from '../../contract/model.js'
import { lowerFirst, methodKinds, tableName } from '../../contract/names.js'
import type { Output } from '../printer.js'
import { docComment, quote } from '../printer.js'
import { domainsOf, fileNames } from '../validators/partition.js'

/** The contract as one value that loads the validators of a domain when they are needed. */
export function emitIndex(model: ContractModel, { header, typesPath }: Output): string {
  const tables = methodKinds.map(tableName)
  const files = fileNames(domainsOf(model))
  const loads = [...files].map(([name, file]) => {
    return `  [${quote(name)}, () => import('./validators/${file}.js')],\n`
  })
  return [
    header,
    emitImports(tables),
    `const validators = new Map<string, () => Promise<{ validators: Validators }>>([\n${loads.join('')}])\n`,
    loadValidators,
    emitContractValue(tables),
    `export type * from './messages.js'\n` +
      `export type * from '${typesPath}'\n` +
      `export type { ${tables.join(', ')} } from './methods.js'\n` +
      `export type { IssueLevel, ValidationIssue, Validate, Validators } from './validators/issues.js'\n`,
  ].join('\n')
}

function emitImports(tables: readonly string[]): string {
  const values = tables.map((table) => `  ${lowerFirst(table)},\n`).join('')
  return (
    `import { experimentalParams } from './gates.js'\n` +
    `import type { ${tables.join(', ')} } from './methods.js'\n` +
    `import {\n${values}  contractFacts,\n} from './methods.js'\n` +
    `import type { Validators } from './validators/issues.js'\n`
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

function emitContractValue(tables: readonly string[]): string {
  const values = tables.map((table) => `  ${lowerFirst(table)},\n`).join('')
  const types = tables.map((table) => `    ${lowerFirst(table)}: ${table}\n`).join('')
  return (
    docComment(['The contract as `createClient` and `createServer` take it.']) +
    `export const contract = {\n` +
    `  facts: contractFacts,\n${values}  experimentalParams,\n  loadValidators,\n` +
    docComment(['Only for the compiler: undefined at run time.'], '  ') +
    `  types: undefined as unknown as {\n${types}  },\n}\n`
  )
}
