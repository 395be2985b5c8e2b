import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line that any script can read: `3 passed, 1 failed, 2 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      // A module that cannot be loaded has no tests to count.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) counts[test.result().state]++
    }
    const skipped = counts.skipped + counts.pending
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    console.log(`\n${counts.passed} passed, ${counts.failed} failed${tail}`)
  }
}
