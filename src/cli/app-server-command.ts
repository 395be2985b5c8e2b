import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { AuthFlags } from './app-server/auth-flags.js'
import { authModes } from './app-server/auth-flags.js'
import { collect } from './collect.js'
import type { ExitCode } from './exit.js'
import { logLevelOption } from './log-level-option.js'
import type { LogLevel } from './log.js'
import type { Terminal } from './terminal.js'

interface AppServerFlags extends AuthFlags {
  listen: string
  stdio?: true
  config?: string[]
  logLevel?: LogLevel
}

const help = `
--listen accepts:
  stdio://        one client on stdin and stdout
  ws://IP:PORT    any number of WebSocket clients; port 0 finds a free port, which
                  stderr reports. /readyz and /healthz answer with 200. Requests
                  with an Origin header, which browsers send, are refused.
                  An address of another machine needs --ws-auth
  unix://[PATH]   WebSocket clients on a unix socket that only this user may open;
                  by default CODEX_HOME/app-server-control/app-server-control.sock
  off             nothing

Clients send a token as "Authorization: Bearer TOKEN". Files with a token or a
secret are read once, without blanks around their content.

SIGINT, SIGTERM and SIGHUP end the server once the requests in progress are
answered, after 5 seconds at most. A second signal ends it at once.

Examples:
  $ codex-contract app-server --listen ws://127.0.0.1:4500
  $ codex-contract app-server --listen ws://0.0.0.0:4500 \\
      --ws-auth capability-token --ws-token-file /run/secrets/token

Exit codes:
  0  ended by the client or by a signal
  1  cannot listen, or the flags for tokens do not fit
  2  wrong usage`

/** Adds `app-server`. */
export function addAppServerCommand(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  program
    .command('app-server')
    .description('serve the protocol; reads CODEX_HOME and config.toml')
    .option('--listen <url>', 'transport to serve', 'stdio://')
    .addOption(new Option('--stdio', 'the same as --listen stdio://').conflicts('listen'))
    .addOption(
      new Option('--ws-auth <mode>', 'how WebSocket clients authenticate').choices(authModes),
    )
    .option('--ws-token-file <path>', 'file with the capability token')
    .option('--ws-token-sha256 <hex>', 'SHA-256 digest of the capability token')
    .option('--ws-shared-secret-file <path>', 'file with the HS256 key of signed bearer tokens')
    .option('--ws-issuer <issuer>', 'issuer that signed bearer tokens must have')
    .option('--ws-audience <audience>', 'audience that signed bearer tokens must have')
    .option(
      '--ws-max-clock-skew-seconds <seconds>',
      'how much clocks may differ for signed bearer tokens; 30 by default',
      parseSeconds,
    )
    .option('-c, --config <key=value>', 'override a value of config.toml', collect)
    .addOption(logLevelOption())
    .addHelpText('after', help)
    .action(async (flags: AppServerFlags) => {
      const { runAppServer } = await import('./commands/app-server.js')
      const { listen, config = [], logLevel } = flags
      end(await runAppServer({ listen, auth: flags, overrides: config, logLevel }, terminal))
    })
}

function parseSeconds(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It is not a number of seconds.')
  return Number(value)
}
