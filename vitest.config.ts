import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/codex/**',
      'test/faults/**',
      'test/fleet/**',
      'test/keyring/**',
      'test/types/**',
      'test/codegen/node-majors.test.ts',
    ],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // They end what hangs, and nothing that is slow on a loaded machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Files of one worker share what they import: the compiler takes longer to load than most tests.
    isolate: false,
    // What was built is loaded as Node loads it.
    server: { deps: { external: [/\/dist\//] } },
    // The workers have all cores, so threads that collect garbage beside them only take turns.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc', '--unhandled-rejections=strict'],
    // By itself, vitest leaves one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
