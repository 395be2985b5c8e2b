import type { SourcePosition } from '../contract/errors.js'
import { lineAt } from '../contract/excerpt.js'

/** Returns positions in a file by offsets into its text; the lines are looked for once. */
export function createPositions(file: string, text: string): (offset: number) => SourcePosition {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1)
  }
  return (offset) => {
    const line = countUpTo(starts, offset)
    return {
      file,
      line,
      column: offset - (starts[line - 1] ?? 0) + 1,
      // Few positions are ever shown, and the line can be the whole file.
      get text() {
        return lineAt(text, offset)
      },
    }
  }
}

/** How many of a rising list are no more than a limit. */
function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
