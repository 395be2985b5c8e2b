import { addAbortSignal } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CommandError, exitCodes } from '../exit.js'
import { FaultError } from '../account/fault.js'
import { assertLoginAllowed } from '../account/restriction.js'
import type { Terminal } from '../terminal.js'
import { isLively, log } from '../terminal.js'
import type { SignIn } from './sign-in.js'

/** Stores an API key. The key is checked with the first model call. */
export const signInWithApiKey: SignIn = async ({ auth, restrictions, terminal, interrupted }) => {
  assertLoginAllowed(restrictions, 'api')
  const key = (await obtainKey(terminal, interrupted)).trim()
  interrupted.throwIfAborted()
  if (key === '') throw new FaultError('no_api_key', 'No API key provided via stdin.')
  await auth.loginWithApiKey(key)
}

async function obtainKey(terminal: Terminal, interrupted: AbortSignal): Promise<string> {
  const { stdin, stderr, env } = terminal
  if (stdin.isTTY !== true) return readKey(terminal, interrupted)
  if (!isLively(stderr, env)) throw new CommandError(exitCodes.usage, noPrompt)
  // Loaded only for a prompt, because it is slow to load.
  const { promptForKey } = await import('./key-prompt.js')
  return promptForKey(terminal, interrupted)
}

const noPrompt =
  '--with-api-key expects the API key on stdin. Try piping it, e.g. `printenv OPENAI_API_KEY | codex-contract login --with-api-key`.'

async function readKey(terminal: Terminal, interrupted: AbortSignal): Promise<string> {
  log(terminal, ['Reading API key from stdin...'])
  try {
    return await text(addAbortSignal(interrupted, terminal.stdin))
  } catch (error) {
    interrupted.throwIfAborted()
    throw error
  }
}
