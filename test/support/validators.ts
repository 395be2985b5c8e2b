import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { ContractModel } from '../../codegen/contract/model.js'
import type { Audience } from '../../codegen/print/documents/schema-shape.js'
import type { Files } from '../../codegen/print/printer.js'
import { fromSchema } from '../../codegen/print/printer.js'
import { printValidators } from '../../codegen/print/validators/files.js'
import type { ValidationIssue, Validators } from '../../generated/validators/issues.js'
import { repository } from './repository.js'
import { createTemporaryFolder } from './temporary-folder.js'

// The generator's own: eslint brings another one, of another draft.
const { Ajv } = createRequire(join(repository, 'codegen/package.json'))('ajv') as {
  Ajv: new (options: object) => {
    addSchema(schema: object): void
    validate(key: string, value: unknown): boolean
  }
}

/** The contract model as it is published. */
export function readModel(): ContractModel {
  const text = readFileSync(join(repository, 'generated/contract.json'), 'utf8')
  return JSON.parse(text) as ContractModel
}

/** Validators as they ship, for every type instead of only those that methods name. */
export async function loadAllValidators(model: ContractModel): Promise<Validators> {
  const types = model.types.map(({ name }) => name)
  const partition = {
    domains: [{ name: 'all', file: 'all', types }],
    homes: new Map(types.map((type) => [type, 'all'])),
  }
  const { validators } = (await loadFiles(
    printValidators(model, partition, { ...fromSchema, header: '// test\n' }),
    'validators/all.js',
  )) as { validators: Validators }
  return validators
}

/** Imports one of the TypeScript files that a printer made. */
export async function loadFiles(files: Files, path: string): Promise<unknown> {
  const root = createTemporaryFolder()
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of files) {
    const file = join(root, name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, name.endsWith('.ts') ? toJavaScript(text) : text)
  }
  return import(pathToFileURL(join(root, path)).href)
}

function toJavaScript(text: string): string {
  const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  return ts.transpileModule(text, { compilerOptions: { module, target } }).outputText
}

/** A published JSON Schema as another tool reads it. */
export function compileSchema(
  schema: object,
  id: Audience,
): (type: string, value: unknown) => boolean {
  const formats = {
    int64,
    ...{ int32: true, uint8: true, uint16: true, uint32: true, uint64: true, 'date-time': true },
  }
  const ajv = new Ajv({ strict: false, formats, code: { optimize: false } })
  ajv.addSchema(schema)
  return (type, value) => ajv.validate(`${id}#/definitions/${type}`, value)
}

const int64 = {
  type: 'number' as const,
  validate: (value: number) => value >= -(2 ** 63) && value < 2 ** 63,
}

/** The JSON Schema of our own contract as it is published. */
export function compilePublished(audience: Audience): (type: string, value: unknown) => boolean {
  const path = join(repository, `generated/json-schema/${audience}.json`)
  return compileSchema(JSON.parse(readFileSync(path, 'utf8')) as object, audience)
}

/** What a validator found in a value. */
export interface Verdict {
  /** No issue at all. */
  exact: boolean
  /** A server may take it from a client. */
  writable: boolean
  /** A client may take it from a server. */
  readable: boolean
  /** The same, with every member that the contract promises. */
  whole: boolean
  issues: readonly ValidationIssue[]
  /** Of the first issue that makes it unreadable, else of the first one. */
  pointer: string | undefined
}

export function inspect(validators: Validators, type: string, value: unknown): Verdict {
  const validate = validators[type]
  if (validate === undefined) throw new Error(`There is no validator of ${type}`)
  const issues = validate(value)
  const isWithin = (...levels: string[]) => issues.every(({ level }) => levels.includes(level))
  const worst = issues.find(({ level }) => level === 'error') ?? issues[0]
  return {
    exact: issues.length === 0,
    writable: isWithin('note'),
    readable: isWithin('note', 'drift', 'gap'),
    whole: isWithin('note', 'drift'),
    issues,
    pointer: worst?.pointer,
  }
}

/** The issues of a value, each as kind and pointer. */
export function listIssues(validators: Validators, type: string, value: unknown): string[] {
  const { issues } = inspect(validators, type, value)
  return issues.map(({ kind, pointer }) => `${kind} ${pointer}`)
}

/** What readers, writers and those who take only what is listed have against a value. */
export function verdicts(validators: Validators, type: string, value: unknown) {
  const { issues } = inspect(validators, type, value)
  const beyond = (...levels: string[]) => {
    const found = issues.filter(({ level }) => !levels.includes(level))
    return found.length === 0 ? 'ok' : found.map(({ kind, pointer }) => `${kind} ${pointer}`)
  }
  return { reader: beyond('note', 'drift', 'gap'), writer: beyond('note'), exact: beyond() }
}

/** What stands in refused values and may never come back in an error. */
export const canaries = ['canary: not to be repeated', '8675309']
