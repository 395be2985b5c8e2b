import { emitJsonSchema } from '../../../codegen/print/documents/json-schema.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { findType } from '../../../codegen/contract/model.js'
import { reachedFrom } from '../../../codegen/contract/references.js'

/** Schemas of payloads in the one dialect that jsoncompat reads, without words. */
export interface PayloadSchemas {
  /** What is sent: members that are listed, and no others. */
  sent(type: string): string
  /** What is taken: other members are passed over. */
  taken(type: string): string
}

export function createPayloadSchemas(model: ContractModel): PayloadSchemas {
  const schemaWith = (profile: 'exact' | 'writer') => (name: string) => {
    const types = [...reachedFrom(model, [name])].sort().map((one) => findType(model, one))
    const { definitions } = emitJsonSchema({ ...model, types }, profile, 'published')
    return JSON.stringify(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $ref: `#/definitions/${name}`,
        definitions,
      },
      (key, value: unknown) =>
        key === 'description' && typeof value === 'string' ? undefined : value,
    )
  }
  return { sent: schemaWith('exact'), taken: schemaWith('writer') }
}
