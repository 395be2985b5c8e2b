import type {
  ContractModel,
  EnumModel,
  KeyedUnionModel,
  TypeModel,
  UnionModel,
} from '../../contract/model.js'
import type { CompanionNames } from '../../contract/typescript-names.js'
import { nameCompanions } from '../../contract/typescript-names.js'
import type { Output } from '../printer.js'
import { docComment, fromSchema, propertyKey, quote } from '../printer.js'
import { emitTypeImports } from './method-tables.js'

/**
 * Runtime support for values and variants of later releases: the listed values, a guard and a fold
 * for each open enum, and the listed tags of each open union.
 */
export function emitEnums(model: ContractModel, output: Output): string {
  const { inherited } = output
  const types = model.types.filter(({ name }) => inherited?.has(name) !== true)
  const enums = types.filter((type) => type.kind === 'enum')
  const open = enums.filter((type) => type.open !== undefined)
  const names = nameCompanions(model)
  const imports = open.map((type) => names.of('known', type.name))
  return [
    output.header,
    ...(imports.length > 0 ? [emitTypeImports(imports, output)] : []),
    ...enums.map((type) => emitEnum(type, names)),
    inherited === undefined ? unlistedVariant : inheritedEnums,
    ...types.flatMap((type) => emitUnion(type, names)),
  ].join('\n')
}

const unlistedVariant = `/** A variant that this contract does not list, as it came. */
export interface UnlistedVariant {
  tag: string
  raw: unknown
}
`

const inheritedEnums = `import type { UnlistedVariant } from '../enums.${fromSchema.extension}'

export * from '../enums.${fromSchema.extension}'
`

function emitEnum(type: EnumModel, names: CompanionNames): string {
  const listed = names.of('values', type.name)
  const values = type.values.map(({ value }) => `  ${quote(value)},\n`).join('')
  const constant =
    docComment([`Every value of ${type.name} that this contract lists.`]) +
    `export const ${listed} = [\n${values}] as const\n`
  if (type.open === undefined) return constant
  const known = names.of('known', type.name)
  const isKnown = names.of('guard', type.name)
  const guard =
    '\n' +
    docComment([`Whether this contract lists the value.`]) +
    `export function ${isKnown}(value: string): value is ${known} {\n` +
    `  return (${listed} as readonly string[]).includes(value)\n}\n`
  const { fallback } = type.open
  if (fallback === undefined) return constant + guard
  const fold =
    '\n' +
    docComment([`The value itself when it is listed, else \`${fallback}\`.`]) +
    `export function ${names.of('fold', type.name)}(value: string): ${known} {\n` +
    `  return ${isKnown}(value) ? value : ${quote(fallback)}\n}\n`
  return constant + guard + fold
}

function emitUnion(type: TypeModel, names: CompanionNames): string[] {
  return type.kind === 'union' || type.kind === 'keyedUnion' ? [emitTags(type, names)] : []
}

function emitTags(type: UnionModel | KeyedUnionModel, names: CompanionNames): string {
  const tag = type.kind === 'union' ? `\`${type.discriminator}\`` : 'tag'
  const tags = type.variants.map((variant) => `  ${quote(variant.tag)},\n`).join('')
  const constant =
    docComment([`Every ${tag} of ${type.name} that this contract lists.`]) +
    `export const ${names.of('tags', type.name)} = [\n${tags}] as const\n`
  if (!type.open) return constant
  const doc = docComment([
    `For the \`default\` of a switch over ${type.name}: what a later server may send. It compiles`,
    'only while every listed variant has a case of its own.',
  ])
  return (
    `${constant}\n${doc}` +
    `export function ${names.of('unlisted', type.name)}(value: never): UnlistedVariant {\n` +
    (type.kind === 'union' ? readTag(type.discriminator) : readKey) +
    `}\n`
  )
}

function readTag(discriminator: string): string {
  const key = propertyKey(discriminator)
  return `  const { ${key}: tag }: { ${key}: string } = value\n  return { tag, raw: value }\n`
}

const readKey =
  `  const variant: string | object = value\n` +
  `  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')\n` +
  `  return { tag, raw: value }\n`
