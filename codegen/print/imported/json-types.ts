import type { AnySchemaObject, Code, CodeKeywordDefinition, KeywordCxt, Name } from 'ajv'
import { _, stringify } from 'ajv'
import { not, or } from 'ajv/dist/compile/codegen/index.js'
import { bounds } from '../documents/schema-shape.js'
import { report } from './report.js'

/** One condition and one error for JSON type and bounds; the other keywords ask only what fits. */
export const type: CodeKeywordDefinition = {
  keyword: 'type',
  schemaType: ['string', 'array'],
  code(cxt: KeywordCxt) {
    const { gen, data, parentSchema } = cxt
    const types = [cxt.schema as string | readonly string[]].flat()
    const names = types.map((type) => (type === 'integer' ? widthOf(parentSchema) : type))
    gen.if(not(or(...names.map((name) => fits(data, name)))))
    report(cxt, 'wrong', stringify(names.length === 1 ? names[0] : names))
    // Left open, so that what other keywords say comes into it. None says anything about null.
    gen.else()
    if (types.includes('null')) gen.if(_`${data} !== null`)
  },
}

function widthOf({ minimum, maximum }: AnySchemaObject): string {
  const found = Object.entries(bounds).find(([, width]) => {
    return width.minimum === minimum && width.maximum === maximum
  })
  return found?.[0] ?? 'integer'
}

/** Whether a value is of a JSON type, or an integer of a width. */
export function fits(data: Name, type: string): Code {
  switch (type) {
    case 'null':
      return _`${data} === null`
    case 'array':
      return _`Array.isArray(${data})`
    case 'object':
      return _`isObject(${data})`
    case 'integer':
      return _`Number.isInteger(${data})`
    case 'int64':
      return _`Number.isSafeInteger(${data})`
    case 'uint64':
      return _`Number.isSafeInteger(${data}) && ${data} >= 0`
    case 'int32':
    case 'uint8':
    case 'uint16':
    case 'uint32': {
      const { minimum, maximum } = bounds[type]
      return _`Number.isInteger(${data}) && ${data} >= ${minimum} && ${data} <= ${maximum}`
    }
    default:
      return _`typeof ${data} === ${type}`
  }
}
