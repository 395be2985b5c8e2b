import type { Imported, ImportOptions } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import { tellChanges } from '../tell-changes.js'

export type ImportSettings = Omit<ImportOptions, 'generator'>

/** Writes the contract of a codex release into a folder, or tells whether it is there. */
export async function runImport(flags: ImportSettings): Promise<ExitCode> {
  const codegen = await loadCodegen()
  try {
    const imported = await codegen.importContract(flags)
    tell(imported, flags)
    return flags.check && imported.changes.length > 0 ? exitCodes.found : exitCodes.fine
  } catch (error) {
    if (!(error instanceof codegen.ImportError)) throw error
    const exitCode = error.failure === 'usage' ? exitCodes.usage : exitCodes.failed
    throw new CommandError(exitCode, error.message, { cause: error })
  }
}

function tell({ changes, lock, former, counts }: Imported, { check, out }: ImportSettings): void {
  tellChanges(changes)
  const contract = `the ${lock.surface} contract of codex ${lock.release}`
  if (check && changes.length > 0) {
    const other = former !== undefined && former.release !== lock.release
    const locked = other ? `; it is locked to ${former.release}` : ''
    console.log(`${out} is not ${contract}${locked}; run the import without --check`)
    return
  }
  if (lock.surface === 'experimental' && lock.digests.stable === undefined) {
    console.error('Nothing is marked as experimental: there is no stable export to compare with')
  }
  console.log(`${out} is ${contract}: ${counts.methods} methods, ${counts.types} types`)
}
