import { senderKey } from '../contract/lint-names.js'
import type { ContractModel, TypeModel } from '../contract/model.js'

/** The contract of one release. */
export interface ReleaseContract {
  release: string
  model: ContractModel
}

/** When a part of the contract came and went. */
export interface Lifespan {
  /** First release that has it; absent if that is the first of all. */
  since?: string
  /** The release before that one. Those between the two are not known. */
  lastWithout?: string
  /** First release without it, after the last one that has it. */
  sunset?: string
}

/** Finds the first and the last release of each part of the contract. */
export class Lifespans {
  readonly #releases: readonly string[]
  readonly #spans = new Map<string, { first: number; last: number }>()

  /** Takes the contracts of all known releases, the oldest first. */
  constructor(contracts: readonly ReleaseContract[]) {
    this.#releases = contracts.map(({ release }) => release)
    contracts.forEach(({ model }, index) => {
      for (const key of partsOf(model)) {
        const span = this.#spans.get(key)
        if (span === undefined) this.#spans.set(key, { first: index, last: index })
        else span.last = index
      }
    })
  }

  of(key: string): Lifespan {
    const span = this.#spans.get(key)
    if (span === undefined) throw new TypeError(`No release has "${key}"`)
    const [since, lastWithout] = [this.#releases[span.first], this.#releases[span.first - 1]]
    const sunset = this.#releases[span.last + 1]
    return {
      ...(since !== undefined && lastWithout !== undefined && { since, lastWithout }),
      ...(sunset !== undefined && { sunset }),
    }
  }

  /** The lifespan of a part of a type, without what it shares with the whole type. */
  within(type: TypeModel, name: string): Lifespan {
    const [whole, part] = [this.of(typeKey(type)), this.of(partKey(type.name, name))]
    return {
      ...(part.since !== whole.since && part),
      ...(part.sunset !== undefined && part.sunset !== whole.sunset && { sunset: part.sunset }),
    }
  }
}

/** A type in one form: as a union, it is as old as its oldest variants, whatever it was before. */
export function typeKey({ name, kind }: TypeModel): string {
  return `type ${name} ${kind}`
}

/** A member, a value or a variant of a type. */
export function partKey(type: string, name: string): string {
  return `part ${type} ${name}`
}

function partsOf({ methods, types }: ContractModel): string[] {
  return [
    ...methods.map(senderKey),
    ...types.flatMap((type) => {
      const names = partNames(type).map((name) => partKey(type.name, name))
      return [typeKey(type), ...names]
    }),
  ]
}

function partNames(type: TypeModel): string[] {
  switch (type.kind) {
    case 'object':
      return type.members.map(({ name }) => name)
    case 'enum':
      return type.values.map(({ value }) => value)
    case 'union':
    case 'keyedUnion':
      return type.variants.map(({ tag }) => tag)
    case 'alias':
      return []
  }
}
