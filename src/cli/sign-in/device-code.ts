import { startDeviceLogin } from '../../auth/login/device-login.js'
import { colorsFor, tell, toLine } from '../terminal.js'
import { awaitOutcome, refuseIfDisabled } from './chatgpt.js'
import type { SignIn } from './sign-in.js'

/** Signs in with ChatGPT in a browser on another machine, by a code. */
export const signInWithDeviceCode: SignIn = async ({ flow, config, terminal, interrupted }) => {
  refuseIfDisabled(config)
  const login = await startDeviceLogin(flow, {
    allowedWorkspaceIds: config.forcedChatgptWorkspaceIds,
    signal: interrupted,
  })
  const { bold } = colorsFor(terminal.stderr, terminal.env)
  tell(terminal, [
    '1. Open this link in a browser on any device, and sign in:',
    '',
    `   ${login.verificationUrl}`,
    '',
    '2. Enter this code there. It can be used once, within 15 minutes:',
    '',
    `   ${bold(toLine(login.userCode))}`,
    '',
    'Whoever enters a code signs in the machine that shows it. Enter no code that somebody sent you,',
    'and send this one to nobody.',
    '',
  ])
  await awaitOutcome(login, 'Waiting for the code to be entered', terminal)
}
