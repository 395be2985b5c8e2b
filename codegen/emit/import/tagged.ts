import type { Code, CodeKeywordDefinition, KeywordCxt } from 'ajv'
import { _, Name } from 'ajv'
import { callRef } from 'ajv/dist/vocabularies/core/ref.js'
import type { UnionModel } from '../../model.js'
import type { JsonSchema, SchemaContext } from '../json-schema.js'

/** For each tag the validator of its variant. */
interface Variants {
  discriminator: string
  validators: readonly (readonly [tag: string, validator: string])[]
}

/** A union told apart by one look at its tag, where a chain of conditions grows with every variant. */
export function emitTagged(context: SchemaContext, union: UnionModel): JsonSchema {
  const { discriminator, variants } = union
  const tags = variants.map(({ tag }) => tag)
  const isOpen = context.profile === 'reader' && union.open
  const validators = variants.map(({ tag, type }) => [tag, context.refer(type)] as const)
  return {
    type: 'object',
    properties: { [discriminator]: { type: 'string' } },
    required: [discriminator],
    // As the last branch of a chain, since that tells a variant that is not listed from a value.
    ...(!isOpen && { if: false, else: { properties: { [discriminator]: { enum: tags } } } }),
    variantOf: { discriminator, validators } satisfies Variants,
  }
}

/** Calls the validator of the variant that the tag names; a tag that is not listed passes. */
export const variantOf: CodeKeywordDefinition = {
  keyword: 'variantOf',
  schemaType: 'object',
  type: 'object',
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt
    const { discriminator, validators } = cxt.schema as Variants
    const tag = gen.const('tag', _`${data}[${discriminator}]`)
    const choice = validators.reduceRight<Code>(
      (rest, [value, validator]) => _`${tag} === ${value} ? ${new Name(validator)} : ${rest}`,
      _`() => true`,
    )
    callRef(cxt, gen.const('variant', choice))
  },
}
