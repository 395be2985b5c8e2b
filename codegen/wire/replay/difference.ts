/** Where a client leaves a recording. */
export interface Difference {
  /** Number of the frame in the recording, from 1; absent if no frame is like this. */
  frame?: number
  /** JSON pointer into the frame. */
  pointer: string
  /** The values as JSON, redacted; undefined for a value that is missing. */
  expected: string | undefined
  actual: string | undefined
  /** Method of the expected frame, or what else it is. */
  subject: string
}

const maxChars = 300

/** A value as JSON of limited length. */
export function showValue(value: unknown): string | undefined {
  const json = JSON.stringify(value) as string | undefined
  return json === undefined || json.length <= maxChars ? json : `${json.slice(0, maxChars)}…`
}

/** A difference in up to three lines. */
function formatDifference(difference: Difference): string {
  const { frame, pointer, subject, expected, actual } = difference
  if (frame === undefined) return `no recorded ${subject} is like this one\n  actual: ${actual}`
  return [
    `frame ${frame} (${subject}) differs${pointer === '' ? '' : ` at ${pointer}`}`,
    `  expected: ${expected ?? 'nothing'}`,
    `  actual: ${actual ?? 'nothing'}`,
  ].join('\n')
}

/** A client has left the recording. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError'
  readonly difference: Difference

  constructor(difference: Difference) {
    super(`the client left the recording: ${formatDifference(difference)}`)
    this.difference = difference
  }
}
