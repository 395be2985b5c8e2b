import type { ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import type { KeyringFault } from '../errors.js'
import { AuthError } from '../errors.js'
import { keyringProgram } from './keyring-program.js'

/** An operation on an entry. */
export type KeyringTask = { action: 'get' | 'delete' } | { action: 'set'; value: string }

/** Environment and time limit of the process. */
export interface KeyringProcessOptions {
  env: NodeJS.ProcessEnv
  /** Kills the process when aborted. */
  limit: AbortSignal
}

/** The output of the program: a result or a fault. */
interface Answer {
  result?: string | boolean | null
  fault?: KeyringFault
  message?: string
}

/**
 * Runs one operation on the keyring in a process of its own, which can be killed. In this process,
 * a call that waits for a bus or a prompt would block the event loop or the exit. Secrets are sent
 * through pipes only.
 */
export async function runKeyringTask(
  task: KeyringTask & { service: string; account: string },
  options: KeyringProcessOptions,
): Promise<Answer['result']> {
  const binding = findBinding()
  const request = JSON.stringify({ ...task, binding: pathToFileURL(binding).href })
  const answer = parseAnswer(await ask(request, dirname(binding), options))
  if (answer.fault === undefined) return answer.result
  throw failure(answer.fault, answer.message ?? 'unknown')
}

function findBinding(): string {
  try {
    return createRequire(import.meta.url).resolve('@napi-rs/keyring')
  } catch {
    throw failure('unavailable', 'the optional package "@napi-rs/keyring" is not installed')
  }
}

/** The output of the program, complete or not. */
async function ask(
  request: string,
  folder: string,
  options: KeyringProcessOptions,
): Promise<string> {
  try {
    return await converse(startProgram(folder, options), request)
  } catch (error) {
    if (options.limit.aborted) throw failure('timed_out', 'it did not respond in time')
    throw failure('unavailable', `Cannot start "${execPath}": ${(error as Error).message}`)
  }
}

function startProgram(folder: string, { env, limit }: KeyringProcessOptions): ChildProcess {
  const { spawn } = process.getBuiltinModule('node:child_process')
  return spawn(execPath, ['--input-type=module', '--eval', keyringProgram], {
    // The working directory of this process may no longer exist.
    cwd: folder,
    // NODE_OPTIONS could make the process wait for a debugger. Electron can run as Node.
    env: { ...env, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    signal: limit,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
}

/** Writes a request to the program and returns its output when it has exited. */
async function converse(child: ChildProcess, request: string): Promise<string> {
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve())
  })
  // Without free descriptors there are no pipes, and the error event follows.
  const { stdin, stdout } = child
  // If it exits before it has read everything, its output shows that.
  stdin?.on('error', () => {})
  // It stays open, because the program takes its end for the end of this process.
  stdin?.write(`${request}\n`)
  const { text } = process.getBuiltinModule('node:stream/consumers')
  const [answer] = await Promise.all([stdout ? text(stdout) : '', ended])
  return answer
}

function parseAnswer(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    // The text may contain a part of a secret.
    return { fault: 'unavailable', message: 'its process exited without a response' }
  }
}

function failure(keyringFault: KeyringFault, message: string): AuthError {
  return new AuthError('keyring_failed', message, { keyringFault })
}
