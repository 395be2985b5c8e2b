import { installAll } from './cached-package.js'
import { errorReleases, neighbours, toPackage, turnReleases } from './codex-release.js'
import { manifest } from './turn-example.js'

/** Installs the releases of this run, and the one that the example of a turn is pinned to. */
export default function setup(): void {
  const pinned = manifest.dependencies['@openai/codex']
  const releases = new Set([...turnReleases, ...neighbours, ...errorReleases, pinned])
  installAll([...releases].map(toPackage))
}
