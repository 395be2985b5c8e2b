import { resolve } from 'node:path'
import type { Replay } from 'codex-contract-codegen'
import type { Transport } from '../../rpc/transport.js'
import { createStdioTransport } from '../../transports/stdio.js'
import type { ExitCode, PassedExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { log, toLine } from '../terminal.js'
import { findPlaces } from '../wire/find-places.js'

/** Options of `replay`. */
export interface ReplaySettings {
  /** Path of the recording. */
  file: string
  loose: boolean
}

/** Serves a recording to the client of this process. */
export async function runReplay(
  { file, loose }: ReplaySettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  const path = resolve(terminal.cwd, file)
  const recording = await codegen.readRecording(path).catch(refuse)
  const mode = loose ? 'loose' : 'strict'
  const replay = await codegen.createReplay(recording, { mode, ...findPlaces(terminal) })
  // A client that has left the recording may keep its end open.
  terminal.shutdown.endWithCommand()
  await serve(replay, createStdioTransport(terminal))
  try {
    replay.verify()
  } catch (error) {
    if (!(error instanceof codegen.ReplayError)) throw error
    const [first = '', ...values] = error.message.split('\n')
    log(terminal, [
      toLine(`codex-contract: ${first}`),
      ...values.map((line) => `  ${toLine(line)}`),
    ])
    return exitCodes.found
  }
  return (recording.end?.code ?? exitCodes.fine) as PassedExitCode
}

async function serve(replay: Replay, client: Transport): Promise<void> {
  void takeAll(replay, client)
  for await (const { text } of replay.incoming) {
    // A client that is gone has left the recording, unless it was at its end.
    await client.send(text).catch(() => replay.close())
  }
}

async function takeAll(replay: Replay, client: Transport): Promise<void> {
  for await (const frame of client.incoming) {
    await replay.send(frame.kind === 'text' ? frame.text : (frame.head ?? ''))
  }
  await replay.close()
}

function refuse(error: Error): never {
  throw new CommandError(exitCodes.failed, toLine(`cannot replay: ${error.message}`), {
    cause: error,
  })
}
