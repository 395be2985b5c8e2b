/** A part of a text. Only a part that is replaced has a kind. */
export interface TextPart {
  /** Where it begins in the whole text. */
  start: number
  text: string
  /** `kept` is a replacement of an earlier run, which stays as it is. */
  kind?: PartKind
}

/** Why a part is replaced. */
export type PartKind =
  'secret' | 'uuid' | 'id' | 'workspace' | 'home' | 'user' | 'folder' | 'mail' | 'kept'

/** Finds parts of one kind. Only the group `part` of a match counts, if the pattern has it. */
export interface PartPattern {
  kind: PartKind
  /** With the flags `d` and `g`. */
  pattern: RegExp
  /** Whether a match counts, by its part and by the group `name`. */
  accepts?: (text: string, name: string) => boolean
}

/** Splits the parts that have no kind yet at every match. */
export function splitParts(parts: readonly TextPart[], pattern: PartPattern): TextPart[] {
  return parts.flatMap((part) => (part.kind === undefined ? splitPart(part, pattern) : [part]))
}

function splitPart(part: TextPart, { kind, pattern, accepts }: PartPattern): TextPart[] {
  const found: TextPart[] = []
  let end = 0
  for (const match of part.text.matchAll(pattern)) {
    const { indices } = match
    const [from, to] = indices?.groups?.['part'] ?? indices?.[0] ?? [0, 0]
    const text = part.text.slice(from, to)
    if (from < end || text === '' || accepts?.(text, match.groups?.['name'] ?? '') === false)
      continue
    if (from > end) found.push({ start: part.start + end, text: part.text.slice(end, from) })
    found.push({ start: part.start + from, text, kind })
    end = to
  }
  if (end === 0) return [part]
  if (end < part.text.length) found.push({ start: part.start + end, text: part.text.slice(end) })
  return found
}

/** Splits the parts that have no kind yet at every occurrence of a text. */
export function splitAt(parts: readonly TextPart[], text: string, kind: PartKind): TextPart[] {
  return parts.flatMap((part) => {
    if (part.kind !== undefined || !part.text.includes(text)) return [part]
    let start = part.start
    return part.text.split(text).flatMap((rest, index) => {
      const found: TextPart[] = index === 0 ? [] : [{ start, text, kind }]
      if (index > 0) start += text.length
      if (rest !== '') found.push({ start, text: rest })
      start += rest.length
      return found
    })
  })
}
