import { resolve } from 'node:path'
import { toExitCode } from '../../transports/piped-process.js'
import type { ExitCode, PassedExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { log, toLine } from '../terminal.js'
import { findPlaces } from '../wire/find-places.js'
import { FrameTap } from '../wire/frame-tap.js'
import { passThrough } from '../wire/pass-through.js'

/** Options of `record`. */
export interface RecordSettings {
  command: readonly string[]
  /** Path of the new file. */
  out: string
}

/** Records what passes between the client of this process and a server. */
export async function runRecord(
  { command, out }: RecordSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  const startedAt = terminal.now()
  const elapsed = () => terminal.now() - startedAt
  const path = resolve(terminal.cwd, out)
  const places = findPlaces(terminal)
  const recorder = await codegen.createRecorder({ path, startedAt, ...places }).catch(refuse)
  const tap = new FrameTap((frame) => recorder.record(frame), elapsed)
  try {
    const exit = await passThrough({ command, tap }, terminal)
    tap.end()
    recorder.close({ t: elapsed(), end: exit })
    return toExitCode(exit) as PassedExitCode
  } finally {
    recorder.close()
    if (recorder.failure !== undefined) {
      log(terminal, [
        toLine(`codex-contract: the recording ended early: ${recorder.failure.message}`),
      ])
    }
  }
}

function refuse(error: NodeJS.ErrnoException): never {
  const reason = error.code === 'EEXIST' ? 'the file exists' : error.message
  throw new CommandError(exitCodes.failed, toLine(`cannot record: ${reason}`), { cause: error })
}
