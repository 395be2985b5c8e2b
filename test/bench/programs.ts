import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { dist } from './entry-url.js'

/** A server that speaks the protocol on its stdin and stdout. */
export interface Program {
  name: string
  command: string
  args: readonly string[]
}

/** The program of this package. */
export const cli = join(dist, 'cli.js')

export const ours: Program = {
  name: 'codex-contract',
  command: process.execPath,
  args: [cli, 'app-server'],
}

/** Reads a line, parses it, writes an answer: the least that any server of this kind does. */
export const bareLoop: Program = {
  name: 'a bare loop over lines of JSON',
  command: process.execPath,
  args: [join(import.meta.dirname, 'echo.mjs')],
}

/** The releases that the comparison with codex has installed, if it ever ran. */
export function findCodexReleases(): Program[] {
  return codexReleases.flatMap((version) => {
    const command = findCodex(version)
    if (command === undefined) return []
    return [{ name: `codex ${version}`, command, args: ['app-server'] }]
  })
}

const folder = mkdtempSync(join(tmpdir(), 'codex-contract-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

export function createFolder(): string {
  return mkdtempSync(join(folder, 'run-'))
}

/** Writes an ES module and returns its path. */
export function writeScript(name: string, source: string): string {
  const path = join(folder, `${name}.mjs`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
  return path
}

/** What a program costs that does nothing. */
export const emptyScript = writeScript('empty', '')

/** Runs a Node program to its end, which has to be a good one. */
export function runNode(args: readonly string[], cwd = folder): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}`))
    })
  })
}
