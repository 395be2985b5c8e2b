import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createTemporaryFolder } from './temporary-folder.js'

/** A throw-away repository that knows nothing of whoever runs the tests. */
export interface GitRepository {
  root: string
  /** Writes files and commits everything that is there. */
  commit: (files: Readonly<Record<string, string>>) => string
  git: (...args: string[]) => string
}

export function createRepository(root = createTemporaryFolder()): GitRepository {
  const repository = openRepository(root)
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

/** The same repository once more, in a folder of its own. */
export function copyRepository(root: string): GitRepository {
  const copy = createTemporaryFolder()
  cpSync(root, copy, { recursive: true })
  return openRepository(copy)
}

/** A repository that is there. */
export function openRepository(root: string): GitRepository {
  const git = (...args: string[]) => {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: root, ...quiet },
    }).trim()
  }
  return {
    root,
    git,
    commit: (files) => {
      writeFiles(root, files)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message=change')
      return git('rev-parse', 'HEAD')
    },
  }
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

const quiet = {
  GIT_CONFIG_NOSYSTEM: '1',
  // Looking may not refresh the index.
  GIT_OPTIONAL_LOCKS: '0',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.com',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.com',
}
