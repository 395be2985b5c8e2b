import type { Lifecycle } from '../../contract/model.js'
import { isRelease } from '../../contract/versions.js'
import { code, prose } from './markdown.js'

/** The releases that have a part, for a cell of a table: `since 0.124.0, removed in 0.156.0`. */
export function releasesOf({ since, sunset }: Lifecycle): string {
  return [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(sunset === undefined ? [] : [isRelease(sunset) ? `removed in ${sunset}` : until(sunset)]),
  ].join(', ')
}

function until(day: string): string {
  return `may be removed from ${day} on`
}

/** How stable a part is, for a cell of a table. */
export function stabilityOf({ experimental, unstable, deprecated }: Lifecycle): string {
  return [
    ...(experimental === true ? ['experimental'] : []),
    ...(unstable === true ? ['unstable'] : []),
    ...(deprecated === true ? ['deprecated'] : []),
  ].join(', ')
}

/** Lines about the releases and the stability of a method or type. */
export function lifecycleItems(part: Lifecycle): string[] {
  const { since, lastWithout, sunset, renamedFrom } = part
  const items: string[] = []
  if (since !== undefined) {
    const before = lastWithout === undefined ? '' : `; ${lastWithout} does not have it`
    items.push(`**Available** since ${since}${before}.`)
  }
  if (sunset !== undefined) {
    items.push(isRelease(sunset) ? `**Removed** in ${sunset}.` : `**Removal:** ${until(sunset)}.`)
  }
  if (part.experimental === true) {
    items.push(`**Experimental:** needs the capability ${code('experimentalApi')}.`)
  }
  if (part.unstable === true) items.push('**Unstable:** may change at any time.')
  if (part.deprecated === true) items.push('**Deprecated:** not for new code.')
  if (renamedFrom !== undefined) items.push(`**Formerly called** ${code(renamedFrom)}.`)
  return items
}

/** A description as prose, or nothing where it only repeats how stable the part is. */
export function description(doc: string | undefined): string {
  const isMarker = /^[[@]?(?:experimental|unstable|deprecated)\]?\.?$/i.test(doc?.trim() ?? '')
  return doc === undefined || isMarker ? '' : prose(doc)
}
