import { emitJsonSchema } from '../../../codegen/print/documents/json-schema.js'
import type { ContractModel, TypeModel } from '../../../codegen/contract/model.js'
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
  const schemaOf = (name: string, prepare: (type: TypeModel) => TypeModel) => {
    const names = [...reachedFrom(model, [name])].sort()
    const types = names.map((one) => prepare(findType(model, one)))
    const { definitions } = emitJsonSchema({ ...model, types }, 'writer')
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
  return {
    sent: (name) => schemaOf(name, closed),
    taken: (name) => schemaOf(name, (type) => type),
  }
}

function closed(type: TypeModel): TypeModel {
  const isOpen = type.kind === 'object' && type.additional === undefined
  return isOpen ? { ...type, closed: true } : type
}
