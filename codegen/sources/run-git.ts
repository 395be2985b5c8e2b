import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { SourceError } from './error.js'
import { findProgram } from './find-program.js'

/** What git prints. */
export async function readGit(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(folder, args, input)
  if (code !== 0) throw unreadable(args[0] ?? '', stderr)
  return stdout
}

interface GitRun {
  code: number | null
  stdout: Buffer
  stderr: string
}

/** Runs git, which ends in whatever way. */
export async function runGit(folder: string, args: readonly string[], input = ''): Promise<GitRun> {
  const program = findProgram('git', process)
  if (program === undefined) throw noGit()
  const child = spawn(program, [...safely(folder), ...args], {
    cwd: folder,
    env: { ...process.env, ...readOnly },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // It may end before it has read everything; its exit code says why.
  child.stdin.on('error', () => undefined).end(input)
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  try {
    const [code, stdout, stderr] = await Promise.all([
      closed,
      buffer(child.stdout),
      text(child.stderr),
    ])
    return { code, stdout, stderr }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw noGit(cause)
  }
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

function parentsOf(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...parentsOf(parent)]
}

export function unreadable(command: string, reason: string): SourceError {
  const [line = ''] = reason.trim().split('\n', 1)
  return new SourceError('unreadable', `git ${command} failed: ${line}`)
}
