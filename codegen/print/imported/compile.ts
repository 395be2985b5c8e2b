import { Ajv } from 'ajv'
import { ValueScope } from 'ajv/dist/compile/codegen/index.js'
import type { ContractModel, TypeModel } from '../../contract/model.js'
import type { Profile, SchemaContext } from '../documents/schema-context.js'
import { emitType } from '../documents/json-schema.js'
import { hasInheritedName } from '../validators/validators.js'
import { boundKeywords, keywords } from './keywords.js'
import { emitTagged } from './tagged.js'

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

/** Validators by the JSON Schema that they were compiled from, to print many contracts faster. */
export type CompiledSchemas = Map<string, string>

export function createCompile(
  model: ContractModel,
  profile: Profile,
  known: CompiledSchemas = new Map(),
): Compile {
  const ownProperties = hasInheritedName(model)
  const ajv = createAjv(ownProperties)
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
    }
    const schema = type.kind === 'union' ? emitTagged(context, type) : emitType(context, type)
    const key = `${ownProperties} ${JSON.stringify(schema)}`
    const code = known.get(key) ?? compileSchema(withFreshNames(ajv), schema)
    known.set(key, code)
    return { code, calls: [...calls] }
  }
}

function createAjv(ownProperties: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    ownProperties,
    strict: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    messages: false,
    logger: false,
    // Length in UTF-16 units: to count characters, ajv imports a function.
    unicode: false,
    // Leaves `type` to the vocabulary, where ajv would report it in its own way.
    jtd: true,
    code: { source: true },
  })
  for (const { keyword } of keywords) for (const name of [keyword].flat()) ajv.removeKeyword(name)
  for (const name of boundKeywords) ajv.removeKeyword(name)
  return ajv.addVocabulary([...keywords])
}

/**
 * Names that ajv makes up are numbered, so a type would change the code of those after it. An instance
 * for each type would do too, and takes a sixth of the time of an import.
 */
function withFreshNames(ajv: Ajv): Ajv {
  const scope = new ValueScope({ scope: {}, es5: false, lines: false })
  return Object.create(ajv, { scope: { value: scope } }) as Ajv
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
