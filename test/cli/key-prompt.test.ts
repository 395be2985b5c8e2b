import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { CommandError } from '../../src/cli/exit.js'
import { runLogin } from '../../src/cli/commands/login.js'
import { signInWithApiKey } from '../../src/cli/sign-in/api-key.js'
import { promptForKey } from '../../src/cli/sign-in/key-prompt.js'
import { expectAuthError } from '../auth/rejection.js'
import { createHome, createTerminal } from './account-fixture.js'

const never = new AbortController().signal

/** A person in front of a terminal: types each text once the question before it is there. */
function startPrompt(
  env: NodeJS.ProcessEnv,
  answers: readonly [question: string, typed: string][],
) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const stderr = Object.assign(new PassThrough(), { isTTY: true })
  let shown = ''
  stderr.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  void (async () => {
    for (const [question, typed] of answers) {
      while (!shown.includes(question)) await once(stderr, 'data')
      stdin.write(typed)
    }
  })()
  const key = promptForKey({ ...createTerminal(env), stdin, stderr }, never)
  return { key, shown: () => shown }
}

test('a key that is typed is taken and not shown', async () => {
  const { key, shown } = startPrompt({}, [['OpenAI API key', 'sk-CANARY\r']])
  expect(await key).toBe('sk-CANARY')
  expect(shown()).not.toContain('CANARY')
})

const environment = { OPENAI_API_KEY: 'sk-proj-CANARY-CANARY-ABCDE' }
const question = 'Use the key in OPENAI_API_KEY (sk-proj-***ABCDE)?'

test('the key of the environment is taken when a person says so, and shows masked', async () => {
  const { key, shown } = startPrompt(environment, [[question, 'y']])
  expect(await key).toBe(environment.OPENAI_API_KEY)
  expect(shown()).not.toContain('CANARY')
})

test('the key of the environment is left alone when a person says no', async () => {
  const { key } = startPrompt(environment, [
    [question, 'n'],
    ['OpenAI API key', 'sk-other\r'],
  ])
  expect(await key).toBe('sk-other')
})

test.each([
  ['at the question', environment, question],
  ['at the key', {}, 'OpenAI API key'],
])('Ctrl-C %s cancels the login', async (_place, env, prompt) => {
  const { key } = startPrompt(env, [[prompt, '\u0003']])
  await expectAuthError(key, 'login_canceled', 'Login canceled')
})

test('a terminal that nobody can be asked at is told how to pipe a key: wrong usage', async () => {
  const { env } = createHome()
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const terminal = { ...createTerminal(env), stdin }
  const options = { signIn: signInWithApiKey, interrupted: never, json: false, overrides: [] }
  const error = await runLogin(options, terminal).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CommandError)
  expect(error).toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/^--with-api-key expects the API key on stdin\./) as string,
  })
})
