import { confirm, isCancel, password } from '@clack/prompts'
import { AuthError } from '../../auth/errors.js'
import { Secret } from '../../auth/secret.js'
import { maskKey } from '../account/mask-key.js'
import type { Terminal } from '../terminal.js'
import { toLine } from '../terminal.js'

/** Prompts for a key without echoing it. Offers the key of the environment first. */
export async function promptForKey(terminal: Terminal, signal: AbortSignal): Promise<string> {
  const streams = { input: terminal.stdin, output: terminal.stderr, signal }
  const known = terminal.env['OPENAI_API_KEY']?.trim()
  if (known) {
    const masked = toLine(maskKey(new Secret(known)))
    const message = `Use the key in OPENAI_API_KEY (${masked})?`
    if (unlessCanceled(await confirm({ ...streams, message }))) return known
  }
  const validate = (key = '') => (key.trim() === '' ? 'A key is needed' : undefined)
  return unlessCanceled(await password({ ...streams, message: 'OpenAI API key', validate }))
}

function unlessCanceled<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new AuthError('login_canceled', 'Login canceled')
  return answer as Exclude<T, symbol>
}
