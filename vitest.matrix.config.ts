import { defineConfig } from 'vitest/config'

// Compilers and releases of Node beside the ones that are installed here.
export default defineConfig({
  test: {
    include: ['test/types/**/*.test.ts', 'test/codegen/node-majors.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // The first run downloads them.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
