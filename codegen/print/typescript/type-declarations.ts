import type {
  AliasModel,
  ContractModel,
  EnumModel,
  KeyedVariantModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
} from '../../contract/model.js'
import { isOptionalForReaders } from '../../contract/model.js'
import { nameCompanions } from '../../contract/typescript-names.js'
import type { Output } from '../printer.js'
import { docComment, fromSchema, lifecycleLines, propertyKey, quote } from '../printer.js'
import { directReferences, reachedFrom } from '../../contract/references.js'

/** Declarations of every type of the contract, as readers see them. */
export function emitTypes(model: ContractModel, { header, inherited }: Output): string {
  const own = model.types.filter(({ name }) => inherited?.has(name) !== true)
  const types = own.map((type) => emitType(model, type))
  if (inherited !== undefined) return [header, emitInherited(own, inherited), ...types].join('\n')
  const hasOpenEnum = model.types.some((type) => type.kind === 'enum' && type.open !== undefined)
  return [header, jsonValue, ...(hasOpenEnum ? [unlistedValue] : []), ...types].join('\n')
}

function emitInherited(own: readonly TypeModel[], inherited: ReadonlySet<string>): string {
  const path = `'../${fromSchema.types}.${fromSchema.extension}'`
  const used = new Set(own.flatMap(directReferences).filter((name) => inherited.has(name)))
  const names = [...used, 'JsonValue', 'UnlistedValue'].sort().map((name) => `  ${name},\n`)
  return `import type {\n${names.join('')}} from ${path}\n\nexport type * from ${path}\n`
}

// Senders may leave members out by `undefined`, so a member of an object may be undefined.
const jsonValue =
  docComment(['Any JSON value. Every object type of the contract is one.']) +
  `export type JsonValue =\n` +
  `  string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue | undefined }\n`

// The brand has a plain name, so that values of two contracts are assignable to each other.
const unlistedValue = `${docComment([
  'A received value of an open enum that this contract does not list. No literal has this type.',
])}export type UnlistedValue = string & { readonly 'unlisted value': never }
`

function emitType(model: ContractModel, type: TypeModel): string {
  return docComment(describe(type)) + emitDeclaration(model, type)
}

function emitDeclaration(model: ContractModel, type: TypeModel): string {
  switch (type.kind) {
    case 'object':
      return emitObject(model, type)
    case 'enum': {
      const values = type.values.map(({ value }) => quote(value))
      if (type.open === undefined) return emitUnion(type.name, values)
      const known = nameCompanions(model).of('known', type.name)
      const doc = docComment([`The values of ${type.name} that this contract lists.`])
      return `export type ${type.name} = ${known} | UnlistedValue\n\n${doc}${emitUnion(known, values)}`
    }
    case 'union':
      return emitUnion(
        type.name,
        type.variants.map((variant) => variant.type),
      )
    case 'keyedUnion':
      return emitUnion(type.name, type.variants.map(emitKeyed))
    case 'alias':
      return emitAlias(model, type)
  }
}

/** TypeScript rejects a Record that refers back to its own alias, but not an index signature. */
function emitAlias(model: ContractModel, type: AliasModel): string {
  const leadsBack = reachedFrom(model, directReferences(type)).has(type.name)
  const shape = emitShape(type.shape, leadsBack ? emitIndexed : emitRecord)
  return `export type ${type.name} = ${shape}\n`
}

function emitRecord(values: string): string {
  return `Record<string, ${values}>`
}

function emitIndexed(values: string): string {
  return `{ [member: string]: ${values} }`
}

function emitKeyed({ tag, shape }: KeyedVariantModel): string {
  return shape === undefined ? quote(tag) : `{ ${propertyKey(tag)}: ${emitShape(shape)} }`
}

function emitObject(model: ContractModel, type: ObjectModel): string {
  const { name, members, patterns = [], additional, oneOfRequired } = type
  const hasOthers = additional !== undefined || patterns.length > 0
  if (members.length === 0 && !hasOthers) {
    return `export type ${name} = Record<string, JsonValue>\n`
  }
  const listed = members.map((member) => {
    const optional = isOptionalForReaders(model, member) ? '?' : ''
    const doc = docComment(describe(member), '  ')
    return `${doc}  ${propertyKey(member.name)}${optional}: ${emitShape(member.shape)}\n`
  })
  const lines = hasOthers ? [...listed, emitUnlisted(model, type)] : listed
  // An interface would not be assignable to an object of JSON values.
  if (oneOfRequired === undefined) return `export type ${name} = {\n${lines.join('')}}\n`
  const sets = oneOfRequired.map((names) => emitPresent(members, names))
  return `export type ${name} = {\n${lines.join('')}} & (${sets.join(' | ')})\n`
}

/** An index signature has to admit every listed member, so it is often wider than the shape. */
function emitUnlisted(
  model: ContractModel,
  { members, patterns = [], additional }: ObjectModel,
): string {
  const text = additional === undefined ? 'JsonValue' : emitShape(additional)
  const hasOptional = members.some((member) => isOptionalForReaders(model, member))
  const isTrue =
    patterns.length === 0 &&
    !hasOptional &&
    members.every((member) => emitShape(member.shape) === text)
  const named = patterns.map(({ pattern, shape }) => {
    return `Members whose names match \`${pattern}\`. Each is \`${emitShape(shape)}\`.`
  })
  const unlisted = patterns.length === 0 ? 'Members that are not listed' : 'Other members'
  const isAny = isTrue || additional?.kind === 'json'
  const others = isAny ? `${unlisted}.` : `${unlisted}. Each is \`${text}\`.`
  const docs = additional === undefined ? named : [...named, others]
  const values = isTrue ? text : hasOptional ? 'JsonValue | undefined' : 'JsonValue'
  return `${docComment(docs, '  ')}  [member: string]: ${values}\n`
}

/** That some members, which are optional by themselves, are there. */
function emitPresent(members: readonly MemberModel[], names: readonly string[]): string {
  const present = members.filter(({ name }) => names.includes(name))
  const lines = present.map(({ name, shape }) => `${propertyKey(name)}: ${emitShape(shape)}`)
  return `{ ${lines.join('; ')} }`
}

function emitUnion(name: string, members: readonly string[]): string {
  const line = `export type ${name} = ${members.join(' | ')}`
  if (line.length <= 100) return `${line}\n`
  return `export type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')}\n`
}

/** A shape in TypeScript. */
function emitShape(shape: Shape, emitMap = emitRecord): string {
  switch (shape.kind) {
    case 'string':
    case 'boolean':
    case 'null':
      return shape.kind
    case 'integer':
    case 'number':
      return 'number'
    case 'json':
      return 'JsonValue'
    case 'literal':
      return typeof shape.value === 'string' ? quote(shape.value) : String(shape.value)
    case 'ref':
      return shape.name
    case 'array':
      return `${parenthesize(shape.items, emitMap)}[]`
    case 'map': {
      const values = emitShape(shape.values, emitMap)
      // As in JsonValue, so that an object of any JSON value is assignable.
      return emitMap(shape.values.kind === 'json' ? `${values} | undefined` : values)
    }
    case 'nullable':
      return `${emitShape(shape.shape, emitMap)} | null`
    case 'anyOf':
      return shape.shapes.map((each) => emitShape(each, emitMap)).join(' | ')
  }
}

function parenthesize(shape: Shape, emitMap: typeof emitRecord): string {
  const text = emitShape(shape, emitMap)
  return shape.kind === 'nullable' || shape.kind === 'anyOf' ? `(${text})` : text
}

function describe(item: TypeModel | MemberModel): string[] {
  const lines = item.doc === undefined ? [] : [item.doc]
  if ('kind' in item && item.kind === 'enum') lines.push(...describeValues(item))
  const { formerly = [] } = 'formerly' in item ? item : {}
  const former = formerly.map(({ shape, sunset }) => {
    return `Before ${sunset}: \`${emitShape(shape)}\`.`
  })
  return [...lines, ...former, ...lifecycleLines(item)]
}

/** The values that not every release has. */
function describeValues({ values }: EnumModel): string[] {
  const since = values.flatMap(({ value, since }) => (since ? [`\`${value}\` ${since}`] : []))
  const gone = values.flatMap(({ value, sunset }) => (sunset ? [`\`${value}\` ${sunset}`] : []))
  return [
    ...(since.length > 0 ? ['', `Since: ${since.join(', ')}.`] : []),
    ...(gone.length > 0 ? ['', `Gone in: ${gone.join(', ')}.`] : []),
  ]
}
