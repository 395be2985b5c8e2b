import type { Location } from '../../contract/location.js'
import type { ContractModel, Flow, Lifecycle, MethodKind } from '../../contract/model.js'

/** A method, or a call to the backend, as far as both are compared alike. */
export interface Operation extends Lifecycle {
  readonly name: string
  readonly kind: MethodKind | 'operation'
  readonly doc?: string
  readonly params?: { readonly type: string; readonly presence: 'required' | 'optional' }
  readonly result?: string
  readonly errors: readonly string[]
  readonly idempotent?: true
  readonly emits?: readonly string[]
  /** Verb and path of a call to the backend. */
  readonly address?: string
}

export function operationsOf({ methods, operations = [] }: ContractModel): Operation[] {
  return [
    ...methods,
    ...operations.map(({ name, verb, path, doc, body, answer }): Operation => ({
      name,
      kind: 'operation',
      errors: [],
      address: `${verb.toUpperCase()} ${path}`,
      ...(doc !== undefined && { doc }),
      ...(body !== undefined && { params: { type: body, presence: 'required' } }),
      ...(answer !== undefined && { result: answer }),
    })),
  ]
}

/** The types of what an operation sends and answers. */
export function payloadTypes({ params, result }: Operation): string[] {
  return [params?.type, result].filter((name) => name !== undefined)
}

/** Who produces the params. The other side produces the result. */
export function flowOf({ kind }: Operation): Flow {
  return kind.startsWith('server') ? 'server' : 'client'
}

export function resultFlowOf(operation: Operation): Flow {
  return flowOf(operation) === 'client' ? 'server' : 'client'
}

export function locate({ kind, name }: Operation): Location {
  return [{ kind, name }]
}
