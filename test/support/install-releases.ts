import { installAll } from './cached-package.js'
import { toPackage, turnReleases } from './codex-release.js'

export default function setup(): void {
  installAll(turnReleases.map(toPackage))
}
