import type { ContractModel } from '../../contract/model.js'

export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Who judges a value. A `reader` takes what any supported or later server sends; a `writer` may
 * send only what the contract lists; `exact` also refuses members that the contract does not
 * list, which tells a reader what it tolerated.
 */
export type Profile = 'reader' | 'writer' | 'exact'

/**
 * How two constructs are written. `published` uses the forms that other tools know; `compiled`
 * uses forms that ajv answers with one precise error instead of one for each alternative.
 */
export type Style = 'published' | 'compiled'

/** What decides how a type of the contract is written. */
export interface SchemaContext {
  model: ContractModel
  profile: Profile
  style: Style
  /** Where in its document the schema of a type stands. */
  refer: (name: string) => string
}

/** The schema of whatever stands under a name. */
export function reference({ refer }: SchemaContext, name: string): JsonSchema {
  return { $ref: refer(name) }
}
