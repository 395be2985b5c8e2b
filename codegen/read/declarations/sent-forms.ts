import type { ContractModel, MemberModel, TypeModel } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import { directReferences, reachedFrom } from '../../contract/references.js'
import type { Declarations } from './declarations.js'
import { ShapeMaker } from './declared-shapes.js'
import type { Declared, PresentMembers } from './presence.js'

/** Types in the form in which servers send them, by name, where that is not their own. */
export type SentForms = ReadonlyMap<string, TypeModel>

/** Forms, and types that only these lead to. */
export interface FormsWithTypes {
  forms: SentForms
  types: readonly TypeModel[]
}

/** The forms of types with members that servers always send. */
export function requirePresent(model: ContractModel, present: PresentMembers): SentForms {
  const forms = new Map<string, TypeModel>()
  for (const type of model.types) {
    const always = present.get(type.name)
    if (type.kind !== 'object' || always === undefined) continue
    const isNew = ({ name, required }: MemberModel) => !required && always.has(name)
    if (!type.members.some(isNew)) continue
    const members = type.members.map((member) => {
      return isNew(member) ? { ...member, sent: true as const } : member
    })
    forms.set(type.name, { ...type, members })
  }
  return forms
}

/** Forms with the unlisted members that JSON Schemas leave out, and the types that these hold. */
export function addUnlisted(
  model: ContractModel,
  forms: SentForms,
  { unlisted, declarations }: { unlisted: Declared['unlisted']; declarations: Declarations },
): FormsWithTypes {
  const added = new Map(forms)
  const maker = new ShapeMaker(model, declarations)
  for (const type of model.types) {
    const values = unlisted.get(type.name)
    const form = forms.get(type.name) ?? type
    if (values === undefined || form.kind !== 'object') continue
    const additional = maker.toShape(values, `${type.name}Value`)
    added.set(type.name, { ...form, additional })
  }
  return { forms: added, types: maker.types }
}

/** One line for each type, with the members that became required. */
export function explainForms(model: ContractModel, forms: SentForms): Inference[] {
  const own = new Map(model.types.map((type) => [type.name, type]))
  return [...forms].flatMap(([at, form]): Inference[] => {
    const before = own.get(at)
    if (form.kind !== 'object' || before?.kind !== 'object') return []
    const names = form.members
      .filter(({ sent }, index) => sent === true && before.members[index]?.sent !== true)
      .map(({ name }) => name)
    if (names.length === 0) return []
    const decided = `servers always send ${names.join(', ')}`
    return [{ rule: 'presence', at, decided, reason: 'its TypeScript declaration requires them' }]
  })
}

/**
 * Adds what the experimental surface lists of the types that servers send: they send it to clients
 * without the experimental API too. All of it is marked.
 */
export function addExperimentalParts(
  { model, forms }: { model: ContractModel; forms: SentForms },
  experimental: ContractModel,
): FormsWithTypes {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  const others = new Map(experimental.types.map((type) => [type.name, type]))
  const added = new Map(forms)
  for (const type of model.types) {
    const other = others.get(type.name)
    if (other === undefined || !sent.has(type.name)) continue
    const form = addParts(forms.get(type.name) ?? type, other)
    if (form !== undefined) added.set(type.name, form)
  }
  const known = new Set(model.types.map(({ name }) => name))
  const roots = [...added.values()].flatMap((form) => directReferences(form))
  const reached = reachedFrom(
    {
      ...experimental,
      types: [...experimental.types, ...model.types.filter(({ name }) => !others.has(name))],
    },
    roots.filter((name) => !known.has(name)),
  )
  const types = experimental.types.filter(({ name }) => reached.has(name) && !known.has(name))
  return { forms: added, types: types.map((type) => ({ ...type, experimental: true as const })) }
}

/** The form with what only the other one has; undefined where there is nothing to add. */
function addParts(form: TypeModel, other: TypeModel): TypeModel | undefined {
  switch (form.kind) {
    case 'object': {
      if (other.kind !== 'object') return undefined
      const members = lacking(form.members, other.members, ({ name }) => name).map(mark)
      return members.length === 0 ? undefined : { ...form, members: [...form.members, ...members] }
    }
    case 'enum': {
      if (other.kind !== 'enum') return undefined
      const values = lacking(form.values, other.values, ({ value }) => value).map(mark)
      return values.length === 0 ? undefined : { ...form, values: [...form.values, ...values] }
    }
    case 'union': {
      if (other.kind !== 'union' || other.discriminator !== form.discriminator) return undefined
      const variants = lacking(form.variants, other.variants, ({ tag }) => tag)
      return variants.length === 0
        ? undefined
        : { ...form, variants: [...form.variants, ...variants] }
    }
    case 'keyedUnion': {
      if (other.kind !== 'keyedUnion') return undefined
      const variants = lacking(form.variants, other.variants, ({ tag }) => tag).map(mark)
      return variants.length === 0
        ? undefined
        : { ...form, variants: [...form.variants, ...variants] }
    }
    case 'alias':
      return undefined
  }
}

function mark<T>(part: T): T & { experimental: true } {
  return { ...part, experimental: true }
}

function lacking<T>(own: readonly T[], others: readonly T[], nameOf: (part: T) => string): T[] {
  const known = new Set(own.map(nameOf))
  return others.filter((part) => !known.has(nameOf(part)))
}
