import type { Command } from 'commander'
import { addAccountCommands } from './account-commands.js'
import { collect } from './collect.js'
import { addDiffCommands } from './diff-commands.js'
import type { ExitCode } from './exit.js'
import type { ImportFlags } from './import-flags.js'
import { toImportSettings } from './import-flags.js'
import { runProgram } from './run-program.js'
import type { Terminal } from './terminal.js'
import { tolerateClosedPipe } from './terminal.js'

/** One command line, apart from the process that it was given to. */
export interface Invocation {
  args: readonly string[]
  terminal: Terminal
  /** Printed by `--version`. */
  version: string
}

interface AppServerFlags {
  listen: string
  config?: string[]
}

/** Runs a command to its end and returns the exit code of its process. */
export function run({ args, terminal, version }: Invocation): Promise<ExitCode> {
  return runProgram({ args, terminal }, (program, end) => {
    program
      .description('Contract, client and server for the Codex app-server protocol')
      .version(version)
      .showHelpAfterError('(--help tells what is possible)')
    addContractCommands(program, terminal, end)
    addServerCommands(program, terminal, end)
    addAccountCommands(program, terminal, end)
    addDiffCommands(program, terminal, end)
  })
}

type End = (code: ExitCode) => void

function addContractCommands(program: Command, terminal: Terminal, end: End): void {
  program
    .command('generate')
    .description('write everything that follows from schema/ into generated/')
    .option('--check', 'change nothing; exit 1 if anything would change')
    .action(async (flags: { check?: true }) => {
      tolerateClosedPipe(terminal)
      const { runGenerate } = await import('./commands/generate.js')
      end(await runGenerate({ root: terminal.cwd, check: flags.check === true }, terminal))
    })

  program
    .command('import')
    .description('write the whole contract of a codex release into a folder, typed and validated')
    .argument(
      '[source]',
      'path of a codex binary to run, an exported folder, or an installed release',
    )
    .requiredOption('--out <dir>', 'folder to write to; nothing else should be in it')
    .option('--experimental', 'take what needs the experimental API too')
    .option('--stable', 'leave it out again')
    .option('--only <pattern>', 'methods to take, * for any text; may be repeated', collect)
    .option('--result <method=Type>', 'type of a result; may be repeated', collect)
    .option('--emit <documents>', 'write openrpc, json-schema or both, with a comma, too')
    .option('--release <version>', 'release of an export whose release is unknown')
    .option('--strict', 'exit 1 if anything is imported as unknown')
    .option('--verify', 'compare results with the answers of the binary; exit 1 if any differs')
    .option('--check', 'change nothing; exit 1 if anything would change')
    .action(async (source: string | undefined, flags: ImportFlags) => {
      tolerateClosedPipe(terminal)
      const settings = toImportSettings(source, flags, terminal.cwd)
      const { runImport } = await import('./commands/import.js')
      end(await runImport(settings, terminal))
    })

  program
    .command('releases')
    .description('add the codex releases that are new on npm to schema/history')
    .option('--changelog <file>', 'write what they change, as Markdown')
    .action(async (flags: { changelog?: string }) => {
      tolerateClosedPipe(terminal)
      const { runReleases } = await import('./commands/releases.js')
      end(await runReleases({ root: terminal.cwd, ...flags }, terminal))
    })
}

function addServerCommands(program: Command, terminal: Terminal, end: End): void {
  program
    .command('app-server')
    .description('serve the protocol; honours CODEX_HOME and config.toml')
    .option('--listen <url>', 'where to listen; stdio:// is what there is', 'stdio://')
    .option('-c, --config <key=value>', 'override a value of config.toml', collect)
    .action(async (flags: AppServerFlags) => {
      const { runAppServer } = await import('./commands/app-server.js')
      const options = { listen: flags.listen, overrides: flags.config ?? [] }
      end(await runAppServer(options, terminal))
    })

  program
    .command('demo')
    .description('sign in and out against a server in a second process, and tell about it')
    .action(async () => {
      const { runDemo } = await import('./commands/demo.js')
      end(await runDemo())
    })
}
