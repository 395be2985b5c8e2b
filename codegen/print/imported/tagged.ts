import type { Code, CodeGen, CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, Name, stringify } from 'ajv'
import { getProperty } from 'ajv/dist/compile/codegen/index.js'
import type { UnionModel } from '../../contract/model.js'
import type { JsonSchema, SchemaContext } from '../documents/schema-context.js'
import { callValidator, report } from './report.js'

/** For each tag the validator of its variant. */
interface Variants {
  discriminator: string
  validators: readonly (readonly [tag: string, validator: string])[]
}

/** A union told apart by one look at its tag, where a chain of conditions grows with every variant. */
export function emitTagged(context: SchemaContext, union: UnionModel): JsonSchema {
  const { discriminator, variants } = union
  const validators = variants.map(({ tag, type }) => [tag, context.refer(type)] as const)
  return { type: 'object', variantOf: { discriminator, validators } satisfies Variants }
}

/** Longer chains of conditions are more than compilers can follow. */
export const longestChain = 200

function choose(gen: CodeGen, tag: Name, validators: Variants['validators']): Name {
  if (validators.length <= longestChain) {
    const choice = validators.reduceRight<Code>(
      (rest, [value, validator]) => _`${tag} === ${value} ? ${new Name(validator)} : ${rest}`,
      _`undefined`,
    )
    return gen.const('variant', choice)
  }
  const variant = gen.let('variant')
  for (const [value, validator] of validators) {
    gen.if(_`${tag} === ${value}`, () => gen.assign(variant, new Name(validator)))
  }
  return variant
}

/** Calls the validator of the variant that the tag names, and tells of a tag that names none. */
export const variantOf: CodeKeywordDefinition = {
  keyword: 'variantOf',
  schemaType: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt
    const { discriminator, validators } = cxt.schema as Variants
    const tag = gen.const('tag', _`${data}${getProperty(discriminator)}`)
    const variant = choose(gen, tag, validators)
    const tags = stringify(validators.map(([value]) => value))
    gen.if(
      _`${variant} === undefined`,
      () => report(cxt, 'untagged', _`${discriminator}`, tag, tags),
      () => callValidator(cxt, variant),
    )
  },
}
