import { dirname, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { createCompilerHost } from '../compiler-host.js'
import { ContractError } from '../contract/errors.js'

/** What to look at: all that a `tsconfig.json` and those it refers to list, or files by glob. */
export type Project =
  | { root: string; tsconfig: string }
  /** As in `include` of a `tsconfig.json`, relative to the root. */
  | { root: string; files: readonly string[] }

/** A folder or a `.json` file is a project of the compiler; everything else is a glob. */
export function toProject(root: string, text: string): Project {
  const path = resolve(root, text)
  if (ts.sys.directoryExists(path)) return { root, tsconfig: resolve(path, 'tsconfig.json') }
  return text.endsWith('.json') ? { root, tsconfig: path } : { root, files: [text] }
}

/** One program for each configuration, those that others refer to first. */
export function openPrograms(project: Project): ts.Program[] {
  const configs =
    'files' in project
      ? [parse({ include: project.files, compilerOptions: globOptions }, project)]
      : configsOf(resolve(project.root, project.tsconfig), project.root, new Set())
  const programs = configs
    .filter(({ fileNames }) => fileNames.length > 0)
    .map(({ fileNames, options }) => {
      const compiled = { ...options, noEmit: true }
      const host = createCompilerHost(compiled)
      // Comments have types only in files without any, where they are read all the same.
      host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors
      return ts.createProgram(fileNames, compiled, host)
    })
  if (programs.length > 0) return programs
  throw fault(project, 'tsconfig' in project ? project.tsconfig : '', 'There is no file to look at')
}

// What most projects have, for files that no configuration was named for.
const globOptions = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  strict: true,
  jsx: 'preserve',
  skipLibCheck: true,
}

/**
 * A configuration after those it refers to. The references are not handed to the compiler, which
 * would want them built: imports lead to the sources of other projects instead.
 */
function configsOf(path: string, root: string, passed: Set<string>): ts.ParsedCommandLine[] {
  if (passed.has(path)) return []
  passed.add(path)
  const read = ts.readConfigFile(path, (file) => ts.sys.readFile(file))
  if (read.error !== undefined) throw fault({ root }, path, textOf(read.error))
  const parsed = parse(read.config, { root, path })
  const others = (parsed.projectReferences ?? []).flatMap((reference) =>
    configsOf(ts.resolveProjectReferencePath(reference), root, passed),
  )
  return [...others, parsed]
}

// A configuration that only refers to others lists no files, and may.
const noFiles: ReadonlySet<number> = new Set([18002, 18003])

function parse(
  config: unknown,
  { root, path }: { root: string; path?: string },
): ts.ParsedCommandLine {
  const folder = path === undefined ? root : dirname(path)
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder, undefined, path)
  const error = parsed.errors.find(({ code }) => !noFiles.has(code))
  if (error !== undefined) throw fault({ root }, path ?? '', textOf(error))
  return parsed
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll('\n', ' ')
}

/** Stops with one line that starts with the configuration, or with the root where there is none. */
export function fault({ root }: { root: string }, path: string, message: string): ContractError {
  const file = relative(root, resolve(root, path)).split(sep).join('/') || '.'
  return new ContractError([{ place: { file, line: 1, column: 1 }, message }])
}
