import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import { SourceError } from './error.js'

/** One file of a commit. */
export interface GitFile {
  /** Relative to the folder that was listed. */
  path: string
  object: string
  bytes: number
}

/** What a text names in a repository. */
export interface GitObject {
  object: string
  /** `commit`, `tag`, `tree` or `blob`. */
  type: string
}

/** The object that a text names in the repository around a folder; undefined when it lacks it. */
export async function findObject(folder: string, name: string): Promise<GitObject | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', name]
  const { code, stdout, stderr } = await git(folder, args)
  const object = stdout.toString().trim()
  if (code === 0) return withType(folder, object)
  if (code === 1 || stderr.includes('not a git repository')) return undefined
  throw unreadable('rev-parse', stderr)
}

/** A whole hash names an object, which a shallow clone may not have. */
async function withType(folder: string, object: string): Promise<GitObject | undefined> {
  const { code, stdout } = await git(folder, ['cat-file', '-t', object])
  return code === 0 ? { object, type: stdout.toString().trim() } : undefined
}

/** The way from the root of its repository to a folder, with a slash at its end; '' outside of any. */
export async function findPrefix(folder: string): Promise<string> {
  const { code, stdout } = await git(folder, ['rev-parse', '--show-prefix'])
  return code === 0 ? stdout.toString().replace(/\n$/, '') : ''
}

/** What a commit has where, in the working tree, the folder stands. */
export async function findCommitFolder(
  folder: string,
  commit: string,
): Promise<string | undefined> {
  const prefix = (await readGit(folder, ['rev-parse', '--show-prefix'])).toString().trimEnd()
  return (await findObject(folder, `${commit}:${prefix}`))?.object
}

export async function sizeOf(folder: string, object: string): Promise<number> {
  return Number((await readGit(folder, ['cat-file', '-s', object])).toString())
}

/** Files of a tree at whatever depth. Links and submodules are none. */
export async function listFiles(folder: string, tree: string): Promise<GitFile[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--long', tree]
  const rows = (await readGit(folder, args)).toString().split('\0')
  return rows.filter((row) => row.startsWith('100')).map(toFile)
}

function toFile(row: string): GitFile {
  const [, object, bytes, path] = /^100\d+ blob (\S+) +(\d+)\t(.*)$/s.exec(row) ?? []
  // The size of an object that is not there is no number.
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

async function readGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { code, stdout, stderr } = await git(folder, args, input)
  if (code !== 0) throw unreadable(args[0] ?? '', stderr)
  return stdout
}

interface GitRun {
  code: number | null
  stdout: Buffer
  stderr: string
}

async function git(folder: string, args: readonly string[], input = ''): Promise<GitRun> {
  const child = spawn('git', args, {
    cwd: folder,
    // It may neither write into the repository nor fetch what a partial clone does not have.
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
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
    throw new SourceError('unreadable', 'There is no git on the PATH', { cause })
  }
}

function unreadable(command: string, reason: string): SourceError {
  const [line = ''] = reason.trim().split('\n', 1)
  return new SourceError('unreadable', `git ${command} failed: ${line}`)
}
