/** Facts about a part that are not its shape. */
export const marks = ['optional', 'experimental', 'unstable', 'deprecated'] as const

/** The name of one of those facts. */
export type Mark = (typeof marks)[number]

/** What a part is in one release. */
export interface PartForm {
  /** Its type, or the kind, params and result of a method. Empty for values. */
  shape: string
  marks: readonly Mark[]
}

/** The form as one text, such as `string | null; optional`. */
export function formatForm({ shape, marks: found }: PartForm): string {
  return found.length === 0 ? shape : `${shape}; ${found.join(', ')}`
}

const oneMark = `(?:${marks.join('|')})`
const markedForm = new RegExp(`^(.*); (${oneMark}(?:, ${oneMark})*)$`, 's')

/** The form that a text was made of. */
export function parseForm(text: string): PartForm {
  const [, shape = text, found = ''] = markedForm.exec(text) ?? []
  const names = found.split(', ')
  return { shape, marks: marks.filter((mark) => names.includes(mark)) }
}

/** Whether the text of a form has a mark. */
export function isMarked(text: string, mark: Mark): boolean {
  return parseForm(text).marks.includes(mark)
}

/** The text of a form with one more mark. */
export function addMark(text: string, added: Mark): string {
  const { shape, marks: found } = parseForm(text)
  return formatForm({
    shape,
    marks: marks.filter((mark) => mark === added || found.includes(mark)),
  })
}
