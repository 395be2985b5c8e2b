import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { repository } from '../support/repository.js'

/** One import of a file by another; both paths are relative to the repository. */
export interface Import {
  from: string
  to: string
  /** Gone once the compiler has run. */
  typeOnly: boolean
}

/** The TypeScript files below a folder, in path order. Built files are left out. */
export function listSources(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(dist|node_modules)\//.test(path))
    .sort()
}

/** The syntax tree of a file of this repository. */
export function parseSource(path: string): ts.SourceFile {
  const text = readFileSync(join(repository, path), 'utf8')
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

const listed = new Map<string, readonly Import[]>()

/** Every import of one TypeScript file by another below a folder, dynamic imports included. */
export function listImports(folder: string): readonly Import[] {
  const imports = listed.get(folder) ?? readImports(folder)
  listed.set(folder, imports)
  return imports
}

function readImports(folder: string): Import[] {
  return listSources(folder).flatMap((from) => {
    return specifiersIn(parseSource(from)).flatMap(({ specifier, typeOnly }) => {
      if (!specifier.startsWith('.')) return []
      const to = join(dirname(from), specifier.replace(/\.js$/, '.ts'))
      return existsSync(join(repository, to)) ? [{ from, to, typeOnly }] : []
    })
  })
}

function specifiersIn(file: ts.SourceFile): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteral(node)) found.push({ specifier: node.text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add(literalOf(node.argument), true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

function literalOf(node: ts.TypeNode): ts.Node | undefined {
  return ts.isLiteralTypeNode(node) ? node.literal : undefined
}

/** Groups of files that reach each other, each in path order. */
export function findCycles(imports: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const reached = new Map([...targets.keys()].map((file) => [file, reachedFrom(file, targets)]))
  const groups = [...reached].flatMap(([file, files]) => {
    if (!files.has(file)) return []
    return [
      [...files]
        .filter((other) => reached.get(other)?.has(file))
        .sort()
        .join(' '),
    ]
  })
  return [...new Set(groups)].sort().map((group) => group.split(' '))
}

function reachedFrom(
  file: string,
  targets: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(targets.get(file) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(targets.get(next) ?? []))
  }
  return found
}
