import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { createProgram, findProblems } from '../support/compiler.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

export interface Run {
  code: number
  /** What it wrote to stdout, or to both where it failed. */
  output: string
}

/** Runs a program to its end, in the folder, and never rejects. */
export async function run(folder: string, command: string, args: readonly string[]): Promise<Run> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: folder })
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

export interface Tarball {
  path: string
  /** Paths inside it, in order. */
  files: readonly string[]
}

/** Packs what was built, as it is published. */
export async function pack(checkout = repository): Promise<{ root: Tarball; codegen: Tarball }> {
  const folder = createTemporaryFolder()
  const { code, output } = await run(checkout, process.execPath, ['pack.mjs', folder])
  if (code !== 0) throw new Error(output)
  const [root, codegen] = await Promise.all(output.trimEnd().split('\n').map(openTarball))
  if (root === undefined || codegen === undefined) throw new Error('A package is missing')
  return { root, codegen }
}

async function openTarball(path: string): Promise<Tarball> {
  const { output } = await run(repository, 'tar', ['-tzf', path])
  const files = output
    .trimEnd()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''))
  return { path, files: files.sort() }
}

/** Installs a package, and nothing beside what it asks for, into a folder of its own. */
export async function install({ path }: Tarball, ...args: readonly string[]): Promise<string> {
  const folder = createTemporaryFolder()
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const options = ['install', '--prefer-offline', '--no-audit', '--no-fund', ...args, path]
  const { code, output } = await run(folder, 'npm', options)
  if (code !== 0) throw new Error(output)
  return folder
}

export interface Compilation {
  source: string
  moduleResolution: 'nodenext' | 'bundler'
  /** Packages of global types. */
  types: readonly string[]
  /** Built-in libraries; default: those of the language. */
  lib?: readonly string[]
  /** Program of another compiler than the one that is installed here. */
  compiler?: string
  /** What tells this compilation from others of the same installation. */
  name?: string
}

/** Compiles a program that stands beside the installed package; it is `main.js` in the new folder. */
export async function compile(installed: string, compilation: Compilation): Promise<Run> {
  const { source, moduleResolution, types, name, lib = ['es2022'] } = compilation
  const folder = join(installed, `${moduleResolution}-${name ?? types.length}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'main.ts'), source)
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    resolveJsonModule: true,
    target: 'es2022',
    lib,
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution,
    typeRoots: [join(repository, 'node_modules/@types')],
    types,
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['main.ts'] }),
  )
  const { compiler } = compilation
  if (compiler !== undefined)
    return run(installed, process.execPath, [compiler, '--project', folder])
  const config = { compilerOptions, files: ['main.ts'] }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const program = createProgram(fileNames, options)
  // Without a file, the compiler checks the types of Node before it writes anything.
  for (const name of fileNames) program.emit(program.getSourceFile(name))
  const problems = findProblems(program)
  return { code: problems.length, output: problems.join('\n') }
}
