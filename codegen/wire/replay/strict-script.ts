import type { WireMessage } from '../frame.js'
import { messageOf } from '../frame.js'
import type { Recording } from '../recording/format.js'
import { compareFrames } from './compare-frames.js'
import type { Difference } from './difference.js'
import { showValue } from './difference.js'
import type { Script, Step } from './script.js'
import { subjectOf, toSteps } from './script.js'
import type { Serving } from './serving.js'

/** The client has to send the frames of the recording, in their order and no others. */
export class StrictScript implements Script {
  readonly #serving: Serving
  readonly #steps: Step[]
  readonly #length: number

  constructor(recording: Recording, serving: Serving) {
    this.#serving = serving
    this.#steps = toSteps(recording)
    this.#length = recording.frames.length
  }

  begin(): void {
    this.#serve(this.#steps.shift())
  }

  take(text: string): Difference | undefined {
    const actual = this.#serving.redact(text)
    const sent = actual.frame ?? actual.text
    const step = this.#steps.shift()
    if (step?.expected === undefined) {
      const beyond = { frame: this.#length + 1, subject: 'beyond the end', pointer: '' }
      return { ...beyond, expected: undefined, actual: showValue(sent) }
    }
    const { expected } = step
    const [recorded, message] = [messageOf(expected), messageOf(actual)]
    // Each client counts its requests in its own way.
    const asSent =
      recorded.method === undefined
        ? expected.frame
        : { ...(expected.frame as object), id: (actual.frame as WireMessage | undefined)?.id }
    const wanted = expected.text ?? asSent
    const found = compareFrames(wanted, sent, this.#serving.bindings)
    if (found !== undefined) {
      return { frame: expected.number, subject: subjectOf(expected), ...found }
    }
    this.#serving.join(recorded, message)
    this.#serve(step)
    return undefined
  }

  end(): Difference | undefined {
    const expected = this.#steps[0]?.expected
    if (expected === undefined) return undefined
    const value = showValue(expected.frame ?? expected.text)
    const place = { frame: expected.number, subject: subjectOf(expected), pointer: '' }
    return { ...place, expected: value, actual: undefined }
  }

  get isOver(): boolean {
    return this.#steps.length === 0
  }

  #serve(step: Step | undefined): void {
    for (const frame of step?.then ?? []) this.#serving.serve(frame)
  }
}
