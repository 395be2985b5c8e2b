import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/codex/**/*.test.ts'],
    // It compares releases that only a run with `--all` installs.
    exclude: process.env['CODEX_CONTRACT_RELEASES'] === 'all' ? [] : ['**/neighbours.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    // The first run downloads the releases.
    globalSetup: ['test/support/global-setup.ts', 'test/support/install-releases.ts'],
    // They end what hangs, and nothing that is slow on a loaded machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
