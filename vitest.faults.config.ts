import { defineConfig } from 'vitest/config'

// Faults from outside: slow bodies, odd files, full and read-only disks, signals, outputs that are not read.
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // What was built is loaded as Node loads it.
    server: { deps: { external: [/\/dist\//] } },
    // The rejections of child processes count too.
    env: { NODE_OPTIONS: '--unhandled-rejections=strict' },
    execArgv: ['--expose-gc', '--unhandled-rejections=strict'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
