import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import type { Place } from '../errors.js'
import { ContractError } from '../errors.js'

// The smallest library: the schema needs no more than Record, and it halves the time to check.
const options: ts.CompilerOptions = {
  lib: ['lib.es5.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  types: [],
}

/** A compiled schema set. */
export interface SchemaProgram {
  program: ts.Program
  /** The schema's own files in path order, whatever order they were listed in. */
  sources: readonly ts.SourceFile[]
  place: (node: ts.Node) => Place
}

/** Compiles schema files and throws a ContractError that lists what the compiler refuses. */
export function compileSchema(root: string, paths: readonly string[]): SchemaProgram {
  const files = [...paths].sort().map((path) => join(root, path))
  const program = ts.createProgram(files, options)
  const placeAt = (source: ts.SourceFile, position: number): Place => {
    const { line, character } = source.getLineAndCharacterOfPosition(position)
    const file = relative(root, source.fileName).split(sep).join('/')
    return { file, line: line + 1, column: character + 1 }
  }
  const problems = ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    place:
      diagnostic.file === undefined
        ? { file: 'schema', line: 1, column: 1 }
        : placeAt(diagnostic.file, diagnostic.start ?? 0),
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  }))
  if (problems.length > 0) throw new ContractError(problems)
  return {
    program,
    sources: files.flatMap((file) => program.getSourceFile(file) ?? []),
    place: (node) => placeAt(node.getSourceFile(), node.getStart()),
  }
}
