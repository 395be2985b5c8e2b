import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareContracts } from '../diff/compare-contracts.js'
import { ownCompiler } from '../diff/compiler.js'
import { formatReport } from '../diff/report/format.js'
import { emitContract } from '../print/contract-files.js'
import { toSound } from '../contract/lint.js'
import { readCodexExport } from '../read/export/read-export.js'
import type { History } from './history.js'

/** The changes of a release in Markdown, experimental methods included. */
export async function formatReleaseNotes(
  history: History,
  { base, head, today }: { base: string; head: string; today: string },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-'))
  try {
    for (const release of [base, head]) {
      const read = readCodexExport(history.exportsOf(release), { surface: 'experimental' })
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
        surface: 'all',
        experimental: true,
        today,
      },
      { compiler: ownCompiler },
    )
    const named = { ...report, base: `codex ${base}`, head: `codex ${head}` }
    return formatReport(named, 'changelog')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
