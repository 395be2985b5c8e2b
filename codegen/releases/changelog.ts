import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareContracts } from '../diff/compare-contracts.js'
import { ownCompiler } from '../diff/compiler.js'
import { formatChangelog } from '../diff/report/changelog.js'
import { formatJson } from '../diff/report/json.js'
import { emitContract } from '../print/contract-files.js'
import { toSound } from '../contract/lint.js'
import { describeNeighbours, isNewer, isRelease, toRelease } from '../contract/versions.js'
import type { Surface } from '../read/export/read-export.js'
import { readCodexExport } from '../read/export/read-export.js'
import { SourceError } from '../sources/contract.js'
import type { History } from './history.js'

export interface ReleaseNotesOptions {
  /** The known release before `head` if it is absent. */
  base?: string
  head: string
  /** As `2027-01-31`. */
  today: string
  /** With the experimental API unless it is `stable`. */
  surface?: Surface
  /** A changelog with the affected methods of each change unless it is `json`. */
  format?: 'json'
}

/**
 * The changes between two releases, or those that one made. Throws a SourceError if one of them is
 * not known, or if they are not in order.
 */
export async function formatReleaseNotes(
  history: History,
  { today, surface = 'experimental', format, ...ends }: ReleaseNotesOptions,
): Promise<string> {
  const { base, head } = findEnds(ends, history.releases)
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-'))
  try {
    for (const release of [base, head]) {
      const read = readCodexExport(history.exportsOf(release), { surface })
      const text = emitContract(toSound(read).model, {
        generator: 'history',
        schemaDigest: release,
      })
      writeFileSync(join(folder, `${release}.json`), text)
    }
    const report = await compareContracts(
      {
        base: `./${base}.json`,
        head: `./${head}.json`,
        folder,
        profile: 'wire',
        pairings: ['oldClient/newServer', 'newClient/oldServer'],
        failOn: 'never',
        surface: surface === 'stable' ? 'stable' : 'all',
        experimental: surface === 'experimental',
        today,
      },
      { compiler: ownCompiler },
    )
    const named = { ...report, base: `codex ${base}`, head: `codex ${head}` }
    return format === 'json' ? formatJson(named) : formatChangelog(named, { mostMethods: 3 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Ends = Pick<ReleaseNotesOptions, 'base' | 'head'>

function findEnds(ends: Ends, known: readonly string[]): Required<Ends> {
  const head = toRelease(ends.head)
  const base = ends.base === undefined ? known[known.indexOf(head) - 1] : toRelease(ends.base)
  for (const release of [base, head]) if (release !== undefined) assertKnown(release, known)
  if (base === undefined) {
    throw new SourceError('usage', `codex ${head} is the oldest known release; name two releases`)
  }
  if (isNewer(base, head)) {
    throw new SourceError('usage', `codex ${base} is newer than ${head}; name the older one first`)
  }
  return { base, head }
}

function assertKnown(release: string, known: readonly string[]): void {
  if (known.includes(release)) return
  if (!isRelease(release)) {
    throw new SourceError('usage', `"${release}" is not a release, such as ${known.at(-1)}`)
  }
  const neighbours = describeNeighbours(release, known)
  throw new SourceError('usage', `codex ${release} is not a known release; ${neighbours}`)
}
