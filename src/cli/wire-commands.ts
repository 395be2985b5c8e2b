import type { Command } from 'commander'
import type { ExitCode } from './exit.js'
import type { Terminal } from './terminal.js'

type End = (code: ExitCode) => void

const serverCommand = 'after --, the server to start, such as codex app-server'

/** Adds `record`. */
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
}
