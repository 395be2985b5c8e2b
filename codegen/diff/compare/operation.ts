import type { Location } from '../../contract/location.js'
import type { ContractModel, Lifecycle, MethodKind, Flow } from '../../contract/model.js'

/** A method, or a call to the backend, as far as both are compared alike. */
export interface Exchange extends Lifecycle {
  readonly name: string
  readonly kind: MethodKind | 'operation'
  readonly doc?: string
  readonly params?: { readonly type: string; readonly presence: 'required' | 'optional' }
  readonly result?: string
  readonly errors: readonly string[]
  readonly idempotent?: true
  readonly emits?: readonly string[]
  /** What a call to the backend asks for. */
  readonly address?: string
}

export function exchangesOf({ methods, operations = [] }: ContractModel): Exchange[] {
  return [
    ...methods,
    ...operations.map(({ name, verb, path, doc, body, answer }): Exchange => ({
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

export function locate({ kind, name }: Exchange): Location {
  return [{ kind, name }]
}

/** Who produces the params. The other side produces the result. */
export function flowOf({ kind }: Exchange): Flow {
  return kind.startsWith('server') ? 'server' : 'client'
}
