import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SourceError } from './error.js'
import type { ProgramEnd } from './run-program.js'
import { findProgram, runProgram } from './run-program.js'

/** What git prints. */
export async function readGit(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(folder, args, input)
  if (code !== 0) throw unreadable(args[0] ?? '', stderr.toString())
  return stdout
}

/** Runs git, which ends in whatever way. */
export async function runGit(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<ProgramEnd> {
  const program = findProgram('git', process)
  if (program === undefined) throw noGit()
  const env = { ...process.env, ...readOnly }
  const run = { program, args: [...safely(folder), ...args], cwd: folder, env, input }
  return runProgram(run).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? noGit(cause) : cause
  })
}

function noGit(cause?: unknown): SourceError {
  return new SourceError('unreadable', 'There is no git on the PATH', { cause })
}

/** It may neither write into the repository nor fetch what a partial clone does not have. */
const readOnly = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
}

/**
 * A folder of a working tree may hold files that make it look like a repository of its own, with
 * refs and programs to run that a pull request brought.
 */
function safely(folder: string): string[] {
  const isInTree = parentsOf(resolve(folder)).some((parent) => existsSync(join(parent, '.git')))
  return isInTree ? ['-c', 'safe.bareRepository=explicit'] : []
}

/** A folder and every one above it, the nearest first. */
export function parentsOf(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...parentsOf(parent)]
}

export function unreadable(command: string, reason: string): SourceError {
  const [line = ''] = reason.trim().split('\n', 1)
  return new SourceError('unreadable', `git ${command} failed: ${line}`)
}
