import type { Finding } from './lint-types.js'
import type { ContractModel, MethodModel, TypeModel } from './model.js'
import {
  foldName,
  guardName,
  knownTypeName,
  tableName,
  tagsName,
  unlistedName,
  valuesName,
} from './names.js'
import { findDuplicates } from './find-duplicates.js'

/** Finds duplicate names and names that programs do not support. */
export function lintNames(model: ContractModel): Finding[] {
  return [...lintDuplicates(model), ...lintUnsupported(model), ...lintDerived(model)]
}

/** Readers report duplicates of their sources, but a model can come from elsewhere. */
function lintDuplicates({ types, methods, operations = [], errors }: ContractModel): Finding[] {
  return [
    ...findDuplicates([...types, ...operations], ({ name }) => name).map(({ duplicate, first }) => {
      return {
        at: duplicate.name,
        message: `"${duplicate.name}" is declared twice`,
        first: first.name,
      }
    }),
    ...findDuplicates(methods, senderKey).map(({ duplicate, first }) => ({
      at: methodKey(duplicate),
      message: `"${duplicate.name}" is a method already`,
      first: methodKey(first),
    })),
    ...findDuplicates(errors, ({ kind }) => kind).map(({ duplicate: { kind } }) => {
      return { at: `ErrorCodes.${kind}`, message: `"${kind}" is listed twice in ErrorCodes` }
    }),
  ]
}

/** Whether a member cannot have that name: validators would not notice that it is missing. */
export function isUnsupportedName(name: string): boolean {
  return name === ''
}

/** Tables have a key for each, and a literal with that key has another prototype instead. */
function isUnsupportedKey(name: string): boolean {
  return isUnsupportedName(name) || name === '__proto__'
}

function lintUnsupported({ types, methods, errors }: ContractModel): Finding[] {
  const members = types.flatMap((type) =>
    type.kind === 'object'
      ? type.members.map(({ name }) => ({ name, at: `${type.name}.${name}` }))
      : [],
  )
  const keys = [
    ...types.flatMap((type) =>
      type.kind === 'union' ? [{ name: type.discriminator, at: type.name }] : [],
    ),
    ...methods.map((method) => ({ name: method.name, at: methodKey(method) })),
    ...errors.map(({ kind }) => ({ name: kind, at: `ErrorCodes.${kind}` })),
  ]
  return [
    ...members.filter(({ name }) => isUnsupportedName(name)),
    ...keys.filter(({ name }) => isUnsupportedKey(name)),
  ].map(({ name, at }) => ({ at, message: `"${name}" is not a name that programs can use` }))
}

/** Names that the generator derives from a type must be unique. */
function lintDerived({ types }: ContractModel): Finding[] {
  const declared = types.map(({ name }) => ({ name, of: name }))
  const derived = types.flatMap((type) =>
    derivedNames(type).map((name) => ({ name, of: type.name })),
  )
  return findDuplicates([...declared, ...derived], ({ name }) => name)
    .filter(({ duplicate, first }) => duplicate.of !== first.of)
    .map(({ duplicate, first }) => ({
      at: duplicate.of,
      message: `The generator calls a part of "${duplicate.of}" "${duplicate.name}", which is taken`,
      first: first.of,
    }))
}

function derivedNames(type: TypeModel): string[] {
  const { name } = type
  if (type.kind === 'union' || type.kind === 'keyedUnion')
    return type.open ? [tagsName(name), unlistedName(name)] : [tagsName(name)]
  if (type.kind !== 'enum') return []
  if (type.open === undefined) return [valuesName(name)]
  return [valuesName(name), knownTypeName(name), guardName(name), foldName(name)]
}

/** Identifies a method among those that the same side sends. */
export function senderKey({ kind, name }: MethodModel): string {
  return `${kind.startsWith('client') ? 'client' : 'server'} ${name}`
}

/** The name under which the location of a method is listed. */
export function methodKey({ kind, name }: MethodModel): string {
  return `${tableName(kind)}.${name}`
}
