import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/fleet/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // What was built is loaded as Node loads it.
    server: { deps: { external: [/\/dist\//] } },
    // Twelve processes run beside it.
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
})
