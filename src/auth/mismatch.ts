import type { SchemaError, Validate } from '../../generated/validators.js'

/** Where a value does not fit its type, and in what way. */
export interface Mismatch {
  /** JSON pointer. */
  pointer: string
  /** For a message; quotes no value. */
  text: string
}

/** Says why a value does not fit, or undefined when it does. */
export function findMismatch(validate: Validate, value: unknown): Mismatch | undefined {
  if (validate(value)) return undefined
  // The first error is the innermost; those behind it only say that its parents fail too.
  const error = validate.errors![0]!
  const missing = error.keyword === 'required' ? `/${String(error.params.missingProperty)}` : ''
  const pointer = error.instancePath + missing
  return { pointer, text: pointer === '' ? toFault(error) : `"${pointer}" ${toFault(error)}` }
}

function toFault({ keyword, params }: SchemaError): string {
  switch (keyword) {
    case 'required':
      return 'is missing'
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`
    case 'enum':
      return 'is none of the known values'
    default:
      return 'does not fit its type'
  }
}
