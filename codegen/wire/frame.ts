/** Who sent a frame, as a client sees it: `out` is the client and `in` the server. */
export type Direction = 'out' | 'in'

/** A frame on the wire. */
export interface WireFrame {
  /** Milliseconds since the start. */
  t: number
  dir: Direction
  /** One JSON text. */
  text: string
}

/** A frame of a recording. */
export interface RecordedFrame {
  t: number
  dir: Direction
  /** The JSON value; absent if the text was not JSON. */
  frame?: unknown
  /** The text, if it was not JSON. */
  text?: string
}

/** How the server ended. */
export interface RecordedEnd {
  t: number
  end: { code: number | null; signal: string | null }
}

/** The members of a message that the tools read themselves. */
export interface WireMessage {
  id?: number | string
  method?: string
  params?: unknown
  result?: unknown
  error?: unknown
}

type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The message of a frame. A member whose type is wrong counts as missing. */
export function messageOf({ frame }: Pick<RecordedFrame, 'frame'>): WireMessage {
  if (!isObject(frame)) return {}
  const { id, method, ...rest } = frame
  return {
    ...rest,
    ...((typeof id === 'number' || typeof id === 'string') && { id }),
    ...(typeof method === 'string' && { method }),
  }
}

/** What a message is: who it is for, and whether it has an answer. */
export function kindOf({
  id,
  method,
}: WireMessage): 'request' | 'notification' | 'answer' | 'other' {
  if (method !== undefined) return id === undefined ? 'notification' : 'request'
  return id === undefined ? 'other' : 'answer'
}

/** The frame of a text. */
export function parseFrame({ t, dir, text }: WireFrame): RecordedFrame {
  try {
    return { t, dir, frame: JSON.parse(text) as unknown }
  } catch {
    return { t, dir, text }
  }
}
