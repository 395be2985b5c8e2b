import type { Command } from 'commander'
import type { ExitCode } from './exit.js'
import type { Terminal } from './terminal.js'

type End = (code: ExitCode) => void

const serverCommand = 'after --, the server to start, such as codex app-server'

/** Adds `record`, `replay` and `inspect`. */
export function addWireCommands(program: Command, terminal: Terminal, end: End): void {
  program
    .command('record')
    .description('start a server for the client on stdin and stdout, and record their frames')
    .argument('<command...>', serverCommand)
    .requiredOption('--out <file>', 'a new file for the recording, without secrets')
    .action(async (command: string[], { out }: { out: string }) => {
      const { runRecord } = await import('./commands/record.js')
      end(await runRecord({ command, out }, terminal))
    })

  program
    .command('replay')
    .description(
      'serve a recording to the client on stdin and stdout; exit 1 if it sends other frames',
    )
    .argument('<file>', 'a recording')
    .option('--loose', 'answer by method and members, in any order')
    .action(async (file: string, { loose = false }: { loose?: boolean }) => {
      const { runReplay } = await import('./commands/replay.js')
      end(await runReplay({ file, loose }, terminal))
    })

  program
    .command('inspect')
    .description(
      'start a server for the client on stdin and stdout, and show their frames on a page',
    )
    .argument('<command...>', serverCommand)
    .option('--no-open', 'print the address of the page instead of opening a browser')
    .option('--tui', 'print one line for each frame on stderr instead of serving a page')
    .option('--unredacted', 'show secrets and paths; exported recordings never have them')
    .action(async (command: string[], flags: InspectFlags) => {
      const { runInspect } = await import('./commands/inspect.js')
      const { open, tui = false, unredacted = false } = flags
      end(await runInspect({ command, opens: open, tui, unredacted }, terminal))
    })
}

interface InspectFlags {
  open: boolean
  tui?: true
  unredacted?: true
}
