import type { Command } from 'commander'
import { addAccountCommands } from './account-commands.js'
import { addAppServerCommand } from './app-server-command.js'
import { collect } from './collect.js'
import { addDiffCommands } from './diff-commands.js'
import { addReleasesCommand } from './releases-command.js'
import type { ExitCode } from './exit.js'
import type { ImportFlags } from './import-flags.js'
import { toImportSettings } from './import-flags.js'
import { runProgram } from './run-program.js'
import type { Terminal } from './terminal.js'
import { addWireCommands } from './wire-commands.js'

/** A command line and the terminal that it runs in. */
export interface Invocation {
  args: readonly string[]
  terminal: Terminal
  /** Printed by `--version`. */
  version: string
}

/** Runs a command and returns its exit code. */
export function run({ args, terminal, version }: Invocation): Promise<ExitCode> {
  return runProgram({ args, terminal }, (program, end) => {
    program
      .description('Contract, client and server for the Codex app-server protocol')
      .version(version)
      .showHelpAfterError('(see --help)')
    addContractCommands(program, terminal, end)
    addAppServerCommand(program, terminal, end)
    addDemoCommand(program, terminal, end)
    addAccountCommands(program, terminal, end)
    addDiffCommands(program, terminal, end)
    addReleasesCommand(program, terminal, end)
    addWireCommands(program, terminal, end)
  })
}

type End = (code: ExitCode) => void

function addContractCommands(program: Command, terminal: Terminal, end: End): void {
  program
    .command('generate')
    .description('write generated/ from schema/')
    .option('--check', 'change nothing; exit 1 if anything would change')
    .action(async (flags: { check?: true }) => {
      const { runGenerate } = await import('./commands/generate.js')
      end(await runGenerate({ root: terminal.cwd, check: flags.check === true }, terminal))
    })

  program
    .command('import')
    .description('write the contract of codex releases into a folder, as TypeScript')
    .argument('[source]', 'a codex binary to run, an exported folder, or an installed release')
    .requiredOption('--out <dir>', 'folder to write to; it should contain nothing else')
    .option(
      '--servers <range>',
      'releases to support, such as 0.150.0..0.171.0; needs no source and no codex',
    )
    .option('--experimental', 'include the experimental API')
    .option('--stable', 'exclude the experimental API again')
    .option('--only <pattern>', 'methods to import, * matches any text; may be repeated', collect)
    .option('--result <method=Type>', 'result type of a method; may be repeated', collect)
    .option('--emit <documents>', 'also write openrpc, json-schema or both, separated by a comma')
    .option(
      '--layout <name>',
      'generate-ts: also the files that codex generate-ts writes; or default',
    )
    .option('--import-extension <ext>', 'extension of relative imports: js (default) or ts')
    .option('--release <version>', 'release of an export whose release is unknown')
    .option('--strict', 'exit 1 if anything is imported as unknown')
    .option('--verify', 'compare result types with answers of the binary; exit 1 if any differs')
    .option('--check', 'change nothing; exit 1 if anything would change')
    .action(async (source: string | undefined, flags: ImportFlags) => {
      const settings = toImportSettings(source, flags, terminal.cwd)
      const { runImport } = await import('./commands/import.js')
      end(await runImport(settings, terminal))
    })
}

function addDemoCommand(program: Command, terminal: Terminal, end: End): void {
  program
    .command('demo')
    .description('run an end-to-end demo')
    .action(async () => {
      const { runDemo } = await import('./commands/demo.js')
      end(await runDemo(terminal))
    })
}
