import type { RuleClass } from '../finding.js'

/** What the contracts must say for a rule to be asked. */
export type Need =
  /** Error kinds. */
  | 'errors'
  /** Retry safety and links between methods, which exports of codex leave out. */
  | 'annotations'
  /** What is secret, known to both in the same way. */
  | 'secrets'
  /** The envelope record. */
  | 'envelope'
  /** Names that may not come back. */
  | 'reserved'
  /** What made either contract. */
  | 'provenance'
  /** Something that contract models have no place for. */
  | 'unmodelled'

/** A rule as it is written down. */
export interface Row {
  slug: string
  class: RuleClass
  /** What the letters between the slashes of a cell are for, where a rule has several outcomes. */
  cases?: readonly string[]
  /**
   * Severity letters: `E` error, `W` warning, `i` info, `-` none, `*` whatever lies below says.
   * Four cells: C and S flow, each for the old client with the new server, then the reverse. Two
   * cells: the same for what has no payload.
   */
  cells: string
  description: string
  /** A change that the rule is about. */
  example: string
  needs?: Need
  /** What undoes the harm, where that is the same for most changes. */
  fix?: string
}
