import type { RecordedFrame, WireMessage } from '../frame.js'
import { isObject, kindOf, messageOf } from '../frame.js'
import type { Recording } from '../recording/format.js'
import { compareFrames } from './compare-frames.js'
import type { Difference } from './difference.js'
import { showValue } from './difference.js'
import type { Script, Step } from './script.js'
import { toSteps } from './script.js'
import type { Serving } from './serving.js'

/**
 * Each request of the client is answered as the recorded one with the same method and the most
 * similar params. It may send them in another order, and not all of them.
 */
export class LooseScript implements Script {
  readonly #serving: Serving
  readonly #steps: Step[]
  readonly #used = new Set<Step>()
  /** Answers whose requests the client has not sent yet. */
  #early: RecordedFrame[] = []
  readonly isOver = false

  constructor(recording: Recording, serving: Serving) {
    this.#serving = serving
    this.#steps = toSteps(recording)
  }

  begin(): void {
    this.#serve(this.#steps[0]?.then ?? [])
  }

  take(text: string): Difference | undefined {
    const actual = this.#serving.redact(text)
    const message = messageOf(actual)
    const step = this.#find(message)
    if (step?.expected === undefined) return this.#refuse(message)
    const recorded = messageOf(step.expected)
    this.#bind(recorded, message)
    this.#serving.join(recorded, message)
    const isRepeated = this.#used.has(step)
    this.#used.add(step)
    const then = isRepeated ? this.#answersOf(recorded) : step.then
    this.#serve([...this.#early.splice(0), ...then])
    return undefined
  }

  end(): Difference | undefined {
    return undefined
  }

  #serve(frames: readonly RecordedFrame[]): void {
    for (const frame of frames) {
      if (this.#serving.isJoined(frame)) this.#serving.serve(frame)
      else this.#early.push(frame)
    }
  }

  /** An equal one that was not used yet, then one of the same shape, then one that was used. */
  #find(message: WireMessage): Step | undefined {
    const alike = this.#steps.filter(({ expected }) => {
      return expected !== undefined && isAlike(messageOf(expected), message)
    })
    const free = alike.filter((step) => !this.#used.has(step))
    return free.find((step) => this.#isEqual(step, message)) ?? free[0] ?? alike.at(-1)
  }

  #isEqual({ expected }: Step, message: WireMessage): boolean {
    const recorded = { ...messageOf(expected ?? {}), id: message.id }
    return compareFrames(recorded, message, this.#serving.bindings.clone()) === undefined
  }

  /** Members that are equal but for their names are bound, whatever else differs. */
  #bind(recorded: WireMessage, message: WireMessage): void {
    const [left, right] = [recorded.params, message.params]
    if (!isObject(left) || !isObject(right)) return
    for (const [name, value] of Object.entries(left)) {
      const bindings = this.#serving.bindings.clone()
      const pair = [{ [name]: value }, { [name]: right[name] }] as const
      if (compareFrames(...pair, bindings) === undefined) this.#serving.bindings = bindings
    }
  }

  #answersOf({ id }: WireMessage): readonly RecordedFrame[] {
    const all = this.#steps.flatMap(({ then }) => then)
    return all.filter((frame) => {
      const message = messageOf(frame)
      return kindOf(message) === 'answer' && message.id === id
    })
  }

  /** Only requests wait for an answer: the recording need not have anything else. */
  #refuse(message: WireMessage): Difference | undefined {
    if (kindOf(message) !== 'request') return undefined
    const { id, method = '' } = message
    this.#serving.refuse(id ?? '', `the recording has no ${method} with such params`)
    const place = { subject: method, pointer: '/params' }
    return { ...place, expected: undefined, actual: showValue(message.params) }
  }
}

/** Whether both have the same method, and params with the same members. */
function isAlike(recorded: WireMessage, actual: WireMessage): boolean {
  if (kindOf(recorded) !== kindOf(actual) || recorded.method !== actual.method) return false
  if (recorded.method === undefined) return recorded.id === actual.id
  return shapeOf(recorded.params) === shapeOf(actual.params)
}

function shapeOf(params: unknown): string {
  if (!isObject(params)) return params === undefined || params === null ? '' : typeof params
  const members = Object.entries(params).filter(([, value]) => (value ?? undefined) !== undefined)
  return members
    .map(([name, value]) => `${name}:${Array.isArray(value) ? 'array' : typeof value}`)
    .sort()
    .join()
}
