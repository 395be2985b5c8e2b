import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/codex/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    // The first run downloads the releases.
    globalSetup: ['test/support/global-setup.ts', 'test/support/install-releases.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
