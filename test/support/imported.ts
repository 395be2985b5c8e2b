import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { printContract } from '../../codegen/print/contract-files.js'
import { fromImport } from '../../codegen/print/printer.js'
import type { ContractModel, MethodModel, TypeModel } from '../../codegen/contract/model.js'
import type { Files } from '../../codegen/print/printer.js'
import type { Validators } from '../../generated/validators/issues.js'
import { createProgram, findProblems } from './compiler.js'
import { loadFiles } from './validators.js'
import { createTemporaryFolder } from './temporary-folder.js'

export function createModel(
  methods: readonly MethodModel[],
  types: readonly TypeModel[],
): ContractModel {
  const facts = { protocolVersion: '0.169.0' }
  return { facts, envelope: { framing: 'ndjson' }, errors: [], methods, types }
}

export function emit(model: ContractModel): Files {
  return printContract(model, { generator: 'test 1', schemaDigest: '0' }, fromImport)
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
  options: ts.CompilerOptions = {},
): string[] {
  const { module, moduleResolution } = resolutions[resolution]
  const program = createProgram(
    files.map((file) => join(root, file)),
    { ...strictest, module, moduleResolution, ...options },
  )
  const { diagnostics } = program.emit()
  return [
    ...findProblems(program),
    ...diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ]
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

/** The validators of one domain, without a look at what the compiler says. */
export async function loadDomain(model: ContractModel, domain: string): Promise<Validators> {
  const file = (await loadFiles(emit(model), `validators/${domain}.js`)) as {
    validators: Validators
  }
  return file.validators
}
