import type { Lifecycle, TypeModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { Pass } from './passes.js'

const marks = {
  unstable: /^(\[UNSTABLE\]|EXPERIMENTAL\b|\[EXPERIMENTAL\])/,
  deprecated: /^(\[DEPRECATED\]|DEPRECATED\b|Deprecated\b|@deprecated\b)/,
} as const

type Status = Pick<Lifecycle, keyof typeof marks>

const statuses = Object.keys(marks) as (keyof typeof marks)[]

/** Marks what its description calls unstable or deprecated: exports have no other place for it. */
export const markStability: Pass = (model) => {
  const inferences: Inference[] = []
  const mark = <T extends Status & { doc?: string }>(item: T, at: string): T => {
    const found = statuses.flatMap((status) => {
      const text = findMark(item.doc, status)
      return text === undefined ? [] : [{ status, text }]
    })
    for (const { status, text } of found) {
      inferences.push({ rule: 'stability', at, decided: status, reason: `described as ${text}` })
    }
    const status = Object.fromEntries(found.map(({ status }) => [status, true as const]))
    return { ...item, ...status }
  }
  const types = model.types.map((each): TypeModel => {
    const type = mark(each, each.name)
    switch (type.kind) {
      case 'object': {
        const members = type.members.map((member) => mark(member, `${type.name}.${member.name}`))
        return { ...type, members }
      }
      case 'keyedUnion': {
        const variants = type.variants.map((part) => mark(part, `${type.name}[${part.tag}]`))
        return { ...type, variants }
      }
      default:
        return type
    }
  })
  const methods = model.methods.map((method) => mark(method, method.name))
  return { model: { ...model, methods, types }, inferences }
}

/** `NEW APIs`, at the start of a description: words in capitals that name what follows. */
const heading = /^(?:[A-Z]{2,} )+(?:APIs?|NOTIFICATIONS|REQUESTS|METHODS)(?: below)?[.:]?(?:\s+|$)/

/**
 * Drops headings of sections. Exports contain each as the description of the method after it, or at
 * the start of that.
 */
export const dropHeadings: Pass = (model) => {
  const inferences: Inference[] = []
  const methods = model.methods.map((method) => {
    const [found] = heading.exec(method.doc ?? '') ?? []
    if (found === undefined) return method
    const { doc = '', ...rest } = method
    const reason = `"${found.trim()}" is the heading of a section`
    const own = doc.slice(found.length)
    const decided = own === '' ? 'no description' : 'left out of the description'
    inferences.push({ rule: 'heading', at: method.name, decided, reason })
    return own === '' ? rest : { ...rest, doc: own }
  })
  return { model: { ...model, methods }, inferences }
}

/** The marks of a description, a line each: all of it that is read. */
export function markTexts(doc: string): string {
  const found = statuses.map((status) => findMark(doc, status))
  return found.filter((text) => text !== undefined).join('\n')
}

/** The mark at the start of one of the lines. */
function findMark(doc: string | undefined, status: keyof typeof marks): string | undefined {
  const lines = doc?.split('\n') ?? []
  return lines.flatMap((line) => marks[status].exec(line.trim())?.[1] ?? [])[0]
}
