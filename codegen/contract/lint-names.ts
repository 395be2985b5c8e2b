import type { Finding } from './lint-types.js'
import type { ContractModel, MethodModel, TypeModel } from './model.js'
import { isImported } from './model.js'
import { tableName } from './names.js'
import { findDuplicates } from './find-duplicates.js'
import { companionsOf } from './typescript-names.js'

/** Finds duplicate names and, in our own contract, names that would be spelled otherwise. */
export function lintNames(model: ContractModel): Finding[] {
  if (isImported(model)) return lintDuplicates(model)
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

/** Whether our own contract cannot have a member of that name. */
export function isUnsupportedName(name: string): boolean {
  return name === ''
}

/** Whether our own contract cannot have a method, tag member or error kind of that name. */
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
  return companionsOf(type).flatMap(({ names: [best] }) => best ?? [])
}

/** Identifies a method among those that the same side sends. */
export function senderKey({ kind, name }: MethodModel): string {
  return `${kind.startsWith('client') ? 'client' : 'server'} ${name}`
}

/** The name under which the location of a method is listed. */
export function methodKey({ kind, name }: MethodModel): string {
  return `${tableName(kind)}.${name}`
}
