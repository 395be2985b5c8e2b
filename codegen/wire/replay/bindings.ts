import { stableHome, stableWorkspace } from '../redact/places.js'
import { replacement } from '../redact/stable-names.js'

/** Names that a recording and a client have given to the same thing. */
export class Bindings {
  /** Names of the client by those of the recording. */
  readonly #actual = new Map<string, string>()
  readonly #recorded = new Map<string, string>()

  /** Whether both can be the same thing. From then on, they are. */
  bind(recorded: string, actual: string): boolean {
    const known = this.#actual.get(recorded) ?? this.#recorded.get(actual)
    if (known !== undefined) return this.#actual.get(recorded) === actual
    this.#actual.set(recorded, actual)
    this.#recorded.set(actual, recorded)
    return true
  }

  /** A copy, to try something. */
  clone(): Bindings {
    const copy = new Bindings()
    for (const [recorded, actual] of this.#actual) copy.bind(recorded, actual)
    return copy
  }

  /** The name of the client for a name of the recording. */
  actualOf(recorded: string): string | undefined {
    return this.#actual.get(recorded)
  }
}

/** Names in the texts of a recording. Folders are names too, since each run has its own. */
const name = new RegExp(
  [replacement.source, `${stableHome}(?![\\w.-])`, `${stableWorkspace}(?![\\w.-])`].join('|'),
  'g',
)

const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g

/** Whether two redacted texts are the same but for times and names. */
export function isSameText(recorded: string, actual: string, bindings: Bindings): boolean {
  if (recorded.replace(time, '').replace(name, '') !== actual.replace(time, '').replace(name, '')) {
    return false
  }
  const [left, right] = [recorded, actual].map((text) => text.match(name) ?? [])
  if (left?.length !== right?.length) return false
  return left?.every((one, index) => bindings.bind(one, right?.[index] ?? '')) === true
}

/** The text with each name of the recording replaced. */
export function replaceNames(text: string, replace: (name: string) => string | undefined): string {
  return text.replace(name, (one) => replace(one) ?? one)
}
