import type { ContractModel, Flow, MemberModel, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import type { Files } from '../printer.js'
import { docComment, quote } from '../printer.js'
import type { Profile } from '../documents/schema-context.js'
import { standsInline } from '../documents/schema-shape.js'
import type { CompiledSchemas } from './compile.js'
import { createCompile, validatorName } from './compile.js'
import type { Domain, Partition } from './partition.js'
import { emitSchemaError, schemaErrorFile, validatorCalls } from './schema-error.js'

interface Table {
  name: string
  profile: Profile
  flow: Flow
  doc: string
  /** The function that makes its validators of those that are compiled. */
  maker?: string
}

const tables: readonly Table[] = [
  {
    name: 'readers',
    profile: 'exact',
    flow: 'server',
    doc: 'What servers send, as those of other releases may send it. Lists what they may not.',
    maker: 'createReader',
  },
  {
    name: 'writers',
    profile: 'writer',
    flow: 'client',
    doc: 'What clients send, as servers demand it. Lists every error.',
  },
  {
    name: 'exact',
    profile: 'exact',
    flow: 'server',
    doc: 'What servers send, with nothing missing or unlisted. Lists every error.',
  },
]

interface Validator {
  name: string
  /** Name of the file that it stands in. */
  home: string
  code: string
  /** Names of those that it calls. */
  calls: readonly string[]
}

/** Compiled validators: a file for each domain, and one for what the same domains share. */
export function emitValidatorFiles(
  model: ContractModel,
  { domains, homes }: Partition,
  { header, compiled: known }: { header: string; compiled?: CompiledSchemas },
): Files {
  const compiled = tables.filter(({ maker }) => maker === undefined)
  const validators = compiled.flatMap((table) =>
    compileTable(model, { domains, homes }, { ...table, known }),
  )
  const homeOf = new Map(validators.map(({ name, home }) => [name, home]))
  const owners = new Map(domains.map((domain) => [domain.file, domain]))
  const names = new Set([...owners.keys(), ...homeOf.values()])
  const files = [...names].sort().map((file): [string, string] => {
    const own = validators.filter(({ home }) => home === file)
    const owner = owners.get(file)
    const rows = owner === undefined ? [] : tables.map((table) => rowsOf(owner, table))
    const used = [...own.flatMap(({ calls }) => calls), ...rows.flat().map(({ name }) => name)]
    const text = [
      `${header}// @ts-nocheck\n`,
      emitImports(used, file, homeOf),
      ...own.map((validator) => emitValidator(validator, owner === undefined)),
      ...(owner === undefined ? [] : [emitTables(model, owner)]),
    ]
    return [`validators/${file}.ts`, text.join('')]
  })
  return new Map([...files, [`validators/${schemaErrorFile}.ts`, emitSchemaError(header)]])
}

function compileTable(
  model: ContractModel,
  { domains, homes }: Partition,
  { profile, flow, known }: Table & { known: CompiledSchemas | undefined },
): Validator[] {
  const compile = createCompile(model, profile, known)
  const roots = new Set(domains.flatMap(({ produced }) => produced[flow]))
  const reached = [...reachedFrom(model, [...roots])].map((name) => findType(model, name))
  if (flow === 'server') reached.forEach(assertOpen)
  return reached
    .filter((type) => roots.has(type.name) || !standsInline(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => {
      const { code, calls } = compile(type)
      return {
        name: validatorName(profile, type.name),
        home: homes.get(type.name) ?? '',
        code,
        calls: calls.map((name) => validatorName(profile, name)),
      }
    })
}

/** Readers take all that is not listed, and cannot tell where the contract closes a list. */
function assertOpen(type: TypeModel): void {
  const isList = type.kind === 'enum' || type.kind === 'union' || type.kind === 'keyedUnion'
  if (isList && (type.open === undefined || type.open === false)) {
    throw new TypeError(`Servers send "${type.name}", which is closed`)
  }
}

function emitImports(
  used: readonly string[],
  file: string,
  homeOf: ReadonlyMap<string, string>,
): string {
  const lost = used.find((name) => !homeOf.has(name))
  if (lost !== undefined) throw new TypeError(`"${lost}" is called and stands in no file`)
  const others = [...new Set(used.flatMap((name) => homeOf.get(name) ?? []))]
    .filter((home) => home !== file)
    .sort()
  const imports = others.map((home) => {
    const names = [...new Set(used.filter((name) => homeOf.get(name) === home))].sort()
    return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from './${home}.js'\n`
  })
  const calls = [...validatorCalls, 'createReader'].join(', ')
  const own = [`import type { Validate }`, `import { ${calls} }`].map((names) => {
    return `${names} from './${schemaErrorFile}.js'\n`
  })
  return [...own, ...imports].join('')
}

function emitValidator({ name, code }: Validator, isShared: boolean): string {
  return `\n${isShared ? 'export ' : ''}const ${name}: Validate = ${code};\n`
}

function emitTables(model: ContractModel, domain: Domain): string {
  const texts = tables.map((table) => {
    const rows = rowsOf(domain, table)
    const types = rows.map(({ type }) => `  readonly ${type}: Validate\n`).join('')
    const values = rows
      .map(({ type, name }) => `  ${type}: ${make(model, table, { type, name })},\n`)
      .join('')
    const doc = docComment([table.doc])
    return `\n${doc}export const ${table.name}: {\n${types}} = {\n${values}}\n`
  })
  return `${texts.join('')}\nexport { faultsOf } from './${schemaErrorFile}.js'\n`
}

/** The members of the object that a type is, by whatever names. */
function membersOf(model: ContractModel, type: TypeModel): readonly MemberModel[] {
  if (type.kind === 'object') return type.members
  if (type.kind !== 'alias') return []
  const shape = type.shape.kind === 'nullable' ? type.shape.shape : type.shape
  return shape.kind === 'ref' ? membersOf(model, findType(model, shape.name)) : []
}

function make(
  model: ContractModel,
  { maker }: Table,
  { name: validator, type: typeName }: Row,
): string {
  const type = findType(model, typeName)
  if (maker === undefined) return validator
  const members = membersOf(model, type).filter(({ required }) => required)
  const names = members.map(({ name }) => quote(name))
  return `${maker}(${validator}${names.length === 0 ? '' : `, [${names.join(', ')}]`})`
}

interface Row {
  type: string
  name: string
}

/** The rows of a table of a domain: a type, and the name of what judges it. */
function rowsOf({ produced }: Domain, { profile, flow }: Table): Row[] {
  return produced[flow].map((type) => ({ type, name: validatorName(profile, type) }))
}
