import type { TypeModel } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import { reachedFrom } from '../../contract/references.js'
import type { Pass } from './pass.js'

/** The value that enums of this protocol keep for what they do not know. */
const fallback = 'unknown'

/**
 * Opens every enum and union that a server sends: later servers add to them, and nothing in an
 * export says which ones. What only clients send stays closed.
 */
export const openEnums: Pass = (model) => {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  const opened = model.types.filter(({ name, kind }) => sent.has(name) && isEnum(kind))
  const reason = 'servers send it, and later ones may add to it'
  return {
    model: {
      ...model,
      types: model.types.map((type) => (sent.has(type.name) ? open(type) : type)),
    },
    inferences: opened.map(({ name }): Inference => {
      return { rule: 'openEnum', at: name, decided: 'open', reason }
    }),
  }
}

function isEnum(kind: TypeModel['kind']): boolean {
  return kind === 'enum' || kind === 'union' || kind === 'keyedUnion'
}

function open(type: TypeModel): TypeModel {
  if (type.kind === 'union' || type.kind === 'keyedUnion') return { ...type, open: true }
  if (type.kind !== 'enum') return type
  const known = type.values.some(({ value }) => value === fallback)
  return { ...type, open: known ? { fallback } : {} }
}
