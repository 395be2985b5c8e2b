import type { ChildProcess } from 'node:child_process'
import crossSpawn from 'cross-spawn'
import { ConnectionError } from '../rpc/errors.js'
import type { SpawnCodexOptions } from './codex-process.js'

/** The oldest release whose app-server this package speaks to. */
const oldest = '0.118.0'
const timeoutMs = 10_000
// A version is one line.
const maxOutput = 4096

/**
 * Runs `codex --version`. Rejects with a ConnectionError `not_connected` if the program cannot be
 * started or is older than the protocol. A program that does not print a version is accepted.
 */
export async function assertSupportedCodex(options: SpawnCodexOptions): Promise<void> {
  const { codexPath = 'codex' } = options
  const advice = options.codexPath === undefined ? '; install codex, or set codexPath' : ''
  const version = findVersion(await readOutput(codexPath, { ...options, advice }))
  if (version === undefined || !isOlder(version, oldest)) return
  const message = `"${codexPath}" is codex ${version}; codex ${oldest} or later is needed`
  throw new ConnectionError('not_connected', message)
}

/** The version in `codex-cli 0.171.0`. Undefined for local builds, which have none. */
function findVersion(output: string): string | undefined {
  const version = /\b(\d+\.\d+\.\d+)(?:[-+][\w.-]+)?\s*$/.exec(output)?.[1]
  return version === '0.0.0' ? undefined : version
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && a[at]! < b[at]!
}

function readOutput(
  command: string,
  { cwd, env, advice }: SpawnCodexOptions & { advice: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = crossSpawn(command, ['--version'], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    })
    // The option of spawn would keep this process running after a program that is missing.
    const timer = setTimeout(() => child.kill(), timeoutMs)
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (output.length < maxOutput) output += chunk.toString('utf8')
    })
    child.on('close', () => {
      clearTimeout(timer)
      resolve(output)
    })
    child.on('error', (cause) => {
      clearTimeout(timer)
      const message = `cannot start "${command}": ${cause.message}${advice}`
      reject(new ConnectionError('not_connected', message, { cause }))
    })
  })
}
