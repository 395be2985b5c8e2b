import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { emitImport } from '../../codegen/print/imported/main.js'
import type { ContractModel, MethodModel, TypeModel } from '../../codegen/contract/model.js'
import type { Files } from '../../codegen/print/printer.js'
import type { Fault, Validate } from '../../generated/validators.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** The file of one domain, loaded. */
export interface LoadedDomain {
  readers: Readonly<Record<string, Validate>>
  writers: Readonly<Record<string, Validate>>
  exact: Readonly<Record<string, Validate>>
  faultsOf: (validate: Validate) => readonly Fault[]
}

export function createModel(
  methods: readonly MethodModel[],
  types: readonly TypeModel[],
): ContractModel {
  const facts = { protocolVersion: '0.169.0' }
  return { facts, envelope: { framing: 'ndjson' }, errors: [], methods, types }
}

export function emit(model: ContractModel): Files {
  return emitImport(model, { generator: 'test 1', schemaDigest: '0' })
}

/** Writes the folder of a contract, beside a package.json as an ESM project has it. */
export function writeImport(model: ContractModel): string {
  const root = createTemporaryFolder()
  for (const [path, text] of [['package.json', '{ "type": "module" }'] as const, ...emit(model)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** What TypeScript has to say, under the flags that a careful user sets. Writes JavaScript too. */
export function compile(
  root: string,
  files: readonly string[],
  resolution: 'nodenext' | 'bundler' = 'nodenext',
): string[] {
  const { module, moduleResolution } = resolutions[resolution]
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    { ...strictest, module, moduleResolution },
  )
  const { diagnostics } = program.emit()
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  )
}

const resolutions = {
  nodenext: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
}

const strictest: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
}

/** The validators of a model's methods, without a look at what the compiler says. */
export async function loadDomain(model: ContractModel, domain: string): Promise<LoadedDomain> {
  const root = createTemporaryFolder()
  for (const [path, text] of [['package.json', '{ "type": "module" }'] as const, ...emit(model)]) {
    const file = join(root, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, path.endsWith('.ts') ? toJavaScript(text) : text)
  }
  const url = pathToFileURL(join(root, `validators/${domain}.js`)).href
  return (await import(url)) as LoadedDomain
}

function toJavaScript(text: string): string {
  const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  return ts.transpileModule(text, { compilerOptions: { module, target } }).outputText
}
