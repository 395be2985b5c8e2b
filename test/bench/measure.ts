/** What takes part in a comparison: each run returns one number. */
export type Contenders = Readonly<Record<string, () => number | Promise<number>>>

/** The median of each contender, by name. */
export type Medians = ReadonlyMap<string, number>

/** Lets them run in turn, so that what slows the machine down for a while slows all of them down. */
export async function takeTurns(rounds: number, contenders: Contenders): Promise<Medians> {
  const values = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) values.get(name)?.push(await run())
  }
  return new Map([...values].map(([name, all]) => [name, median(all)]))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

export async function elapsedMs(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
