import { startBrowserLogin } from '../../auth/login/browser-login.js'
import { log } from '../terminal.js'
import { assertLoginAllowed } from '../account/restriction.js'
import { awaitOutcome } from './chatgpt.js'
import type { SignIn } from './sign-in.js'

/** Opens a page in a browser. Rejects if there is no browser. */
export type OpenBrowser = (url: string) => Promise<unknown>

/** Signs in with ChatGPT in a browser on this machine. Without `openBrowser`, prints only the URL. */
export function signInWithBrowser(openBrowser: OpenBrowser | undefined): SignIn {
  return async ({ flow, restrictions, terminal, interrupted }) => {
    assertLoginAllowed(restrictions, 'chatgpt')
    const login = await startBrowserLogin(flow, {
      allowedWorkspaceIds: restrictions.workspaces,
      signal: interrupted,
    })
    log(terminal, [
      `Starting local login server on http://localhost:${login.port}.`,
      openBrowser === undefined ? openItYourself : ifNotOpened,
      '',
      login.authUrl,
      '',
      'On a remote or headless machine? Use `codex-contract login --device-auth` instead.',
    ])
    // The URL above is enough if no browser opens.
    void openBrowser?.(login.authUrl).catch(() => undefined)
    try {
      await awaitOutcome(login, 'Waiting for you to sign in with the browser', terminal)
    } finally {
      // This process serves the last page of the login.
      await stayFor(login.closed)
    }
  }
}

const openItYourself = 'Navigate to this URL in a browser on this machine to authenticate:'
const ifNotOpened = 'If your browser did not open, navigate to this URL to authenticate:'

/** Waits for a promise that does not keep the process running by itself. */
async function stayFor(end: Promise<void>): Promise<void> {
  const timer = setInterval(() => undefined, 60_000)
  await end.finally(() => clearInterval(timer))
}
