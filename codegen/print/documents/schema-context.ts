import type { ContractModel } from '../../contract/model.js'

export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Who has to live with a value: a reader takes what any supported or later server sends, a writer
 * sends what the contract lists.
 */
export type Audience = 'reader' | 'writer'

/** What decides how a type of the contract is written. */
export interface SchemaContext {
  model: ContractModel
  audience: Audience
  /** Where in its document the schema of a type is. */
  refer: (name: string) => string
}

/** A reference to the schema of a type. */
export function reference({ refer }: SchemaContext, name: string): JsonSchema {
  return { $ref: refer(name) }
}
