import { SourceError } from '../sources/contract.js'
import type { Forms } from './indexed-parts.js'
import { IndexedParts, payloadsOf } from './indexed-parts.js'
import type { PartForm } from './part-form.js'
import { addMark, isMarked, parseForm } from './part-form.js'
import type { PartName } from './part-name.js'
import { parsePartName } from './part-name.js'
import type { ReleaseIndexFile } from './release-index.js'
import { suggestNames } from './suggest-names.js'

/** A form that a part had before. */
interface FormerForm extends PartForm {
  /** First release with another form. */
  until: string
}

/** The releases that have a part. */
export interface PartLifespan {
  /** Whether the part belongs to the params or to the result of the method. */
  in?: 'params' | 'result'
  /** The type that it belongs to. */
  type?: string
  /** Variants of unions that lead to it, by tag, and types of several alternatives, by name. */
  alternatives: readonly string[]
  /** First release that has it; absent if that is the oldest known one. */
  since?: string
  /** Newest release before `since`. Those between the two are not known. */
  lastWithout?: string
  /** First release without it, after the last one that has it. */
  until?: string
  /** Releases in between that lack it. */
  missing: readonly string[]
  /** In the newest release that has it. */
  form: PartForm
  /** The newest first. */
  formerly: readonly FormerForm[]
}

/** A member, value or variant of a type, and the releases that have it. */
export type ListedPart = { name: string } & Pick<
  PartLifespan,
  'since' | 'lastWithout' | 'until' | 'missing' | 'form'
>

/** A part of the contract and its lifespans, one for each place that the name leads to. */
export interface FoundPart {
  name: string
  /** The name that exports have the type under, where that is another one. */
  exportedAs?: string
  /** The known releases at both ends. */
  oldest: string
  newest: string
  lifespans: readonly PartLifespan[]
  /** The members, values or variants, where the name is that of a type. */
  parts?: readonly ListedPart[]
}

/**
 * Finds a method (`thread/list`), a member of its params or result (`thread/list.cwd`,
 * `thread/list.result.data`), a type (`Thread`), or a member, value or variant of it
 * (`Thread.status.active`). Locations as findings show them are names too
 * (`Thread.status[active]`). Throws a SourceError with the nearest names if no release has it.
 */
export function findPart(index: ReleaseIndexFile, name: string): FoundPart {
  const search = new PartSearch(new IndexedParts(index))
  const { releases } = index
  const parsed = parsePartName(name)
  const { root } = parsed
  const exportedAs = search.parts.exportedName(root)
  const lifespans = search.find(parsed)
  if (lifespans.length === 0) {
    const others = suggestNames(parsed, {
      parts: search.parts,
      isFound: (other) => search.find(parsePartName(other)).length > 0,
    })
    const hint = others.length === 0 ? '' : `; did you mean ${others.join(', ')}?`
    throw new SourceError('usage', `No known release has "${name}"${hint}`)
  }
  return {
    name,
    ...(exportedAs !== root && { exportedAs: `${exportedAs}${name.slice(root.length)}` }),
    oldest: releases[0] ?? '',
    newest: releases.at(-1) ?? '',
    lifespans,
    ...(search.isType(parsed) && { parts: search.list(exportedAs) }),
  }
}

/** Where steps begin in each release, the oldest first. */
interface Start {
  types: readonly (string | undefined)[]
  /** The method or the type that the name begins with. Its parts are as experimental as it is. */
  within: Forms
}

class PartSearch {
  readonly parts: IndexedParts

  constructor(parts: IndexedParts) {
    this.parts = parts
  }

  /** The lifespans of a part, one for each place; none if no release has it. */
  find({ root, steps }: PartName): PartLifespan[] {
    const method = this.parts.method(root)
    if (method !== undefined) {
      return steps.length === 0
        ? [this.#lifespanOf(method, { alternatives: [] })]
        : this.#findInMethod(method, steps)
    }
    const type = this.parts.exportedName(root)
    const whole = this.parts.type(type)
    if (whole === undefined) return []
    if (steps.length === 0) return [this.#lifespanOf(whole, { alternatives: [] })]
    const types = whole.map((form) => form && type)
    return this.#follow({ types, within: whole }, steps)
  }

  isType({ root, steps }: PartName): boolean {
    return steps.length === 0 && this.parts.method(root) === undefined
  }

  /** All parts of a type. */
  list(type: string): ListedPart[] {
    return this.parts.parts(type).flatMap((name) => {
      const found = this.find({ root: type, steps: [name] })
      return found.map(({ since, lastWithout, until, missing, form }) => ({
        name,
        ...(since !== undefined && { since }),
        ...(lastWithout !== undefined && { lastWithout }),
        ...(until !== undefined && { until }),
        missing,
        form,
      }))
    })
  }

  #findInMethod(forms: Forms, steps: readonly string[]): PartLifespan[] {
    const find = (place: 'params' | 'result', rest = steps): PartLifespan[] => {
      const types = forms.map((form) => payloadsOf(form)[place])
      const found = this.#follow({ types, within: forms }, rest)
      return found.map((lifespan) => ({ in: place, ...lifespan }))
    }
    const found = [...find('params'), ...find('result')]
    const [place, ...rest] = steps
    if (found.length > 0 || rest.length === 0) return found
    return place === 'params' || place === 'result' ? find(place, rest) : []
  }

  #follow({ types, within }: Start, steps: readonly string[]): PartLifespan[] {
    const places = new Map<string, Place>()
    types.forEach((type, release) => {
      const found = type === undefined ? [] : this.parts.follow([type], steps, release)
      const isExperimental = isMarked(within[release] ?? '', 'experimental')
      for (const { form, ...part } of found) {
        const key = part.alternatives.join('.')
        const forms = places.get(key)?.forms ?? new Map<number, string>()
        const own = isExperimental ? addMark(form, 'experimental') : form
        places.set(key, { part, forms: forms.set(release, own) })
      }
    })
    return [...places.values()].map(({ part, forms }) => {
      return this.#lifespanOf(
        this.parts.releases.map((_, index) => forms.get(index)),
        part,
      )
    })
  }

  #lifespanOf(forms: Forms, place: Pick<PartLifespan, 'type' | 'alternatives'>): PartLifespan {
    const { releases } = this.parts
    const [first, last] = [forms.findIndex(isThere), forms.findLastIndex(isThere)]
    const [since, lastWithout] = [releases[first], releases[first - 1]]
    const until = releases[last + 1]
    const [form = { shape: '', marks: [] }, ...formerly] = formsOf(releases, forms)
    return {
      ...place,
      ...(since !== undefined && lastWithout !== undefined && { since, lastWithout }),
      ...(until !== undefined && { until }),
      missing: releases.filter((_, i) => i > first && i < last && forms[i] === undefined),
      form: { shape: form.shape, marks: form.marks },
      formerly,
    }
  }
}

interface Place {
  part: Pick<PartLifespan, 'type' | 'alternatives'>
  /** By the index of the release. */
  forms: Map<number, string>
}

function isThere(form: string | undefined): boolean {
  return form !== undefined
}

/** The different forms of a part, the newest first, each with the release of the next one. */
function formsOf(releases: readonly string[], forms: Forms): FormerForm[] {
  const found: FormerForm[] = []
  let [later, text]: [string, string | undefined] = ['', undefined]
  for (const [index, release] of [...releases.entries()].reverse()) {
    const form = forms[index]
    if (form === undefined) continue
    if (form !== text) found.push({ ...parseForm(form), until: later })
    ;[later, text] = [release, form]
  }
  return found
}
