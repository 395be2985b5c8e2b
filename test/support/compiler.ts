import { sep } from 'node:path'
import ts from 'typescript'

const installed = new Map<string, ts.SourceFile | undefined>()

/**
 * Creates a program whose files of installed packages, the compiler's library included, are parsed
 * once in a process. The library itself is not checked.
 */
export function createProgram(
  files: readonly string[],
  options: ts.CompilerOptions,
  host = ts.createCompilerHost(options),
): ts.Program {
  const shared = { ...options, skipDefaultLibCheck: true }
  return ts.createProgram(files, shared, shareInstalled(host, options))
}

/** What the compiler says about files and all that they import, but for the types of Node. */
export function findProblems(program: ts.Program): string[] {
  const files = program.getSourceFiles().filter(({ fileName }) => !typesOfNode.test(fileName))
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** The same about one file, compiled strictly and without the types of Node. */
export function compileStrictly(path: string, options: ts.CompilerOptions = {}): string[] {
  const program = createProgram([path], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    ...options,
  })
  return findProblems(program)
}

const typesOfNode = /\/node_modules\/(?:@types\/node|undici-types)\//

function shareInstalled(host: ts.CompilerHost, options: ts.CompilerOptions): ts.CompilerHost {
  const { target, module, moduleDetection } = options
  return {
    ...host,
    getSourceFile: (path, version, ...rest) => {
      if (!path.includes(`${sep}node_modules${sep}`)) {
        return host.getSourceFile(path, version, ...rest)
      }
      const format = typeof version === 'object' ? version.impliedNodeFormat : undefined
      const key = JSON.stringify([path, target, module, moduleDetection, format])
      if (!installed.has(key)) installed.set(key, host.getSourceFile(path, version, ...rest))
      return installed.get(key)
    },
  }
}
