import { installAll } from './cached-package.js'
import { codexReleases, toPackage } from './codex-release.js'

export default function setup(): void {
  installAll(codexReleases.map(toPackage))
}
