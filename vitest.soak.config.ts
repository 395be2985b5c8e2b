import { defineConfig } from 'vitest/config'

// Tests of random values and programs, each with as many as a person has time for.
export default defineConfig({
  test: {
    include: [
      'test/contract/agreement.test.ts',
      'test/rpc/{scan,request-id}.test.ts',
      'test/backend/tolerance.test.ts',
      'test/transports/line-framer.test.ts',
      'test/codegen/bytes.test.ts',
      'test/codegen/contract/normalise.test.ts',
      'test/codegen/diff/properties.test.ts',
      'test/codegen/read/contract-file.test.ts',
      'test/threads/{property,endurance}.test.ts',
    ],
    env: { CODEX_CONTRACT_SOAK: 'full' },
    reporters: ['default', './test/support/closing-line.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // The heap is measured after a forced collection.
    execArgv: ['--expose-gc'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
