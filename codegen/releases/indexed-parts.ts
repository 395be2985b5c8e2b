import { addMark, isMarked, parseForm } from './part-form.js'
import type { PartForms, ReleaseIndexFile } from './release-index.js'

/** The form of a part in each release, the oldest first; undefined where a release lacks it. */
export type Forms = readonly (string | undefined)[]

/** A part that a release has. */
export interface IndexedPart {
  form: string
  /** The type that it belongs to. */
  type: string
  /** Variants of unions that lead to it, by tag, and types of several alternatives, by name. */
  alternatives: readonly string[]
}

/** The types of the params and of the result in the form of a method. */
export function payloadsOf(form = ''): {
  params?: string | undefined
  result?: string | undefined
} {
  return { params: /\((\w+)/.exec(form)?.[1], result: /\): (\w+)/.exec(form)?.[1] }
}

/** Finds the parts of each release in an index. */
export class IndexedParts {
  readonly #index: ReleaseIndexFile
  readonly #types = new Map<string, { forms: Forms; parts: ReadonlyMap<string, Forms> }>()

  constructor(index: ReleaseIndexFile) {
    this.#index = index
  }

  get releases(): readonly string[] {
    return this.#index.releases
  }

  /** The name that exports have a type under. */
  exportedName(type: string): string {
    const { types, names } = this.#index
    return Object.hasOwn(types, type) || !Object.hasOwn(names, type) ? type : (names[type] ?? type)
  }

  /** All methods. */
  methods(): readonly string[] {
    return Object.keys(this.#index.methods)
  }

  /** All methods and types, also those that only the package calls so. */
  *names(): Iterable<string> {
    yield* [...this.methods(), ...Object.keys(this.#index.types)]
    yield* Object.keys(this.#index.names)
  }

  method(name: string): Forms | undefined {
    const { methods } = this.#index
    const forms = Object.hasOwn(methods, name) ? methods[name] : undefined
    return forms === undefined ? undefined : this.#expand(forms)
  }

  type(name: string): Forms | undefined {
    return this.#typeOf(name)?.forms
  }

  /** The members, values and variants that a type has in any release. */
  parts(type: string): readonly string[] {
    return [...(this.#typeOf(type)?.parts.keys() ?? [])]
  }

  /** The form of one of these in each release. */
  part(type: string, name: string): Forms {
    return this.#typeOf(type)?.parts.get(name) ?? []
  }

  /** Names of the types that a form refers to. */
  references(form: string): string[] {
    const words = form.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').match(/\w+/g) ?? []
    return [...new Set(words)].filter((word) => Object.hasOwn(this.#index.types, word))
  }

  /**
   * Where steps from some types lead in one release. Lists, maps and null take no step, and a
   * member of a variant may follow the union.
   */
  follow(types: readonly string[], steps: readonly string[], release: number): IndexedPart[] {
    return new Descent(this, release).follow(types, steps)
  }

  /** The types that steps from a type lead to in any release, with those of their variants. */
  reached(type: string, steps: readonly string[]): string[] {
    const found = this.releases.flatMap((_, release) => {
      const forms = this.follow([type], steps, release).map(({ form }) => form)
      return steps.length === 0 ? [type] : forms.flatMap((form) => this.references(form))
    })
    return [...new Set(found.flatMap((name) => [name, ...this.#alternatives(name)]))]
  }

  #alternatives(type: string): string[] {
    const forms = this.type(type)?.find((form) => form !== undefined) ?? ''
    if (forms.startsWith('alias')) return this.references(forms)
    if (!forms.startsWith('union')) return []
    return this.parts(type).flatMap((name) => {
      const form = this.part(type, name).find((one) => one !== undefined)
      return form === undefined ? [] : this.references(form)
    })
  }

  #typeOf(name: string) {
    const { types } = this.#index
    const known = this.#types.get(name)
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    if (known !== undefined || type === undefined) return known
    const forms = this.#expand(type.forms)
    const rows = Object.entries(type.parts).map(([part, own]): [string, Forms] => {
      // Forms of a part are listed for the releases that have its type.
      return [part, this.#expand(own).map((form, i) => (forms[i] === undefined ? forms[i] : form))]
    })
    const expanded = { forms, parts: new Map(rows) }
    this.#types.set(name, expanded)
    return expanded
  }

  #expand(forms: PartForms): Forms {
    if (typeof forms === 'string') return this.releases.map(() => forms)
    let form: string | undefined
    return this.releases.map((release) => {
      const change = forms[release]
      if (change !== undefined) form = change ?? undefined
      return form
    })
  }
}

/** One way through the types of a release. */
class Descent {
  readonly #parts: IndexedParts
  readonly #release: number

  constructor(parts: IndexedParts, release: number) {
    this.#parts = parts
    this.#release = release
  }

  follow(types: readonly string[], steps: readonly string[]): IndexedPart[] {
    return this.#followEach(types, steps, new Set())
  }

  /** `passed` has the types that were left without a step. */
  #followEach(
    types: readonly string[],
    steps: readonly string[],
    passed: ReadonlySet<string>,
  ): IndexedPart[] {
    return types.flatMap((type) => {
      const found = passed.has(type) ? [] : this.#followOne(type, steps, passed)
      return types.length === 1 ? found : found.map((part) => within(type, part))
    })
  }

  #followOne(type: string, steps: readonly string[], passed: ReadonlySet<string>): IndexedPart[] {
    const [step, ...rest] = steps
    const form = step === undefined ? undefined : this.#formOf(type, step)
    if (form !== undefined) {
      if (rest.length === 0) return [{ form, type, alternatives: [] }]
      const found = this.#followEach(this.#parts.references(form), rest, new Set())
      return isMarked(form, 'experimental') ? found.map(toExperimental) : found
    }
    const whole = this.#parts.type(type)?.[this.#release] ?? ''
    const seen = new Set([...passed, type])
    if (whole.startsWith('alias')) {
      return this.#followEach(this.#parts.references(whole), steps, seen)
    }
    if (!whole.startsWith('union')) return []
    if (rest.length === 0 && parseForm(whole).shape === `union by ${step}`) {
      return [{ form: 'string', type, alternatives: [] }]
    }
    return this.#parts.parts(type).flatMap((tag) => {
      const variant = this.#parts.references(this.#formOf(type, tag) ?? '')
      return this.#followEach(variant, steps, seen).map((part) => within(tag, part))
    })
  }

  #formOf(type: string, part: string): string | undefined {
    return this.#parts.part(type, part)[this.#release]
  }
}

function toExperimental(part: IndexedPart): IndexedPart {
  return { ...part, form: addMark(part.form, 'experimental') }
}

function within(name: string, part: IndexedPart): IndexedPart {
  return { ...part, alternatives: [name, ...part.alternatives] }
}
