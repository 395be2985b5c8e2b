import { posix } from 'node:path'
import ts from 'typescript'
import type { SourcePosition, Problem } from '../../contract/errors.js'
import { ContractError } from '../../contract/errors.js'
import { lineAt } from '../../contract/excerpt.js'
import type { Files } from '../../print/printer.js'
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

/** The position of the schema set as a whole. */
export const nowhere: SourcePosition = { file: 'schema', line: 1, column: 1 }

/** A compiled schema set. */
export interface SchemaProgram {
  program: ts.Program
  /** The schema's own files in path order, whatever order they were listed in. */
  sources: readonly ts.SourceFile[]
  place: (node: ts.Node) => SourcePosition
}

/** Compiles schema files and throws a ContractError that lists what the compiler refuses. */
export function compileSchema(files: Files): SchemaProgram {
  const paths = [...files.keys()].sort().map((path) => root + path)
  const program = ts.createProgram(paths, options, createMemoryHost(files))
  // Nodes know their file only once it exists.
  program.getTypeChecker()
  const placeAt = (source: ts.SourceFile, position: number): SourcePosition => {
    const { line, character } = source.getLineAndCharacterOfPosition(position)
    const file = posix.relative(root, source.fileName)
    return { file, line: line + 1, column: character + 1, text: lineAt(source.text, position) }
  }
  const place = (node: ts.Node) => placeAt(node.getSourceFile(), node.getStart())
  const sources = paths.flatMap((path) => program.getSourceFile(path) ?? [])
  const duplicates = findRepeatedNames(sources)
  const reported = new Set(
    duplicates.flatMap(({ duplicate, first }) => [duplicate, first]).map(key),
  )
  const problems = ts
    .getPreEmitDiagnostics(program)
    .filter(({ file, start }) => !reported.has(`${file?.fileName}:${start}`))
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

/** Where the compiler finds the files. */
const root = '/'

/** Shows the compiler the files, and of the disk nothing but its own library. */
function createMemoryHost(files: Files): ts.CompilerHost {
  const disk = createCompilerHost(options)
  const library = disk.getDefaultLibLocation?.() ?? ''
  const isLibrary = (path: string) => path.startsWith(library)
  const textOf = (path: string) => files.get(posix.relative(root, path))
  return {
    ...disk,
    getCurrentDirectory: () => root,
    fileExists: (path) => (isLibrary(path) ? disk.fileExists(path) : textOf(path) !== undefined),
    readFile: (path) => (isLibrary(path) ? disk.readFile(path) : textOf(path)),
    directoryExists: () => true,
    getDirectories: () => [],
    realpath: (path) => path,
    getSourceFile: (path, languageVersion) => {
      if (isLibrary(path)) return disk.getSourceFile(path, languageVersion)
      const text = textOf(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion)
    },
  }
}
