import { codexReleases, installCodex } from './codex-release.js'

/**
 * Installs the releases before any worker looks for them. Where one cannot be had, its tests are
 * skipped; in CI that would hide that nothing was compared, so there it ends the run.
 */
export default function setup(): void {
  for (const version of codexReleases) {
    try {
      installCodex(version)
    } catch (cause) {
      const message = `codex ${version} cannot be installed`
      if (process.env['CI'] === 'true') throw new Error(message, { cause })
      console.warn(`${message}: comparison with it not run`)
    }
  }
}
