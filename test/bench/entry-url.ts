import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of the built package. */
export const dist = join(process.cwd(), 'dist')

/** The address of a built entry of this package. */
export function toEntryUrl(entry: string): string {
  return pathToFileURL(join(dist, `${entry}.js`)).href
}
