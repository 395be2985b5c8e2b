import { installAll } from './cached-package.js'
import { neighbours, toPackage, turnReleases } from './codex-release.js'
import { manifest } from './turn-example.js'

/** Installs the releases of this run, and the one that the example of a turn is pinned to. */
export default function setup(): void {
  const releases = new Set([...turnReleases, ...neighbours, manifest.dependencies['@openai/codex']])
  installAll([...releases].map(toPackage))
}
