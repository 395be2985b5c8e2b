import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CodexExport } from '../read/export/bundle.js'
import type { Surface } from '../read/export/read.js'
import { cleanEnvironment } from './clean-environment.js'
import type { FoundExports } from './exported-folder.js'
import { identifyExports, readExport, withDigests } from './exported-folder.js'
import { ImportError } from '../import/import-error.js'
import { runProgram } from './run-program.js'

export interface RunCodexOptions {
  deadlineMs?: number
}

/** The version of a codex that was built from its sources. */
const localBuild = '0.0.0'

/** Runs the binary in a home of its own. */
type Run = (...args: readonly string[]) => Promise<string>

/**
 * Lets a codex binary export both surfaces, in a home of its own, without the network and without
 * the secrets in the environment of the caller.
 */
export async function runCodex(
  binary: string,
  options: RunCodexOptions = {},
): Promise<FoundExports> {
  const folder = await mkdtemp(join(tmpdir(), 'codex-contract-'))
  const home = join(folder, 'home')
  const env = cleanEnvironment(process.env, home)
  const run: Run = (...args) => runProgram({ program: binary, args, env, cwd: home, ...options })
  const generate = ['app-server', 'generate-json-schema']
  try {
    await mkdir(home)
    const outcomes = await Promise.allSettled([
      run('--version'),
      run(...generate, '--out', join(folder, 'stable')),
      run(...generate, '--experimental', '--out', join(folder, 'experimental')),
    ])
    const output = valueOf(outcomes[0])
    const version = /\b\d+\.\d+\.\d+\b/.exec(output)?.[0]
    if (version === undefined) {
      throw new ImportError('failed', `${binary} does not tell its version; is it codex?`)
    }
    outcomes.forEach(valueOf)
    const stable = readSurface(binary, folder, 'stable')
    const experimental = readSurface(binary, folder, 'experimental')
    const parts = { stable, experimental }
    const found =
      version === localBuild
        ? identifyExports(parts, binary, undefined)
        : withDigests({ version, ...parts })
    return { ...found, binary }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where several failed, the first of the list tells why. */
function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

function readSurface(binary: string, folder: string, surface: Surface): CodexExport {
  const found = readExport(join(folder, surface))
  if (found === undefined) {
    throw new ImportError('failed', `${binary} exported nothing; is it codex 0.118.0 or later?`)
  }
  // The folder is gone when messages name it.
  const file = `The ${surface} export of ${binary}`
  const { nested, flat } = found
  return { nested: { ...nested, file }, ...(flat && { flat: { ...flat, file } }) }
}
