import type { Lifecycle } from '../../contract/model.js'
import { isRelease } from '../../contract/versions.js'

/** Lines of a doc comment that say since when, until when and how surely something is there. */
export function lifecycleLines(item: Lifecycle): string[] {
  const { since, experimental, unstable, deprecated, sunset, renamedFrom } = item
  const lines: string[] = []
  if (renamedFrom !== undefined) lines.push(`Was called \`${renamedFrom}\`.`)
  if (since !== undefined) lines.push(`@since ${since}`)
  if (experimental === true) lines.push('@experimental')
  else if (unstable === true) lines.push('Unstable: may change at any time.')
  if (deprecated === true)
    lines.push(`@deprecated${sunset === undefined ? '' : ` ${until(sunset)}`}`)
  return lines
}

function until(sunset: string): string {
  return isRelease(sunset) ? `Gone in ${sunset}.` : `May be gone from ${sunset} on.`
}
