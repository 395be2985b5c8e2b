import { startDeviceLogin } from '../../auth/login/device-login.js'
import { colorsFor, log, toLine } from '../terminal.js'
import { assertLoginAllowed } from '../account/restriction.js'
import { awaitOutcome } from './chatgpt.js'
import type { SignIn } from './sign-in.js'

/** Signs in with ChatGPT by a code that the user enters in a browser on any machine. */
export const signInWithDeviceCode: SignIn = async ({
  flow,
  restrictions,
  terminal,
  interrupted,
}) => {
  assertLoginAllowed(restrictions, 'chatgpt')
  const login = await startDeviceLogin(flow, {
    allowedWorkspaceIds: restrictions.workspaces,
    signal: interrupted,
  })
  const { bold } = colorsFor(terminal.stderr, terminal.env)
  log(terminal, [
    '1. Open this link in a browser on any device, and sign in:',
    '',
    `   ${login.verificationUrl}`,
    '',
    '2. Enter this code there. It can be used once, within 15 minutes:',
    '',
    `   ${bold(toLine(login.userCode))}`,
    '',
    'Entering a code signs in the machine that shows it. Never enter a code that you were sent,',
    'and never share this one.',
    '',
  ])
  await awaitOutcome(login, 'Waiting for the code to be entered', terminal)
}
