import type { Flow } from '../../contract/model.js'
import type { Change } from './change.js'
import type { Exchange } from './operation.js'

/** Changes of one method. */
export interface MethodChange extends Change {
  readonly method: string
  /** Who sends what the claim is about. */
  readonly sender?: Flow
}

/** A method as both contracts have it. */
export interface MethodPair {
  readonly base: Exchange
  readonly head: Exchange
}
