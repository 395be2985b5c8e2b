import type { CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, Ajv, Name, stringify } from 'ajv'
import { or, ValueScope } from 'ajv/dist/compile/codegen/index.js'
import { callRef } from 'ajv/dist/vocabularies/core/ref.js'
import type { ContractModel, TypeModel } from '../../model.js'
import type { Profile, SchemaContext } from '../json-schema.js'
import { emitType } from '../json-schema.js'
import { hasInheritedName } from '../validators.js'
import { emitTagged, variantOf } from './tagged.js'

/** What the validator of a type is called. No other name in a file of validators has that form. */
export function validatorName(profile: Profile, type: string): string {
  return `${profile}_${type}`
}

/** A validator, as an expression, and the types whose validators it calls. */
interface Compiled {
  code: string
  calls: readonly string[]
}

export type Compile = (type: TypeModel) => Compiled

export function createCompile(model: ContractModel, profile: Profile): Compile {
  const ajv = createAjv(profile, hasInheritedName(model))
  return (type) => {
    const calls = new Set<string>()
    const context: SchemaContext = {
      model,
      profile,
      style: 'compiled',
      refer(name) {
        calls.add(name)
        return validatorName(profile, name)
      },
      forgiving: true,
    }
    const schema = type.kind === 'union' ? emitTagged(context, type) : emitType(context, type)
    return { code: compileSchema(withFreshNames(ajv), schema), calls: [...calls] }
  }
}

function createAjv(profile: Profile, ownProperties: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: profile === 'exact',
    ownProperties,
    strict: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    messages: false,
    logger: false,
    // Length in UTF-16 units: to count characters, ajv imports a function.
    unicode: false,
    code: { source: true },
  })
  ajv.removeKeyword('$ref').removeKeyword('enum')
  return ajv.addVocabulary([callByName, listed, variantOf])
}

/**
 * Names that ajv makes up are numbered, so a type would change the code of those after it. An instance
 * for each type would do too, and takes a sixth of the time of an import.
 */
function withFreshNames(ajv: Ajv): Ajv {
  const scope = new ValueScope({ scope: {}, es5: false, lines: false })
  return Object.create(ajv, { scope: { value: scope } }) as Ajv
}

/** Calls a validator that is in scope, instead of one that ajv compiles along. */
const callByName: CodeKeywordDefinition = {
  keyword: '$ref',
  schemaType: 'string',
  code: (cxt: KeywordCxt) => callRef(cxt, new Name(cxt.schema as string)),
}

/** Has the values in its code, where ajv would keep the whole schema beside it. */
const listed: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  error: { message: '', params: ({ schema }) => _`{allowedValues: ${stringify(schema)}}` },
  code(cxt: KeywordCxt) {
    const values = cxt.schema as readonly (string | null)[]
    cxt.pass(or(...values.map((value) => _`${cxt.data} === ${value}`)))
  },
}

function compileSchema(ajv: Ajv, schema: object): string {
  const { source } = ajv.compile(schema)
  if (source === undefined) throw new TypeError('ajv keeps no source')
  const { schema: schemas, ...values } = source.scopeValues
  const isUsed = [...(schemas ?? [])].some((name) => source.validateCode.includes(name.str))
  const scope = ajv.scope.scopeCode(isUsed ? source.scopeValues : values).toString()
  if (scope.includes('require(')) throw new TypeError('A validator asks for a module at run time')
  if (scope === '') return source.validateCode
  return `(() => {${scope}return ${source.validateCode}})()`
}
