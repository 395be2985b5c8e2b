import { runCodex } from '../../../codegen/sources/run-codex.js'
import type { ReadCodexExport, Surface } from '../../../codegen/read/export/read-export.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import type { FoundExports } from '../../../codegen/sources/exports.js'
import { findCodex } from '../../support/codex-release.js'

const exported = new Map<string, Promise<FoundExports>>()

/** What an installed release exports; asked once. Undefined where it is not installed. */
export function exportsOf(release: string): Promise<FoundExports> | undefined {
  const program = findCodex(release)
  if (program === undefined) return undefined
  const found = exported.get(release) ?? runCodex(program)
  exported.set(release, found)
  return found
}

/** The contract of an installed release, and what was decided to read it. */
export async function readRelease(
  release: string,
  surface: Surface = 'experimental',
): Promise<ReadCodexExport> {
  const found = await exportsOf(release)
  if (found === undefined) throw new Error(`codex ${release} is not installed`)
  return readCodexExport(found.exports, { surface })
}
