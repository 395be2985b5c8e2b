const isSoak = process.env['CODEX_CONTRACT_SOAK'] === 'full'

/**
 * Options of fast-check: so many runs from one seed, or fifty times as many from a random one with
 * `npm run soak`.
 */
export function randomRuns(count: number): { numRuns: number; seed?: number } {
  return isSoak ? { numRuns: count * 50 } : { numRuns: count, seed: 20_261_121 }
}
