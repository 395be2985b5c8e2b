import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/codex/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    // The first run downloads the releases.
    hookTimeout: 300_000,
  },
})
