import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FoundExports } from './exported-folder.js'
import { readExport, withDigests } from './exported-folder.js'
import { ImportError } from './import-error.js'

/** Far longer than an export takes. */
const deadlineMs = 60_000

/** Far more than a version takes, should the program turn out to be none that ever ends. */
const maxCharacters = 10_000

/** Lets a codex binary export both surfaces, in a home of its own and without the network. */
export async function runCodex(binary: string): Promise<FoundExports> {
  const folder = await mkdtemp(join(tmpdir(), 'codex-contract-'))
  try {
    const outcomes = await Promise.allSettled([
      readVersion(binary, folder),
      exportTo(binary, folder, 'stable', []),
      exportTo(binary, folder, 'experimental', ['--experimental']),
    ])
    const version = valueOf(outcomes[0])
    for (const outcome of outcomes) valueOf<string | void>(outcome)
    const stable = readExport(join(folder, 'stable'))
    const experimental = readExport(join(folder, 'experimental'))
    if (stable === undefined || experimental === undefined) {
      throw new ImportError('failed', `${binary} exported nothing; is it codex 0.118.0 or later?`)
    }
    return withDigests({ version, stable, experimental })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where several failed, the first of the list tells why. */
function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

async function readVersion(binary: string, home: string): Promise<string> {
  const output = await run(binary, ['--version'], home)
  const version = /\b\d+\.\d+\.\d+\b/.exec(output)?.[0]
  if (version !== undefined) return version
  throw new ImportError('failed', `${binary} does not tell its version; is it codex?`)
}

async function exportTo(
  binary: string,
  folder: string,
  surface: string,
  flags: readonly string[],
): Promise<void> {
  const out = join(folder, surface)
  await run(binary, ['app-server', 'generate-json-schema', ...flags, '--out', out], folder)
}

/** The beginning of what a run of the binary prints. Its own words are not passed on. */
function run(binary: string, args: readonly string[], home: string): Promise<string> {
  const command = /\.[cm]?js$/.test(binary) ? [process.execPath, binary] : [binary]
  const [program = binary, ...first] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], {
      env: { ...process.env, CODEX_HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: deadlineMs,
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(0, maxCharacters)
    })
    child.on('error', (cause) => {
      reject(new ImportError('failed', `${binary} cannot be run`, { cause }))
    })
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new ImportError('failed', `${binary} ${args[0] ?? ''} ${ending(code, signal)}`))
    })
  })
}

function ending(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with ${code}`
}
