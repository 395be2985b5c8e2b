import type { IndexedParts } from './indexed-parts.js'
import { payloadsOf } from './indexed-parts.js'
import { distanceBetween, nearestNames } from './nearest-names.js'
import type { PartName } from './part-name.js'

/** The parts that names can be of, and whether a name is found. */
interface Names {
  parts: IndexedParts
  isFound: (name: string) => boolean
}

/** The most names that are suggested. */
const most = 5

/** Names that another one, which is not found, can have been meant as. All of them are found. */
export function suggestNames(name: PartName, names: Names): string[] {
  return [...new Set(new Suggester(names).suggest(name))].slice(0, most)
}

class Suggester {
  readonly #parts: IndexedParts
  readonly #isFound: (name: string) => boolean

  constructor({ parts, isFound }: Names) {
    this.#parts = parts
    this.#isFound = isFound
  }

  suggest({ root, steps }: PartName): string[] {
    const method = this.#parts.method(root)
    if (method !== undefined) return this.#inMethod(root, steps)
    const type = this.#parts.exportedName(root)
    if (this.#parts.type(type) !== undefined) return this.#inTypes([root], [type], steps)
    const dotted = this.#dotted(root, steps)
    return dotted.length > 0 ? dotted : this.#roots(root).filter(this.#isFound)
  }

  /** Suggestions where a slash is meant as a dot: `thread/list/cwd`. */
  #dotted(root: string, steps: readonly string[]): string[] {
    const segments = root.split('/')
    for (let count = segments.length - 1; count > 0; count--) {
      const known = segments.slice(0, count).join('/')
      if (!this.#isFound(known)) continue
      const name = { root: known, steps: [...segments.slice(count), ...steps] }
      const path = [known, ...name.steps].join('.')
      return this.#isFound(path) ? [path] : this.suggest(name)
    }
    return []
  }

  /** Methods and types, and parts of types where only their own name was given. */
  #roots(name: string): string[] {
    const near = nearestNames(name, this.#parts.names())
    const types = [...this.#parts.names()].filter((type) => this.#parts.part(type, name).length > 0)
    const found = [...near, ...types.map((type) => `${type}.${name}`)]
    return found.length > 0 ? found : this.#siblings(name)
  }

  /** Methods with the same first segment; those that clients call come first. */
  #siblings(name: string): string[] {
    const [segment = '', ...rest] = name.split('/')
    if (rest.length === 0) return []
    const siblings = this.#parts.methods().filter((method) => method.startsWith(`${segment}/`))
    const isCalled = (method: string) => {
      return this.#parts.method(method)?.some((form) => form?.startsWith('clientRequest')) === true
    }
    const sorted = byDistance(name, siblings)
    return [...sorted.filter(isCalled), ...sorted.filter((method) => !isCalled(method))]
  }

  #inMethod(method: string, steps: readonly string[]): string[] {
    const payloads = (this.#parts.method(method) ?? []).map((form) => payloadsOf(form))
    const types = payloads.flatMap(({ params, result }) => [params, result])
    const all = [...new Set(types.filter((type) => type !== undefined))]
    const [place, ...rest] = steps
    if (place !== 'params' && place !== 'result') return this.#inTypes([method], all, steps)
    const elsewhere = [method, ...rest].join('.')
    if (rest.length > 0 && this.#isFound(elsewhere)) return [elsewhere]
    const own = [...new Set(payloads.map((payload) => payload[place]))]
    if (rest.length === 0) return own.filter((type) => type !== undefined)
    return this.#inTypes([`${method}.${place}`, method], all, rest)
  }

  /**
   * Names with the first unknown step replaced. Each begins with the first of the roots that makes
   * it one that is found.
   */
  #inTypes(roots: readonly string[], types: readonly string[], steps: readonly string[]): string[] {
    for (let count = steps.length - 1; count >= 0; count--) {
      const known = steps.slice(0, count)
      const reached = types.flatMap((type) => this.#parts.reached(type, known))
      const names = reached.flatMap((type) => this.#parts.parts(type))
      if (names.length === 0) continue
      const wanted = steps[count] ?? ''
      const near = nearestNames(wanted, names)
      const others = near.length > 0 ? near : byDistance(wanted, this.#choices(reached))
      return others.flatMap((name) => {
        const paths = roots.map((root) => [root, ...known, name].join('.'))
        return paths.find(this.#isFound) ?? []
      })
    }
    return []
  }

  /** The values and the variants of types. */
  #choices(types: readonly string[]): string[] {
    return types.flatMap((type) => {
      const form = this.#parts.type(type)?.findLast((one) => one !== undefined) ?? ''
      return /^(?:enum|union)\b/.test(form) ? this.#parts.parts(type) : []
    })
  }
}

function byDistance(name: string, others: readonly string[]): string[] {
  const rows = others.map((other) => ({ other, distance: distanceBetween(name, other) }))
  return rows.sort((a, b) => a.distance - b.distance).map(({ other }) => other)
}
