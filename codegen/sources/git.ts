import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SourceError } from './contract.js'
import type { ProgramEnd } from './run-program.js'
import { findProgram, runProgram } from './run-program.js'

/** One file of a commit. */
export interface GitFile {
  /** Relative to the folder that was listed. */
  path: string
  object: string
  bytes: number
}

/** An object of a repository. */
export interface GitObject {
  object: string
  /** `commit`, `tag`, `tree` or `blob`. */
  type: string
}

/** The object that a text names in the repository around a folder; undefined when it lacks it. */
export async function findObject(folder: string, name: string): Promise<GitObject | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', name]
  const { code, stdout, stderr } = await runGit(folder, args)
  const object = stdout.toString().trim()
  if (code === 0) return withType(folder, object)
  const reason = stderr.toString()
  if (code === 1 || reason.includes('not a git repository')) return undefined
  throw unreadable('rev-parse', reason)
}

/** A whole hash names an object, which a shallow clone may not have. */
async function withType(folder: string, object: string): Promise<GitObject | undefined> {
  const { code, stdout } = await runGit(folder, ['cat-file', '-t', object])
  return code === 0 ? { object, type: stdout.toString().trim() } : undefined
}

/** Whether git chose one of several refs that a text may name, such as a tag and a branch. */
export async function isAmbiguous(folder: string, name: string): Promise<boolean> {
  const warn = ['-c', 'core.warnAmbiguousRefs=true', 'rev-parse', '--verify']
  const { stderr } = await runGit(folder, [...warn, '--end-of-options', name])
  // Neither of these can be taken for a ref of that name.
  return /refname '(?!HEAD'|[0-9a-f]{40})/.test(stderr.toString())
}

/**
 * The way from the root of its repository to a folder, with a slash at its end; '' outside of any.
 */
export async function findPrefix(folder: string): Promise<string> {
  const { code, stdout } = await runGit(folder, ['rev-parse', '--show-prefix'])
  return code === 0 ? stdout.toString().replace(/\n$/, '') : ''
}

export async function sizeOf(folder: string, object: string): Promise<number> {
  return Number((await readGit(folder, ['cat-file', '-s', object])).toString())
}

/** All files of a tree, without links and submodules. */
export async function listFiles(folder: string, tree: string): Promise<GitFile[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--long', tree]
  const rows = (await readGit(folder, args)).toString().split('\0')
  return rows.filter((row) => row.startsWith('100')).map(toFile)
}

function toFile(row: string): GitFile {
  const [, object, bytes, path] = /^100\d+ blob (\S+) +(\d+)\t(.*)$/s.exec(row) ?? []
  // The size of a missing object is not a number.
  if (object === undefined || path === undefined)
    throw unreadable('ls-tree', 'an object is missing')
  return { path, object, bytes: Number(bytes) }
}

/** The content of objects, in the order in which they are asked for. */
export async function readObjects(folder: string, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return []
  const input = objects.map((object) => `${object}\n`).join('')
  return splitBatch(await readGit(folder, ['cat-file', '--batch'], input), objects.length)
}

/** Each object is a line that ends with its size, the content, and a line feed. */
function splitBatch(output: Buffer, count: number): string[] {
  const texts: string[] = []
  for (let offset = 0; texts.length < count;) {
    const end = output.indexOf('\n', offset)
    const size = Number(/ (\d+)$/.exec(output.toString('utf8', offset, end))?.[1])
    if (end === -1 || Number.isNaN(size)) throw unreadable('cat-file', 'an object is missing')
    texts.push(output.toString('utf8', end + 1, end + 1 + size))
    offset = end + 1 + size + 1
  }
  return texts
}

/** The output of git. */
async function readGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(folder, args, input)
  if (code !== 0) throw unreadable(args[0] ?? '', stderr.toString())
  return stdout
}

/** Runs git, which ends in whatever way. */
async function runGit(folder: string, args: readonly string[], input = ''): Promise<ProgramEnd> {
  const program = findProgram('git', process)
  if (program === undefined) throw noGit()
  const env = { ...process.env, ...readOnly }
  const run = { program, args: [...safely(folder), ...args], cwd: folder, env, input }
  return runProgram(run).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? noGit(cause) : cause
  })
}

function noGit(cause?: unknown): SourceError {
  return new SourceError('unreadable', 'git is not on the PATH', { cause })
}

/** It may neither write into the repository nor fetch what a partial clone does not have. */
const readOnly = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
}

/**
 * A pull request can add files that make a folder look like a repository, with its own refs and
 * programs to run.
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

function unreadable(command: string, reason: string): SourceError {
  const [line = ''] = reason.trim().split('\n', 1)
  return new SourceError('unreadable', `git ${command} failed: ${line}`)
}
