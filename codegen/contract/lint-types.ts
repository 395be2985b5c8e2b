import type {
  AliasModel,
  ContractModel,
  KeyedUnionModel,
  KeyedVariantModel,
  Lifecycle,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
} from './model.js'
import { findType, isImported } from './model.js'
import { directReferences, findCircular } from './references.js'
import { parsePattern } from './regular-expression.js'
import { innerShapes, shapesOf } from './shapes.js'
import { findDuplicates } from './find-duplicates.js'
import { isNewer, isRelease } from './versions.js'

/** A problem of a named part of the model, and the earlier part that it conflicts with. */
export interface Finding {
  at: string
  message: string
  first?: string
}

/** Checks the releases that annotations name. */
export function lintLifecycle(model: ContractModel, item: Lifecycle): string[] {
  const { since, sunset, deprecated } = item
  const newest = model.facts['newestServer']
  const problems: string[] = []
  if (since !== undefined && newest !== undefined && isNewer(since, newest)) {
    problems.push(`${since} is newer than newestServer, which is ${newest}`)
  }
  if (sunset === undefined) return problems
  // What a release of an imported contract lacks was dropped, announced or not.
  if (deprecated === undefined && !isImported(model)) {
    problems.push('@sunset is for what is @deprecated')
  }
  if (since !== undefined && isRelease(sunset) && !isNewer(sunset, since)) {
    problems.push(`It would be gone in ${sunset}, before it came in ${since}`)
  }
  return problems
}

/** Checks that a former name is not in use. */
export function lintFormerName(
  { renamedFrom }: Lifecycle,
  present: readonly { name: string }[],
): string[] {
  if (renamedFrom === undefined || !present.some(({ name }) => name === renamedFrom)) return []
  return [`@renamedFrom names "${renamedFrom}", which is still there`]
}

/** Facts about all types of a contract. */
interface TypeFacts {
  names: ReadonlySet<string>
  circular: ReadonlySet<string>
}

/** Checks the types of a contract. */
export function lintTypes(model: ContractModel): Finding[] {
  const names = new Set(model.types.map(({ name }) => name))
  const facts = { names, circular: findCircular(model.types) }
  return model.types.flatMap((type) => lintType(model, type, facts))
}

function lintType(model: ContractModel, type: TypeModel, facts: TypeFacts): Finding[] {
  const at = type.name
  const missing = directReferences(type).filter((name) => !facts.names.has(name))
  if (missing.length > 0) {
    return missing.map((name) => ({ at, message: `There is no type "${name}"` }))
  }
  const patterns = patternsOf(type).filter((pattern) => parsePattern(pattern) === undefined)
  if (patterns.length > 0) {
    return patterns.map((pattern) => ({ at, message: `unsupported pattern ${pattern}` }))
  }
  const annotated = [...lintLifecycle(model, type), ...lintFormerName(type, model.types)]
  return [...annotated.map((message) => ({ at, message })), ...lintBody(model, type, facts)]
}

/** The patterns of texts and names in a type. */
function patternsOf(type: TypeModel): string[] {
  const named = type.kind === 'object' ? (type.patterns ?? []) : []
  return [...named.map(({ pattern }) => pattern), ...shapesOf(type).flatMap(patternsIn)]
}

function patternsIn(shape: Shape): string[] {
  if (shape.kind === 'string') return shape.pattern === undefined ? [] : [shape.pattern]
  return innerShapes(shape).flatMap(patternsIn)
}

function lintBody(model: ContractModel, type: TypeModel, facts: TypeFacts): Finding[] {
  const at = type.name
  switch (type.kind) {
    case 'object':
      return lintMembers(model, type)
    case 'union':
      return lintUnion(model, type)
    case 'keyedUnion':
      return lintKeyedUnion(model, type)
    case 'alias':
      return facts.circular.has(at)
        ? [{ at, message: `"${at}" refers only to itself` }]
        : lintAlias(model, type)
    case 'enum':
      return [
        ...type.values.flatMap((value) => lintLifecycle(model, value)),
        ...findDuplicates(type.values, ({ value }) => value).map(
          ({ duplicate }) => `"${duplicate.value}" is listed twice in ${at}`,
        ),
      ].map((message) => ({ at, message }))
  }
}

function lintMembers(model: ContractModel, type: ObjectModel): Finding[] {
  const { name: at, members } = type
  return [
    ...(type.closed === true && type.additional !== undefined
      ? [{ at, message: `"${at}" is closed and also types unlisted members` }]
      : []),
    ...members.flatMap((member) =>
      [...lintLifecycle(model, member), ...lintFormerName(member, members)].map((message) => {
        return { at: `${at}.${member.name}`, message }
      }),
    ),
    ...findDuplicates(members, ({ name }) => name).map(({ duplicate }) => {
      return { at, message: `"${duplicate.name}" is listed twice in ${at}` }
    }),
  ]
}

function lintUnion(model: ContractModel, union: UnionModel): Finding[] {
  const tagOf = (variant: string) => `${variant}.${union.discriminator}`
  return [
    ...findDuplicates(union.variants, ({ tag }) => tag).map(({ duplicate, first }) => ({
      at: tagOf(duplicate.type),
      message: `Two variants of ${union.name} have the tag "${duplicate.tag}"`,
      first: tagOf(first.type),
    })),
    ...union.variants
      .filter(({ type }) => findType(model, type).kind !== 'object')
      .map(({ type }) => ({ at: union.name, message: `"${type}" is not an object` })),
  ]
}

function lintKeyedUnion(model: ContractModel, { name: at, variants }: KeyedUnionModel): Finding[] {
  const formOf = ({ tag, shape }: KeyedVariantModel) =>
    `${shape === undefined ? 'text' : 'key'} ${tag}`
  return [
    ...variants.flatMap((variant) => lintLifecycle(model, variant)),
    ...findDuplicates(variants, formOf).map(
      ({ duplicate }) => `"${duplicate.tag}" is listed twice in ${at}`,
    ),
  ].map((message) => ({ at, message }))
}

function lintAlias(model: ContractModel, { name: at, shape }: AliasModel): Finding[] {
  // Only our own schema can be changed.
  if (shape.kind !== 'anyOf' || isImported(model)) return []
  const scalar = shape.shapes.every(
    (part) => part.kind !== 'ref' || findType(model, part.name).kind === 'alias',
  )
  return scalar ? [] : [{ at, message: 'A union of objects needs @discriminator' }]
}
