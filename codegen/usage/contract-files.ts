import { dirname, join } from 'node:path'
import ts from 'typescript'

const header = /^\uFEFF?\/\/ @generated (?:by `codex-contract|from schema\/)/

/** Whether a file was generated from a contract, or is of the package that brings ours. */
export function isContractFile(source: ts.SourceFile): boolean {
  return header.test(source.text) || isOfPackage(source)
}

/** Whether a declaration file is of `codex-contract`, wherever that is installed or linked. */
export function isOfPackage(source: ts.SourceFile): boolean {
  return source.isDeclarationFile && packageNameOf(dirname(source.fileName)) === 'codex-contract'
}

const packageNames = new Map<string, string | undefined>()

function packageNameOf(folder: string): string | undefined {
  if (packageNames.has(folder)) return packageNames.get(folder)
  const name = readName(join(folder, 'package.json')) ?? parentName(folder)
  packageNames.set(folder, name)
  return name
}

function parentName(folder: string): string | undefined {
  return dirname(folder) === folder ? undefined : packageNameOf(dirname(folder))
}

function readName(path: string): string | undefined {
  const read = ts.readConfigFile(path, (file) => ts.sys.readFile(file))
  return (read.config as { name?: string } | undefined)?.name
}
