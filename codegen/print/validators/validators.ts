import { Ajv } from 'ajv'
import standaloneModule from 'ajv/dist/standalone/index.js'
import type { ContractModel, TypeModel } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import { carriedBy, rootTypes } from '../../contract/references.js'
import { docComment, header } from '../printer.js'
import { faultsCode, faultsTypes } from './faults.js'
import type { Profile } from '../documents/schema-context.js'
import { emitJsonSchema } from '../documents/json-schema.js'

const standalone = standaloneModule.default

interface Table {
  name: string
  profile: Profile
  allErrors: boolean
  types: readonly string[]
}

/** Programs that speak the protocol need not load what only the backend client uses. */
export type ValidatorPart = 'protocol' | 'backend'

function tables(model: ContractModel, part: ValidatorPart): readonly Table[] {
  return part === 'protocol' ? protocolTables(model) : backendTables(model)
}

function protocolTables(model: ContractModel): readonly Table[] {
  const fromServer = producedBy(model, 'server')
  const fromClient = producedBy(model, 'client')
  const atRest = rootTypes(model).filter(({ source }) => source.startsWith('auth/'))
  const names = (types: readonly string[]) => [...types, ...atRest.map(({ name }) => name)].sort()
  return [
    { name: 'readers', profile: 'reader', allErrors: false, types: names(fromServer) },
    { name: 'writers', profile: 'writer', allErrors: false, types: names(fromClient) },
    // Every error of the exact profile is one thing that a reader tolerated.
    { name: 'exact', profile: 'exact', allErrors: true, types: fromServer },
  ]
}

/** Answers of the backend are read part by part, so each part has a validator. */
function backendTables(model: ContractModel): readonly Table[] {
  return [
    { name: 'readers', profile: 'reader', allErrors: false, types: carriedBy(model, 'answer') },
    { name: 'writers', profile: 'writer', allErrors: false, types: carriedBy(model, 'body') },
  ]
}

/** Compiled validators: one file without imports, one table of functions for each profile. */
export function emitValidators(model: ContractModel, part: ValidatorPart): string {
  const bodies = tables(model, part).map(({ name, ...table }) => {
    const code = compile(model, table)
    return `export const ${name} = {};\n(function (exports) {\n${code}\n})(${name});\n`
  })
  const faults = part === 'protocol' ? [faultsCode] : []
  const text = [header('schema/'), ...faults, ...bodies].join('\n')
  if (text.includes('require(')) throw new TypeError('A validator asks for a module at run time')
  return text
}

export function emitValidatorTypes(model: ContractModel, part: ValidatorPart): string {
  const docs = part === 'protocol' ? protocolDocs : backendDocs
  const declarations = tables(model, part).map(({ name, types }) => {
    const members = types.map((type) => `  readonly ${type}: Validate\n`).join('')
    return `${docs[name] ?? ''}export declare const ${name}: {\n${members}}\n`
  })
  return `${header('schema/')}
${validateTypes}
${[...(part === 'protocol' ? [faultsTypes] : []), ...declarations].join('\n')}`
}

/** Declarations of a validator and its errors. */
export const validateTypes = `/** What stands in the way of a value. Holds no part of the value but the names of members. */
export interface SchemaError {
  /** JSON pointer into the value. */
  readonly instancePath: string
  readonly schemaPath: string
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Says whether a value fits; \`errors\` tells about the latest call. */
export interface Validate {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
`

const protocolDocs: Readonly<Record<string, string>> = {
  readers: docComment([
    'What servers send, as any supported or later one may send it. Stops at the first error.',
  ]),
  writers: docComment(['What clients send, as servers demand it. Stops at the first error.']),
  exact: docComment(['What servers send, with nothing missing or unlisted. Lists every error.']),
}

const backendDocs: Readonly<Record<string, string>> = {
  readers: docComment(['Answers of the backend and their parts. Stops at the first error.']),
  writers: docComment(['Bodies that the backend takes. Stops at the first error.']),
}

function compile(model: ContractModel, { profile, allErrors, types }: Omit<Table, 'name'>): string {
  const ajv = new Ajv({
    allErrors,
    strict: false,
    inlineRefs: false,
    // Longer lists would be compared by a function that is imported.
    loopEnum: Infinity,
    // Costs a call for each member, so only where a member is called like one that all objects have.
    ownProperties: hasInheritedName(model),
    messages: false,
    code: { source: true, esm: false, lines: false },
    schemas: [emitJsonSchema(model, profile, 'compiled')],
  })
  const references = types.map((name) => [name, `${profile}#/definitions/${name}`])
  return standalone(ajv, Object.fromEntries(references) as Record<string, string>)
}

/** Whether a member is called like one that every object has. */
export function hasInheritedName({ types }: ContractModel): boolean {
  return types.flatMap(memberNames).some((name) => name in Object.prototype)
}

function memberNames(type: TypeModel): readonly string[] {
  if (type.kind === 'object') return type.members.map(({ name }) => name)
  return type.kind === 'keyedUnion' ? type.variants.map(({ tag }) => tag) : []
}
