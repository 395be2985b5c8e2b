import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { execPath } from 'node:process'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { KeyringFault } from '../errors.js'
import { AuthError } from '../errors.js'
import { keyringProgram } from './keyring-program.js'

/** What to do with an entry. */
export type KeyringTask = { action: 'get' | 'delete' } | { action: 'set'; value: string }

export interface KeyringProcessOptions {
  env: NodeJS.ProcessEnv
  /** Ends the process. */
  limit: AbortSignal
}

/** What the program writes: a result, or a fault. */
interface Answer {
  result?: string | boolean | null
  fault?: KeyringFault
  message?: string
}

/**
 * Does one thing with the keyring, in a process of its own that can be ended. In this process a
 * call that waits for a bus or for a person would stop the event loop, or keep the process from
 * ever ending. What is secret goes through pipes only.
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

/** What the program answers, whole or not. */
async function ask(
  request: string,
  folder: string,
  options: KeyringProcessOptions,
): Promise<string> {
  try {
    return await converse(startProgram(folder, options), request)
  } catch (error) {
    if (options.limit.aborted) throw failure('timed_out', 'it did not answer in time')
    throw failure('unavailable', `Cannot start "${execPath}": ${(error as Error).message}`)
  }
}

function startProgram(folder: string, { env, limit }: KeyringProcessOptions): ChildProcess {
  return spawn(execPath, ['--input-type=module', '--eval', keyringProgram], {
    // The folder of whoever started this process may be gone.
    cwd: folder,
    // A debugger that waits in each new process would wait here too; an Electron is a Node as well.
    env: { ...env, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    signal: limit,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
}

/** Writes a request to the program, and returns what it has written when it has ended. */
async function converse(child: ChildProcess, request: string): Promise<string> {
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve())
  })
  // There are no pipes where there are no descriptors left, and an error is on its way.
  const { stdin, stdout } = child
  // It may have ended before it has read everything, which shows in its answer.
  stdin?.on('error', () => {})
  // Not closed, because that would say that this process is no more.
  stdin?.write(`${request}\n`)
  const [answer] = await Promise.all([stdout ? text(stdout) : '', ended])
  return answer
}

function parseAnswer(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    // The text may be half of a secret.
    return { fault: 'unavailable', message: 'the process that asked it ended without an answer' }
  }
}

function failure(keyringFault: KeyringFault, message: string): AuthError {
  return new AuthError('keyring_failed', message, { keyringFault })
}
