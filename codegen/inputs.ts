import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BuildCache } from './build-cache.js'
import { generatorFiles } from './build-cache.js'
import { digest, readFilesIfAny, readFolderIfAny } from './files.js'
import { examplesFolder } from './print/reference/examples.js'
import type { Files } from './print/printer.js'
import type { MergedReleases } from './releases/merged-releases.js'
import { mergeReleases } from './releases/merged-releases.js'
import { historyFolder } from './releases/history.js'
import { policyFiles } from './sources/contract.js'

/** The files of the schema set: all but those about it, the history of releases, and examples. */
export function readSchema(root: string): Files {
  const about = new Set(policyFiles.map((name) => `schema/${name}`))
  const isAbout = (path: string) => path.endsWith('.md') || about.has(path)
  const apart: readonly string[] = [historyFolder, examplesFolder]
  const files = readFolderIfAny(root, 'schema', (folder) => !apart.includes(folder))
  return new Map([...files].filter(([path]) => !isAbout(path)))
}

/** Digest of everything that decides what is printed from given inputs. */
export function generatorDigest(): string {
  return digest(generatorFiles(), printerVersions())
}

/** The packages that decide what `backend.ts` and the clients look like. */
export function printerVersions(): Files {
  const require = createRequire(import.meta.url)
  return new Map(
    ['openapi-typescript', 'quicktype-core', 'typescript'].map((name) => {
      const { version } = require(`${name}/package.json`) as { version: string }
      return [name, version]
    }),
  )
}

/** What the package has of the history, if there is one. */
export function readReleasesIfAny(root: string, cache: BuildCache): MergedReleases | undefined {
  const releases = readFilesIfAny(join(root, historyFolder))
  if (releases.size === 0) return undefined
  return mergeReleases(releases, { cache, origin: generatorDigest() })
}
