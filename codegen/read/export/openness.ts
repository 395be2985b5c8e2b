import type { ContractModel, TypeModel } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'

/** The value that enums of this protocol keep for what they do not know. */
const fallback = 'unknown'

/**
 * Opens every enum and union that a server sends: later servers add to them, and nothing in an
 * export says which ones. What only clients send stays closed.
 */
export function openFromServer(context: ReadContext, model: ContractModel): ContractModel {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  return {
    ...model,
    types: model.types.map((type) => (sent.has(type.name) ? open(context, type) : type)),
  }
}

function open(context: ReadContext, type: TypeModel): TypeModel {
  if (type.kind !== 'enum' && type.kind !== 'union' && type.kind !== 'keyedUnion') return type
  guess(context, 'openness', type.name, 'open', 'servers send it, and later ones may add to it')
  if (type.kind !== 'enum') return { ...type, open: true }
  const known = type.values.some(({ value }) => value === fallback)
  return { ...type, open: known ? { fallback } : {} }
}
