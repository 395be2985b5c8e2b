import type { Command } from 'commander'
import { Option } from 'commander'
import { AuthError } from '../auth/errors.js'
import { collect } from './collect.js'
import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'
import { accountHelp } from './account-help.js'
import type { AccountOptions } from './account/open-account.js'
import { logLevelOption } from './log-level-option.js'
import type { LogLevel } from './log.js'
import type { SignIn } from './sign-in/sign-in.js'
import type { Terminal } from './terminal.js'

interface AccountFlags {
  json?: true
  config?: string[]
  logLevel?: LogLevel
}

interface LoginFlags extends AccountFlags {
  withApiKey?: true
  deviceAuth?: true
  /** False after `--no-browser`. */
  browser: boolean
  apiKey?: string | true
}

/** Adds `status`, `login` and `logout`. */
export function addAccountCommands(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  addCommand(program, 'status', 'print the account and the remaining limits').action(
    async (flags: AccountFlags) => {
      const { runStatus } = await import('./commands/status.js')
      end(await runStatus(toOptions(flags), terminal))
    },
  )
  addCommand(program, 'logout', 'remove and revoke the stored credentials').action(
    async (flags: AccountFlags) => {
      const { runLogout } = await import('./commands/logout.js')
      end(await runLogout(toOptions(flags), terminal))
    },
  )
  addCommand(program, 'login', 'sign in, by default with ChatGPT in the browser')
    .option('--device-auth', 'sign in with a code in a browser on another machine')
    .addOption(
      new Option('--with-api-key', 'read an API key from stdin and store it').conflicts(
        'deviceAuth',
      ),
    )
    .option('--no-browser', 'print the URL without opening a browser')
    .addOption(new Option('--api-key [key]').hideHelp())
    .action(async (flags: LoginFlags) => {
      const signIn = await findSignIn(flags)
      const { runLogin } = await import('./commands/login.js')
      const interrupted = cancelOnSignal(terminal)
      end(await runLogin({ ...toOptions(flags), signIn, interrupted }, terminal))
    })
}

function addCommand(program: Command, name: keyof typeof accountHelp, description: string) {
  return program
    .command(name)
    .description(description)
    .option('--json', 'print one JSON document on stdout')
    .option('-c, --config <key=value>', 'override a value of config.toml', collect)
    .addOption(logLevelOption())
    .addHelpText('after', accountHelp[name])
    .configureOutput({
      // The value of a flag that accepts none may be a key.
      outputError: (text, write) => write(text.replace(/(--[\w-]+)=[^']*/g, '$1=...')),
    })
}

function toOptions({ json, config = [], logLevel }: AccountFlags): AccountOptions {
  return { json: json === true, overrides: config, logLevel }
}

async function findSignIn(flags: LoginFlags): Promise<SignIn> {
  if (flags.apiKey !== undefined) throw new CommandError(exitCodes.usage, noKeyHere)
  if (flags.withApiKey === true) return (await import('./sign-in/api-key.js')).signInWithApiKey
  if (flags.deviceAuth === true) {
    return (await import('./sign-in/device-code.js')).signInWithDeviceCode
  }
  const { signInWithBrowser } = await import('./sign-in/browser.js')
  return signInWithBrowser(flags.browser ? openBrowser : undefined)
}

/** Rejects if this machine has no browser. */
async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open')
  await open(url)
}

/** Aborts on the first signal. */
function cancelOnSignal({ shutdown }: Terminal): AbortSignal {
  const interrupt = new AbortController()
  shutdown.handle(() => interrupt.abort(new AuthError('login_canceled', 'Login canceled')))
  return interrupt.signal
}

// Other users of the machine can read command lines.
const noKeyHere =
  'do not pass a key on the command line; pipe it instead, e.g. `printenv OPENAI_API_KEY | codex-contract login --with-api-key`'
