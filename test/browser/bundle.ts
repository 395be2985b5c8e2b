import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { repository } from '../support/repository.js'

/** The files of the page, as a program of a user is bundled for browsers. */
export interface Bundle {
  /** Contents by file name; `page.js` is the first one that is loaded. */
  readonly files: ReadonlyMap<string, string>
  /** What the bundle imports and does not contain. */
  readonly externals: readonly string[]
}

/** Bundles a page with the built package, which `npm test` builds first. */
export async function bundlePage(page = join(import.meta.dirname, 'page.ts')): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-page-'))
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [page],
      alias: { 'codex-contract/client': join(repository, 'dist/client.js') },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      outdir: folder,
      metafile: true,
      // Without comments, whose words could be taken for globals.
      minifyWhitespace: true,
      write: false,
      logLevel: 'silent',
    })
    const names = outputFiles.map(
      ({ path, text }) => [path.slice(folder.length + 1), text] as const,
    )
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
    const externals = imports.filter(({ external }) => external === true).map(({ path }) => path)
    return { files: new Map(names), externals }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
