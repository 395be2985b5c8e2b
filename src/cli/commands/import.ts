import type { Imported, ImportOptions } from 'codex-contract-codegen'
import { askServer } from '../ask-server.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import { printChanges } from '../print-changes.js'
import type { Terminal } from '../terminal.js'
import { print, log, toLine } from '../terminal.js'

/** Options of `import`. */
export interface ImportSettings extends Omit<ImportOptions, 'generator' | 'ask'> {
  /** Whether the import fails if anything is imported as unknown. */
  strict: boolean
}

/** Writes the contract of a codex release into a folder, or checks the folder against it. */
export async function runImport(
  { strict, ...flags }: ImportSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  try {
    const imported = await codegen.importContract({ ...flags, ask: askServer })
    report(terminal, imported, flags)
    const { changes, warnings, verified } = imported
    const isStale = flags.check && changes.length > 0
    const isUnknown = strict && warnings.length > 0
    const isWrong = (verified?.findings ?? []).length > 0
    return isStale || isUnknown || isWrong ? exitCodes.found : exitCodes.fine
  } catch (error) {
    if (!(error instanceof codegen.SourceError)) throw error
    const exitCode = error.code === 'usage' ? exitCodes.usage : exitCodes.failed
    throw new CommandError(exitCode, toLine(error.message), { cause: error })
  }
}

type ReportFlags = Pick<ImportSettings, 'check' | 'out'>

function report(terminal: Terminal, imported: Imported, flags: ReportFlags): void {
  const { lock, warnings, notices = [], verified, canImprove } = imported
  log(
    terminal,
    notices.map((notice) => toLine(notice)),
  )
  log(
    terminal,
    warnings.map((warning) => toLine(`warning: ${warning}`)),
  )
  log(terminal, findMissing(lock))
  if (verified !== undefined) {
    log(
      terminal,
      verified.findings.map((finding) => toLine(`error: ${finding}`)),
    )
    const wrong = verified.findings.length
    print(terminal, [`${verified.compared} results compared with answers, ${wrong} wrong`])
    if (wrong > 0 && !flags.check) {
      print(terminal, ['Nothing was written'])
      return
    }
  }
  reportOutput(terminal, imported, flags)
  if (canImprove) {
    log(terminal, ['A new import would write better files; the check passes anyway'])
  }
}

/** A line for each part of the export that is missing, with what the contract lacks for it. */
function findMissing({ surface, digests, servers }: Imported['lock']): string[] {
  if (servers !== undefined) return []
  const { stable, experimental, stableTypes, experimentalTypes } = digests
  const types = surface === 'stable' ? stableTypes : experimentalTypes
  return [
    ...(experimental === undefined
      ? [
          'The export has no experimental surface: experimental members that servers send are missing',
        ]
      : []),
    ...(stable === undefined ? ['The export has no stable surface: nothing is @experimental'] : []),
    ...(types === undefined
      ? [`The export has no output of generate-ts (folder "ts"): ${lessSure}`]
      : []),
    ...(surface === 'stable' && experimental !== undefined && experimentalTypes === undefined
      ? [`The experimental surface has no output of generate-ts (folder "ts"): ${lessSure}`]
      : []),
  ]
}

const lessSure = 'members that servers always send may be optional'

function reportOutput(terminal: Terminal, imported: Imported, { check, out }: ReportFlags): void {
  const { changes, lock, former, counts } = imported
  printChanges(terminal, changes)
  const contract = describe(lock)
  if (!check || changes.length === 0) {
    print(terminal, [`${out} is ${contract}: ${counts.methods} methods, ${counts.types} types`])
    return
  }
  const other = former !== undefined && describeServers(former) !== describeServers(lock)
  const locked = other ? `; it is locked to ${describeServers(former)}` : ''
  print(terminal, [`${out} is not ${contract}${locked}; run the import without --check`])
}

function describe(lock: Imported['lock']): string {
  return `the ${lock.surface} contract of ${describeServers(lock)}`
}

function describeServers({ release, servers }: Imported['lock']): string {
  const known = servers?.replace('..', ' to ') ?? release
  return known === undefined ? 'an unknown release' : `codex ${known}`
}
