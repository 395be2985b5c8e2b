import type { Lifecycle } from '../../model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'

/** What a description says of how long something stays: exports have no other place for it. */
export function statusOf(
  context: ReadContext,
  at: string,
  doc: string | undefined,
): Pick<Lifecycle, 'unstable' | 'deprecated'> {
  if (doc === undefined) return {}
  const unstable = marks(doc, /^(\[UNSTABLE\]|EXPERIMENTAL\b|\[EXPERIMENTAL\])/)
  const deprecated = marks(doc, /^(\[DEPRECATED\]|DEPRECATED\b|Deprecated\b|@deprecated\b)/)
  if (unstable !== undefined)
    guess(context, 'stability', at, 'unstable', `described as ${unstable}`)
  if (deprecated !== undefined) {
    guess(context, 'stability', at, 'deprecated', `described as ${deprecated}`)
  }
  return {
    ...(unstable !== undefined && { unstable: true }),
    ...(deprecated !== undefined && { deprecated: true }),
  }
}

/** The mark at the start of one of the lines. */
function marks(doc: string, mark: RegExp): string | undefined {
  return doc.split('\n').flatMap((line) => mark.exec(line.trim())?.[1] ?? [])[0]
}
