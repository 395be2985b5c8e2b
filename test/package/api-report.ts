import ts from 'typescript'
import { createProgram } from '../support/compiler.js'

interface Entry {
  path: string
  /** What each exported name stands for, and whether it can be used as a type only. */
  exports: ReadonlyMap<string, { symbol: ts.Symbol; typeOnly: boolean }>
}

const printer = ts.createPrinter({ removeComments: true })

/**
 * What each file of declarations promises, as text: the exports, then what they mention and nobody
 * can name. What another of the files exports stands in the report of that one. Of the entries in
 * `generated`, whose declarations are generated files, there are the names of the exports.
 */
export function createApiReports(
  paths: readonly string[],
  generated: ReadonlySet<string>,
): string[] {
  const program = createProgram(paths, {
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: ['node'],
  })
  const checker = program.getTypeChecker()
  const entries = paths.map((path) => readEntry(path, program, checker))
  const owned = new Set(
    entries.flatMap((entry) => [...entry.exports.values()].map(({ symbol }) => symbol)),
  )
  return entries.map((entry) => {
    const exported = [...entry.exports].map(([name, { symbol, typeOnly }]) => {
      const heading = `${typeOnly ? 'export type' : 'export'} ${name}`
      return generated.has(entry.path) ? heading : `${heading}\n${print(symbol)}`
    })
    if (generated.has(entry.path)) return `${exported.sort().join('\n')}\n`
    const hidden = findMentioned(entry, checker, owned).map(
      (symbol) => `not exported ${symbol.name}\n${print(symbol)}`,
    )
    return `${[...exported.sort(), ...hidden.sort()].join('\n\n')}\n`
  })
}

function readEntry(path: string, program: ts.Program, checker: ts.TypeChecker): Entry {
  const file = program.getSourceFile(path)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`${path} is no module`)
  const exports = checker.getExportsOfModule(module).map((symbol) => {
    const typeOnly = symbol.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false
    return [symbol.name, { symbol: resolve(symbol, checker), typeOnly }] as const
  })
  return { path, exports: new Map(exports) }
}

function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function findMentioned(
  entry: Entry,
  checker: ts.TypeChecker,
  owned: ReadonlySet<ts.Symbol>,
): ts.Symbol[] {
  const seen = new Set<ts.Symbol>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const found = checker.getSymbolAtLocation(node)
      const symbol = found && resolve(found, checker)
      if (symbol && !owned.has(symbol) && !seen.has(symbol) && isTopLevel(symbol, entry.path)) {
        seen.add(symbol)
        statementsOf(symbol).forEach(visit)
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const { symbol } of entry.exports.values()) statementsOf(symbol).forEach(visit)
  return [...seen]
}

/** Whether it is declared beside the entry, at the top of a file. */
function isTopLevel(symbol: ts.Symbol, path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return statementsOf(symbol).some(
    (statement) =>
      ts.isSourceFile(statement.parent) && statement.getSourceFile().fileName.startsWith(folder),
  )
}

function statementsOf(symbol: ts.Symbol): ts.Node[] {
  return (symbol.declarations ?? []).map((declaration) =>
    ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration,
  )
}

function print(symbol: ts.Symbol): string {
  return statementsOf(symbol)
    .map((node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()))
    .map((text) => text.replace(/^(?:export )?(?:declare )?/, ''))
    .join('\n')
}
