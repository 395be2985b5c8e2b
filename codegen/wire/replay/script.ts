import type { RecordedFrame, WireMessage } from '../frame.js'
import { kindOf, messageOf } from '../frame.js'
import type { Recording } from '../recording/format.js'
import type { Difference } from './difference.js'

/** What a client has to send, and what it gets. */
export interface Script {
  /** Serves what the server sent first. */
  begin(): void
  /** Takes a frame of the client and serves what followed it. */
  take(text: string): Difference | undefined
  /** The client has ended. */
  end(): Difference | undefined
  /** Whether nothing of the client is expected any more. */
  readonly isOver: boolean
}

/** A frame of the client in a recording, and what the server sent after it. */
export interface Step {
  /** Undefined for the beginning of the connection. */
  expected: NumberedFrame | undefined
  /** Frames of the server until the next frame of the client. */
  then: readonly RecordedFrame[]
}

/** A frame with its number in the recording, from 1. */
interface NumberedFrame extends RecordedFrame {
  number: number
}

/** The steps of a recording. The first one is the beginning of the connection. */
export function toSteps({ frames }: Recording): Step[] {
  let then: RecordedFrame[] = []
  const steps: Step[] = [{ expected: undefined, then }]
  frames.forEach((frame, index) => {
    if (frame.dir === 'in') {
      then.push(frame)
    } else {
      then = []
      steps.push({ expected: { ...frame, number: index + 1 }, then })
    }
  })
  return steps
}

/** What a frame is, for messages. */
export function subjectOf(frame: RecordedFrame): string {
  const message: WireMessage = messageOf(frame)
  if (message.method !== undefined) return message.method
  return kindOf(message) === 'answer' ? `the answer to ${message.id}` : 'a text'
}
