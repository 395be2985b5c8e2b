import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import type { SourcePosition, Problem } from '../../contract/errors.js'
import { ContractError } from '../../contract/errors.js'
import { lineAt } from '../../contract/excerpt.js'
import { createCompilerHost } from '../../compiler-host.js'
import { findRepeatedNames, toProblem } from './duplicates.js'

// The smallest library: the schema needs no more than Record, and it halves the time to check.
const options: ts.CompilerOptions = {
  lib: ['lib.es5.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  types: [],
  // It is that of the compiler, and takes longer to check than the schema.
  skipDefaultLibCheck: true,
}

/** The whole schema set, where no line of it is at fault. */
export const nowhere: SourcePosition = { file: 'schema', line: 1, column: 1 }

/** A compiled schema set. */
export interface SchemaProgram {
  program: ts.Program
  /** The schema's own files in path order, whatever order they were listed in. */
  sources: readonly ts.SourceFile[]
  place: (node: ts.Node) => SourcePosition
}

/** Compiles schema files and throws a ContractError that lists what the compiler refuses. */
export function compileSchema(
  root: string,
  paths: readonly string[],
  host = createCompilerHost(options),
): SchemaProgram {
  const files = [...paths].sort().map((path) => join(root, path))
  const program = ts.createProgram(files, options, host)
  // Nodes know their file only once it exists.
  program.getTypeChecker()
  const placeAt = (source: ts.SourceFile, position: number): SourcePosition => {
    const { line, character } = source.getLineAndCharacterOfPosition(position)
    const file = relative(root, source.fileName).split(sep).join('/')
    return { file, line: line + 1, column: character + 1, text: lineAt(source.text, position) }
  }
  const place = (node: ts.Node) => placeAt(node.getSourceFile(), node.getStart())
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? [])
  const duplicates = findRepeatedNames(sources)
  const told = new Set(duplicates.flatMap(({ duplicate, first }) => [duplicate, first]).map(key))
  const problems = ts
    .getPreEmitDiagnostics(program)
    .filter(({ file, start }) => !told.has(`${file?.fileName}:${start}`))
    .map(({ file, start, messageText }): Problem => ({
      place: file === undefined ? nowhere : placeAt(file, start ?? 0),
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }))
  problems.push(...duplicates.map((duplicate) => toProblem(duplicate, place)))
  if (problems.length > 0) throw new ContractError(problems)
  return { program, sources, place }
}

function key(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.getStart()}`
}
