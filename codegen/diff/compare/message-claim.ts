import type { Flow } from '../../contract/model.js'
import type { Claim, Subject } from './change.js'
import type { Exchange } from './operation.js'
import { exchangesOf, flowOf } from './operation.js'
import type { Side } from '../side.js'
import type { Comparison } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'

/** Shows with a message that one side sends what the other does not know. */
export function messageClaim(
  { base, head }: Comparison,
  from: Exchange | undefined,
  to: Exchange | undefined,
): Claim {
  const known = from ?? to
  const flow = known === undefined ? 'client' : flowOf(known)
  const names = [from, to].flatMap((method) => method?.name ?? [])
  const values = () => [
    ...(from === undefined ? [] : messagesOf(base, from)),
    ...(to === undefined ? [] : messagesOf(head, to)),
  ]
  return { base: subjectOf(base, flow, names), head: subjectOf(head, flow, names), values }
}

/** What one side takes of the methods in question, as far as no type of theirs matters. */
function subjectOf(side: Side, flow: Flow, names: readonly string[]): Subject {
  const methods = exchangesOf(side.model).filter((method) => {
    return names.includes(method.name) && method.kind !== 'operation' && flowOf(method) === flow
  })
  return {
    kind: 'schema',
    schema: methods.length === 0 ? { not: {} } : { anyOf: methods.map(schemaOf) },
  }
}

function schemaOf({ name, kind, params }: Exchange): object {
  const isCall = kind.endsWith('Request')
  const needed = [...(isCall ? ['id'] : []), ...(params?.presence === 'required' ? ['params'] : [])]
  return {
    type: 'object',
    properties: { method: { const: name } },
    required: ['method', ...needed],
    ...(!isCall && { not: { required: ['id'] } }),
  }
}

/** Messages with and without what may be missing. */
function messagesOf(side: Side, { name, kind, params }: Exchange): object[] {
  const id = kind.endsWith('Request') ? { id: 1 } : {}
  const bare = { ...id, method: name }
  if (params === undefined) return [bare]
  const value = sampleShape(side, { kind: 'ref', name: params.type })[0]
  const full = { ...bare, params: value }
  return params.presence === 'optional' ? [bare, full] : [full]
}
