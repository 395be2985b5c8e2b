import { toSound } from '../contract/lint.js'
import type { Surface } from '../read/export/read-export.js'
import type { FoundExports } from '../sources/exports.js'
import { withRelease } from '../sources/exports.js'
import { bringUpToDate } from './bring-up-to-date.js'
import { checkOutput } from './check-output.js'
import type { DeclaredFiles } from './declared-text.js'
import { readDeclared } from './declared-text.js'
import type { Imported, ImportOptions } from './import-options.js'
import { answersIn, readLock, releaseIn, toLocked, toRenamed } from './lock.js'
import { readResolved, selectMethods } from './resolve-results.js'
import { findStale, settle } from './settings.js'
import { verifyResults } from './verify-results.js'

/** Brings the output up to date with an export, or checks the output by itself without one. */
export async function runImport(
  options: ImportOptions,
  out: string,
  located: FoundExports | undefined,
): Promise<Imported> {
  const former = readLock(out)
  if (located === undefined) return checkOutput(out, former)
  const { check } = options
  const found = withRelease(located, releaseIn(former, located.digests))
  const settings = settle(options, former, found)
  const { surface, only, results: named } = settings
  const { ask } = options
  const answered = answersIn(former, found.digests[surface])
  const read = await readResolved(found, { surface, only, named, answered, ask })
  const stale = findStale(read, settings, options)
  const verified = options.verify ? await verifyResults(found, read, { surface, ask }) : undefined
  const { model, inferences, warnings, renamed } = toSound({
    ...read,
    model: selectMethods(read.model, only),
  })
  const release = found.exports.version
  const lock = {
    format: 1 as const,
    ...(release !== undefined && { release }),
    ...settings,
    digests: found.digests,
    resolved: toLocked(read.results),
    ...toRenamed(renamed),
    generator: options.generator,
  }
  const writes = (verified?.findings ?? []).length === 0
  const declared = lock.layout && declarationsIn(found, surface)
  return {
    ...bringUpToDate({ out, former, check, writes }, { lock, model, inferences, declared }),
    warnings: [...undated(release), ...stale, ...warnings],
    ...(verified && { verified }),
  }
}

/** Without a release, methods that no known release has cannot be dated. */
function undated(release: string | undefined): string[] {
  const line = 'The release of this export is unknown, so its new methods have no date'
  return release === undefined ? [`${line}; name it with --release`] : []
}

function declarationsIn({ exports }: FoundExports, surface: Surface): DeclaredFiles | undefined {
  const files = exports[surface]?.declarations
  return files && readDeclared(files)
}
