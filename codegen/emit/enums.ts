import type { ContractModel, EnumModel, UnionModel } from '../model.js'
import {
  foldName,
  guardName,
  knownTypeName,
  lowerFirst,
  tagsName,
  unlistedName,
  valuesName,
} from '../names.js'
import { docComment, header, propertyKey, quote } from '../printer.js'

/**
 * What code needs at run time to live with values and variants that came later: the listed
 * values, a guard and a fold for each open enum, and the listed tags of each open union.
 */
export function emitEnums(model: ContractModel): string {
  const enums = model.types.filter((type) => type.kind === 'enum')
  const unions = model.types.filter((type) => type.kind === 'union')
  const open = enums.filter((type) => type.open !== undefined)
  const imports = [...open.flatMap((type) => [type.name, knownTypeName(type.name)])].sort()
  return [
    header('schema/'),
    `import type {\n${imports.map((name) => `  ${name},\n`).join('')}} from './types/index.js'\n`,
    ...enums.map(emitEnum),
    unlistedVariant,
    ...unions.map(emitUnion),
  ].join('\n')
}

const unlistedVariant = `/** A variant that this contract does not list, as it came. */
export interface UnlistedVariant {
  tag: string
  raw: unknown
}
`

function emitEnum(type: EnumModel): string {
  const values = type.values.map(({ value }) => `  ${quote(value)},\n`).join('')
  const constant =
    docComment([`Every value of ${type.name} that this contract lists.`]) +
    `export const ${valuesName(type.name)} = [\n${values}] as const\n`
  if (type.open === undefined) return constant
  const known = knownTypeName(type.name)
  const set = `${lowerFirst(type.name)}Set`
  const guard =
    `\nconst ${set}: ReadonlySet<string> = new Set(${valuesName(type.name)})\n\n` +
    docComment([`Whether this contract lists the value.`]) +
    `export function ${guardName(type.name)}(value: ${type.name}): value is ${known} {\n` +
    `  return ${set}.has(value)\n}\n`
  const { fallback } = type.open
  if (fallback === undefined) return constant + guard
  const fold =
    '\n' +
    docComment([`The value itself when it is listed, else \`${fallback}\`.`]) +
    `export function ${foldName(type.name)}(value: ${type.name}): ${known} {\n` +
    `  return ${guardName(type.name)}(value) ? value : ${quote(fallback)}\n}\n`
  return constant + guard + fold
}

function emitUnion(type: UnionModel): string {
  const tags = type.variants.map(({ tag }) => `  ${quote(tag)},\n`).join('')
  const constant =
    docComment([`Every \`${type.discriminator}\` of ${type.name} that this contract lists.`]) +
    `export const ${tagsName(type.name)} = [\n${tags}] as const\n`
  if (!type.open) return constant
  const doc = docComment([
    `For the \`default\` of a switch over ${type.name}: what a later server may send. It compiles`,
    'only while every listed variant has a case of its own.',
  ])
  return (
    `${constant}\n${doc}` +
    `export function ${unlistedName(type.name)}(value: never): UnlistedVariant {\n` +
    `  const variant: { ${propertyKey(type.discriminator)}: string } = value\n` +
    `  return { tag: variant[${quote(type.discriminator)}], raw: value }\n}\n`
  )
}
