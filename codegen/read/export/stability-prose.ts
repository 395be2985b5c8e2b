import type { Lifecycle } from '../../contract/model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'

const unstableMark = /^(\[UNSTABLE\]|EXPERIMENTAL\b|\[EXPERIMENTAL\])/
const deprecatedMark = /^(\[DEPRECATED\]|DEPRECATED\b|Deprecated\b|@deprecated\b)/

/** What a description says of how long something stays: exports have no other place for it. */
export function statusOf(
  context: ReadContext,
  at: string,
  doc: string | undefined,
): Pick<Lifecycle, 'unstable' | 'deprecated'> {
  if (doc === undefined) return {}
  const unstable = findMark(doc, unstableMark)
  const deprecated = findMark(doc, deprecatedMark)
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

/** The marks of a description, a line each: all of it that is read. */
export function markTexts(doc: string): string {
  const marks = [unstableMark, deprecatedMark].map((mark) => findMark(doc, mark))
  return marks.filter((mark) => mark !== undefined).join('\n')
}

/** The mark at the start of one of the lines. */
function findMark(doc: string, mark: RegExp): string | undefined {
  return doc.split('\n').flatMap((line) => mark.exec(line.trim())?.[1] ?? [])[0]
}
