import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DiffOptions, DiffOutput } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { colorsFor, escapeJson, toLine } from '../terminal.js'

/** A file that a comparison is written to. */
export interface OutFile {
  format: NonNullable<DiffOptions['outFormats']>[number]
  path: string
}

/** Options of `diff`. */
export interface DiffSettings extends Omit<DiffOptions, 'today' | 'colours' | 'outFormats'> {
  outs: readonly OutFile[]
}

const codes: Readonly<Record<DiffOutput['verdict'], ExitCode>> = {
  passed: exitCodes.fine,
  failed: exitCodes.found,
  incomplete: exitCodes.failed,
}

/** Prints what changed between two contracts, writes the files and returns the exit code. */
export async function runDiff(
  terminal: Terminal,
  { outs, ...settings }: DiffSettings,
): Promise<ExitCode> {
  const { stdout, env, now } = terminal
  const codegen = await loadCodegen()
  const today = new Date(now()).toISOString().slice(0, 10)
  try {
    const colours = colorsFor(stdout, env)
    const outFormats = [...new Set(outs.map(({ format }) => format))]
    const options = { ...settings, today, colours, outFormats }
    const { text, outTexts, verdict } = await codegen.diff(options)
    for (const { format, path } of outs)
      writeOut(settings.folder, path, toOutput(format, outTexts[format]))
    stdout.write(toOutput(settings.format, text))
    return codes[verdict]
  } catch (error) {
    if (!(error instanceof codegen.SourceError)) throw error
    const isUsage = error.code === 'usage' || error.code === 'missing'
    const exitCode = isUsage ? exitCodes.usage : exitCodes.failed
    throw new CommandError(exitCode, toLine(error.message), { cause: error })
  }
}

function toOutput(format: DiffOptions['format'], text = ''): string {
  return format === 'json' || format === 'sarif' ? escapeJson(text) : text
}

function writeOut(folder: string, path: string, text: string): void {
  try {
    writeFileSync(resolve(folder, path), text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(exitCodes.failed, `Cannot write ${path}: ${code}`, { cause: error })
  }
}
