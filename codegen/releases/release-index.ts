import type { MemberModel, MethodModel, TypeModel } from '../contract/model.js'
import { isAlwaysSent } from '../contract/model.js'
import { formatShape } from '../diff/compare/format-shape.js'
import type { ReleaseContract } from '../merge/lifespans.js'
import type { History } from './history.js'
import type { Mark } from './part-form.js'
import { formatForm, marks } from './part-form.js'

/**
 * The forms of a part in all releases: one form for as long as there is what it belongs to, or each
 * form by the first release that has it. The form of a missing part is null.
 */
export type PartForms = string | Readonly<Record<string, string | null>>

/** A type, and its members, values or variants by name. */
interface IndexedType {
  forms: PartForms
  parts: Readonly<Record<string, PartForms>>
}

/** Which parts each known release has, and in which form. */
export interface ReleaseIndex {
  /** Oldest first. */
  releases: readonly string[]
  /** Releases that export the same as the one before. */
  identical: readonly string[]
  methods: Readonly<Record<string, PartForms>>
  types: Readonly<Record<string, IndexedType>>
}

/** The file `release-index.json`. */
export interface ReleaseIndexFile extends ReleaseIndex {
  /** Types of the contract of the package that exports have under another name, with that name. */
  names: Readonly<Record<string, string>>
}

/** The file as text: a line for each method and each type. */
export function printReleaseIndex(file: ReleaseIndexFile): string {
  const { releases, identical, names, methods, types } = file
  const lists = Object.entries({ releases, identical, names }).map(([name, value]) => {
    return `"${name}": ${JSON.stringify(value)}`
  })
  const tables = Object.entries({ methods, types }).map(([name, table]) => {
    const rows = Object.entries(table).map(([key, value]) => {
      return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
    })
    return `"${name}": {\n${rows.join(',\n')}\n}`
  })
  return `{\n${[...lists, ...tables].join(',\n')}\n}\n`
}

/** Takes the contracts of all releases of a history. */
export function indexReleases(
  history: History,
  contracts: readonly ReleaseContract[],
): ReleaseIndex {
  const releases = contracts.map(({ release }) => release)
  const identical = releases.filter((release, index) => {
    const before = releases[index - 1]
    return before !== undefined && history.digestOf(release) === history.digestOf(before)
  })
  const methods = contracts.map(({ model }) => {
    return new Map(model.methods.map((method) => [method.name, formatMethod(method)]))
  })
  const types = contracts.map(({ model }) => new Map(model.types.map((type) => [type.name, type])))
  return {
    releases,
    identical,
    methods: byName(methods, (name) => {
      return toForms(
        releases,
        methods.map((forms) => forms.get(name)),
      )
    }),
    types: byName(types, (name) =>
      indexType(
        releases,
        types.map((all) => all.get(name)),
      ),
    ),
  }
}

function byName<T>(
  releases: readonly ReadonlyMap<string, unknown>[],
  toValue: (name: string) => T,
): Record<string, T> {
  const names = new Set(releases.flatMap((parts) => [...parts.keys()]))
  return Object.fromEntries([...names].sort().map((name) => [name, toValue(name)]))
}

function indexType(
  releases: readonly string[],
  types: readonly (TypeModel | undefined)[],
): IndexedType {
  const having = releases.filter((_, index) => types[index] !== undefined)
  const parts = types.filter((type) => type !== undefined).map(formatParts)
  return {
    forms: toForms(
      releases,
      types.map((type) => type && formatType(type)),
    ),
    parts: byName(parts, (name) =>
      toForms(
        having,
        parts.map((forms) => forms.get(name)),
      ),
    ),
  }
}

/** Takes the form of one part in each of the releases. */
function toForms(releases: readonly string[], forms: readonly (string | undefined)[]): PartForms {
  const changes = releases.flatMap((release, index): [string, string | null][] => {
    return forms[index] === forms[index - 1] ? [] : [[release, forms[index] ?? null]]
  })
  const [only] = forms
  return changes.length === 1 && only !== undefined ? only : Object.fromEntries(changes)
}

function formatMethod({ kind, params, result, ...method }: MethodModel): string {
  const optional = params?.presence === 'optional' ? '?' : ''
  const answer = result === undefined ? '' : `: ${result}`
  return withMarks(`${kind}(${params?.type ?? ''}${optional})${answer}`, method)
}

function formatType(type: TypeModel): string {
  switch (type.kind) {
    case 'object':
    case 'enum':
      return withMarks(type.kind, type)
    case 'union':
      return withMarks(`union by ${type.discriminator}`, type)
    case 'keyedUnion':
      return withMarks('union', type)
    case 'alias':
      return withMarks(`alias of ${formatShape(type.shape)}`, type)
  }
}

/** The forms of the parts of a type by their names. */
function formatParts(type: TypeModel): ReadonlyMap<string, string> {
  switch (type.kind) {
    case 'object':
      return new Map(type.members.map((member) => [member.name, formatMember(member)]))
    case 'enum':
      return new Map(type.values.map((value) => [value.value, withMarks('', value)]))
    case 'union':
      return new Map(type.variants.map((variant) => [variant.tag, variant.type]))
    case 'keyedUnion':
      return new Map(
        type.variants.map(({ shape, ...variant }) => {
          const form = shape === undefined ? '' : formatShape(shape)
          return [variant.tag, withMarks(form, variant)]
        }),
      )
    case 'alias':
      return new Map()
  }
}

function formatMember(member: MemberModel): string {
  return withMarks(formatShape(member.shape), { ...member, optional: !isAlwaysSent(member) })
}

function withMarks(shape: string, part: Readonly<Partial<Record<Mark, boolean>>>): string {
  return formatForm({ shape, marks: marks.filter((mark) => part[mark] === true) })
}
