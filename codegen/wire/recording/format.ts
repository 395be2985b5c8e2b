import type { RecordedEnd, RecordedFrame } from '../frame.js'
import { isObject, messageOf } from '../frame.js'

/** The first line of a recording. */
export interface RecordingHeader {
  /** The version of the format. */
  codexRecording: 1
  /** When it began, in ISO 8601. */
  startedAt: string
}

/** A recorded session. */
export interface Recording {
  /** Absent in recordings of other programs, which may begin with the first frame. */
  header?: RecordingHeader
  frames: readonly RecordedFrame[]
  /** How the server ended, if the recorder saw it. */
  end?: RecordedEnd['end']
  /** The release of the server, from the answer to `initialize`. */
  release?: string
  /** Whether the last line is cut off, as after a crash. It is left out. */
  truncated: boolean
}

/** A recording that cannot be read. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError'
}

/** Reads the text of a recording. Throws a RecordingError that names the line. */
export function parseRecording(text: string): Recording {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const values = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index)]))
  const last = parseLast(rest)
  if (last !== undefined) values.push(last)
  const [first] = values
  const header = isObject(first) && 'codexRecording' in first ? toHeader(first) : undefined
  const frames: RecordedFrame[] = []
  let end: RecordedEnd['end'] | undefined
  for (const value of header === undefined ? values : values.slice(1)) {
    if (isObject(value) && isObject(value['end'])) end = value['end'] as RecordedEnd['end']
    else frames.push(toFrame(value))
  }
  const release = findRelease(frames)
  return {
    ...(header && { header }),
    frames,
    ...(end && { end }),
    ...(release && { release }),
    truncated: rest.trim() !== '' && last === undefined,
  }
}

function parse(line: string, index: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new RecordingError(`line ${index + 1} is not JSON`, { cause })
  }
}

/** A line without an end is whole, or cut off by the end of the recorder. */
function parseLast(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function toHeader(value: Readonly<Record<string, unknown>>): RecordingHeader {
  if (value['codexRecording'] === 1) return value as unknown as RecordingHeader
  throw new RecordingError('a later version has written this recording')
}

function toFrame(value: unknown): RecordedFrame {
  if (isObject(value) && (value['dir'] === 'in' || value['dir'] === 'out')) {
    if ('frame' in value || typeof value['text'] === 'string') {
      return value as unknown as RecordedFrame
    }
  }
  throw new RecordingError('a line is neither a frame nor an end')
}

function findRelease(frames: readonly RecordedFrame[]): string | undefined {
  for (const frame of frames) {
    const { result } = messageOf(frame)
    const userAgent = isObject(result) ? result['userAgent'] : undefined
    if (typeof userAgent === 'string') return /\/(\d+\.\d+\.\d+[\w.-]*)/.exec(userAgent)?.[1]
  }
  return undefined
}

/** One line of a recording. */
export function formatLine(value: RecordingHeader | RecordedFrame | RecordedEnd): string {
  return `${JSON.stringify(value)}\n`
}
