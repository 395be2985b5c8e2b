import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/keyring/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: [
      'test/keyring/require-session.ts',
      'test/support/global-setup.ts',
      'test/support/install-releases.ts',
    ],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
