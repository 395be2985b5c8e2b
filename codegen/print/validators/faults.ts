const faultsBody = `{
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toFault);
}

function toFault({ instancePath, schemaPath, keyword, params }) {
  const member = params.missingProperty ?? params.additionalProperty;
  const pointer = member === undefined ? instancePath : instancePath + '/' + encodeToken(member);
  const path = pointer.split('/').slice(1).map(decodeToken);
  const values = (params.allowedValues ?? []).filter((value) => value !== null);
  const possible = [params.type ?? values].flat().map(String);
  const kind = kindOf(keyword, schemaPath);
  const fault = describeFault(kind, keyword, possible);
  return { kind, keyword, pointer, path, possible, text: pointer === '' ? fault : '"' + pointer + '" ' + fault };
}

function kindOf(keyword, schemaPath) {
  switch (keyword) {
    case 'required':
      return 'missingMember';
    case 'additionalProperties':
      return 'unlistedMember';
    case 'type':
      return 'wrongType';
    case 'enum':
      return schemaPath.includes('/else/') ? 'unlistedVariant' : 'unlistedValue';
    default:
      return 'other';
  }
}

function describeFault(kind, keyword, possible) {
  switch (kind) {
    case 'missingMember':
      return 'is missing';
    case 'unlistedMember':
      return 'is not listed';
    case 'wrongType':
      return 'must be ' + possible.join(' or ');
    case 'other':
      return 'breaks "' + keyword + '"';
    default:
      return 'must be one of ' + possible.join(', ');
  }
}

function encodeToken(token) {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function decodeToken(token) {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
`

/**
 * What the validators' errors mean. It stands beside the validators because it knows how they are
 * compiled: which errors only repeat others, and where the tags of a union are checked.
 */
export const faultsCode = `export function faultsOf(validate) ${faultsBody}`

const faultType = `/** One thing that stands in the way of a value. Holds no part of it but the names of members. */
export interface Fault {
  readonly kind:
    | 'missingMember'
    | 'unlistedMember'
    | 'unlistedValue'
    | 'unlistedVariant'
    | 'wrongType'
    | 'other'
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  /** JSON pointer to what is wrong, or to the member that is missing or not listed. */
  readonly pointer: string
  /** The names and indexes that the pointer is made of. */
  readonly path: readonly string[]
  /** JSON types, or values beside null, that can stand there, where that is the fault. */
  readonly possible: readonly string[]
  /** All of it in one line. */
  readonly text: string
}
`

const faultsDoc =
  '/** What the latest call of a validator found, the innermost first; nothing when the value fits. */'

const faultsSignature = 'function faultsOf(validate: Validate): readonly Fault[]'

/** Declarations of the same. */
export const faultsTypes = `${faultType}
${faultsDoc}
export declare ${faultsSignature}
`

/** Code and declarations in one, for a file that TypeScript does not check. */
export const faultsSource = `${faultType}
${faultsDoc}
export ${faultsSignature} ${faultsBody}`
