import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CodexExport } from '../read/export/bundle.js'
import type { Surface } from '../read/export/read-export.js'
import { cleanUpOnExit } from './clean-up.js'
import { cleanEnvironment, runProgram } from './run-program.js'
import { SourceError } from './contract.js'
import type { FoundExports } from './exports.js'
import { identifyExports, readExport, typesFolder } from './exports.js'
import { openFolder } from './file-tree.js'
import type { ProgramEnd } from './run-program.js'

/** Far longer than an export takes. */
const usualDeadlineMs = 60_000

/** Far more than a version. */
const maxOutput = 64 * 1024

/** The version of a codex that was built from its sources. */
const localBuild = '0.0.0'

export interface CodexRun {
  binary: string
  /** Where it runs and has its home, so that it finds nothing of the caller's. */
  home: string
  deadlineMs?: number
}

/** Runs a codex command and returns the first of what it prints. */
async function runCommand(
  { binary, home, deadlineMs = usualDeadlineMs }: CodexRun,
  args: readonly string[],
): Promise<string> {
  const env = cleanEnvironment(process.env, home)
  const run = { program: binary, args, env, cwd: home, deadlineMs, maxOutput, endsChildren: true }
  const end = await runProgram(run).catch((cause: NodeJS.ErrnoException) => {
    throw new SourceError('failed', `${binary} cannot be run${reasonOf(cause)}`, { cause })
  })
  if (end.code === 0 && !end.timedOut) return end.stdout.toString()
  // Its own words are not passed on: they may quote what it has read.
  const asked = `${binary} ${args[0] ?? ''} ${describeEnd(end)}`
  throw new SourceError('failed', `${asked}; is it codex 0.118.0 or later?`)
}

/**
 * Lets a codex binary export both surfaces, in a home of its own, without the network and without
 * the secrets in the environment of the caller.
 */
export async function runCodex(
  binary: string,
  options: Pick<CodexRun, 'deadlineMs'> = {},
): Promise<FoundExports> {
  const folder = await mkdtemp(join(tmpdir(), 'codex-contract-'))
  const release = cleanUpOnExit(() => rmSync(folder, { recursive: true, force: true }))
  const home = join(folder, 'home')
  const run = (...args: readonly string[]) => runCommand({ binary, home, ...options }, args)
  const generate = ['app-server', 'generate-json-schema']
  try {
    await mkdir(home)
    const outcomes = await Promise.allSettled([
      run('--version'),
      run(...generate, '--out', join(folder, 'stable')),
      run(...generate, '--experimental', '--out', join(folder, 'experimental')),
      exportTypes(run, join(folder, 'stable')),
      exportTypes(run, join(folder, 'experimental'), '--experimental'),
    ])
    const version = /\b\d+\.\d+\.\d+\b/.exec(valueOf(outcomes[0]))?.[0]
    if (version === undefined) {
      throw new SourceError('failed', `${binary} prints no version; is it codex?`)
    }
    for (const outcome of outcomes) valueOf<unknown>(outcome)
    const parts = {
      stable: await readSurface(binary, folder, 'stable'),
      experimental: await readSurface(binary, folder, 'experimental'),
    }
    return { ...identifyExports(parts, version === localBuild ? undefined : version), binary }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    release()
  }
}

/** Exports the declarations of a surface. The contract can do without them, so a failure is none. */
async function exportTypes(
  run: (...args: readonly string[]) => Promise<unknown>,
  surface: string,
  ...flags: readonly string[]
): Promise<void> {
  const out = join(surface, typesFolder)
  try {
    await run('app-server', 'generate-ts', ...flags, '--out', out)
  } catch {
    await rm(out, { recursive: true, force: true })
  }
}

/** Throws the reason of a failure. */
function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

async function readSurface(binary: string, folder: string, surface: Surface): Promise<CodexExport> {
  // The folder is gone when messages name it.
  const nameOf = () => `The ${surface} export of ${binary}`
  const found = await readExport(openFolder(folder, binary), `${surface}/`, nameOf)
  if (found !== undefined) return found
  throw new SourceError('failed', `${binary} exported nothing; is it codex 0.118.0 or later?`)
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EACCES':
      return ': it is not executable'
    case 'ENOENT':
      return ': its interpreter is missing'
    default:
      return ''
  }
}

function describeEnd({ code, signal, timedOut }: ProgramEnd): string {
  if (timedOut) return 'does not end'
  return code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with ${code}`
}
