import type { AnySchemaObject, Code, CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, Name, stringify } from 'ajv'
import { not, or } from 'ajv/dist/compile/codegen/index.js'
import { Type } from 'ajv/dist/compile/util.js'
import { noPropertyInData, propertyInData } from 'ajv/dist/vocabularies/code.js'
import { fits, type } from './json-types.js'
import { callValidator, report } from './report.js'
import { longestChain, variantOf } from './tagged.js'

/** Calls a validator that is in scope, instead of one that ajv compiles along. */
const callByName: CodeKeywordDefinition = {
  keyword: '$ref',
  schemaType: 'string',
  code: (cxt: KeywordCxt) => void callValidator(cxt, new Name(cxt.schema as string)),
}

/** Has the values in its code, where ajv would keep the whole schema beside it. */
const listed: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  code(cxt: KeywordCxt) {
    const values = cxt.schema as readonly (string | null)[]
    cxt.gen.if(isNone(cxt.data, values), () => report(cxt, 'unlistedValue', stringify(values)))
  },
}

const literal: CodeKeywordDefinition = {
  keyword: 'const',
  code(cxt: KeywordCxt) {
    const value = stringify(cxt.schema)
    cxt.gen.if(_`${cxt.data} !== ${value}`, () => report(cxt, 'unlike', value))
  },
}

const required: CodeKeywordDefinition = {
  keyword: 'required',
  schemaType: 'array',
  code(cxt: KeywordCxt) {
    for (const name of cxt.schema as readonly string[]) {
      cxt.gen.if(isMissing(cxt, name), () => report(cxt, 'missing', _`${name}`))
    }
  },
}

const properties: CodeKeywordDefinition = {
  keyword: 'properties',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data, it } = cxt
    for (const [name, schema] of Object.entries(cxt.schema as AnySchemaObject)) {
      if (isEmpty(schema)) continue
      gen.if(propertyInData(gen, data, name, it.opts.ownProperties), () => {
        const part = { keyword: 'properties', schemaProp: name, dataProp: name }
        cxt.subschema(part, gen.name('valid'))
      })
    }
  },
}

/** Refuses what is not listed, where it is false; else all that is not listed is what it says. */
const additionalProperties: CodeKeywordDefinition = {
  keyword: 'additionalProperties',
  schemaType: ['boolean', 'object'],
  code(cxt: KeywordCxt) {
    const { gen, data, parentSchema } = cxt
    const schema: unknown = cxt.schema
    if (isEmpty(schema)) return
    const part = { keyword: 'additionalProperties', dataPropType: Type.Str }
    const names = memberNames(parentSchema)
    gen.forIn('key', data, (key) => {
      const judge = () => {
        if (schema === false) report(cxt, 'unlisted', key)
        else cxt.subschema({ ...part, dataProp: key }, gen.name('valid'))
      }
      if (names.length === 0) judge()
      else gen.if(isNone(key, names), judge)
    })
  },
}

function memberNames({ properties, patternProperties }: AnySchemaObject): string[] {
  const names = Object.keys((properties ?? {}) as object)
  // The only pattern that there is.
  return patternProperties === undefined ? names : [...names, '__proto__']
}

const items: CodeKeywordDefinition = {
  keyword: 'items',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt
    if (isEmpty(cxt.schema)) return
    gen.forRange('i', 0, _`${data}.length`, (i) => {
      cxt.subschema({ keyword: 'items', dataProp: i, dataPropType: Type.Num }, gen.name('valid'))
    })
  },
}

/** Knows the two questions that decide about a branch: the JSON type, and whether a member is there. */
const condition: CodeKeywordDefinition = {
  keyword: 'if',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data, parentSchema } = cxt
    const { type, required } = cxt.schema as { type?: string; required?: readonly [string] }
    const holds =
      type === undefined
        ? _`!isObject(${data}) || ${not(isMissing(cxt, required?.[0] ?? ''))}`
        : fits(data, type)
    const branch = (keyword: 'then' | 'else') => () => {
      if (!isEmpty(parentSchema[keyword])) cxt.subschema({ keyword }, gen.name('valid'))
    }
    gen.if(holds, branch('then'), branch('else'))
  },
}

/** One error, whatever each of the alternatives has to say. */
const anyOf: CodeKeywordDefinition = {
  keyword: 'anyOf',
  schemaType: 'array',
  trackErrors: true,
  code(cxt: KeywordCxt) {
    const { gen } = cxt
    const schemas = cxt.schema as readonly AnySchemaObject[]
    const sets = schemas.map((schema) => schema['required'] as readonly string[] | undefined)
    if (sets.every((set) => set !== undefined)) {
      requireSet(cxt, sets)
      return
    }
    const valid = gen.let('valid', false)
    const branchValid = gen.name('_valid')
    gen.block(() => {
      for (const index of schemas.keys()) {
        cxt.subschema({ keyword: 'anyOf', schemaProp: index, compositeRule: true }, branchValid)
        gen.assign(valid, branchValid).if(not(valid))
      }
    })
    cxt.reset()
    gen.if(not(valid), () => report(cxt, 'unlistedVariant', stringify(schemas.map(nameOf))))
  },
}

/** What is missing is told of the first set. */
function requireSet(cxt: KeywordCxt, sets: readonly (readonly string[])[]): void {
  const lacks = sets.map((set) => or(...set.map((name) => isMissing(cxt, name))))
  cxt.gen.if(
    lacks.reduce((all, lack) => _`(${all}) && (${lack})`),
    () => {
      const [first = []] = sets
      const name = first.reduceRight<Code>(
        (rest, name) => _`${isMissing(cxt, name)} ? ${name} : ${rest}`,
        _`""`,
      )
      report(cxt, 'missing', name)
    },
  )
}

/** What people call an alternative: its type of the contract, or else its JSON type. */
function nameOf({ $ref, type }: AnySchemaObject): unknown {
  return typeof $ref === 'string' ? $ref.slice($ref.indexOf('_') + 1) : type
}

/** Without the parentheses that ajv puts around each condition. */
function isNone(value: Name, others: readonly (string | null)[]): Code {
  if (others.length > longestChain) return _`!${stringify(others)}.includes(${value})`
  const [first, ...rest] = others.map((other) => _`${value} !== ${other}`)
  return rest.reduce<Code>((all, differs) => _`${all} && ${differs}`, first ?? _`true`)
}

function isMissing({ gen, data, it }: KeywordCxt, name: string): Code {
  return noPropertyInData(gen, data, name, it.opts.ownProperties)
}

function isEmpty(schema: unknown): boolean {
  return (
    schema === undefined || (typeof schema === 'object' && Object.keys(schema ?? {}).length === 0)
  )
}

/** In the order in which they are asked. */
export const keywords: readonly CodeKeywordDefinition[] = [
  type,
  callByName,
  literal,
  listed,
  required,
  anyOf,
  additionalProperties,
  properties,
  items,
  condition,
  variantOf,
]

/** What `type` sees to, beside JSON types. */
export const boundKeywords: readonly string[] = ['minimum', 'maximum']
