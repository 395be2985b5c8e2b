import type { SourcePosition } from './errors.js'
import type { ContractModel } from './model.js'

/** A contract as a reader returns it. */
export interface Reading {
  model: ContractModel
  locations: Locations
  /** Decisions about what the source leaves open. */
  inferences: readonly Inference[]
}

/**
 * A contract of another project's program. Unsupported parts are not errors: they get another name
 * or become any JSON value, with an inference.
 */
export interface ForeignReading extends Reading {
  /** New names of types that the written files cannot name otherwise, by those in the source. */
  renamed?: ReadonlyMap<string, string>
  /** One line for each part that could only be read as any JSON value, or not at all. */
  warnings: readonly string[]
}

/** The origin of a contract, which explains differences to a later reader. */
export interface Provenance {
  generator: string
  /** SHA-256 over the schema set. */
  schemaDigest: string
}

/**
 * Where the parts of a contract are: by type and operation, and by `Type.member`, which methods are
 * to their tables. The whole contract has the name ''.
 */
export interface Locations {
  get: (name: string) => SourcePosition | undefined
}

/** A decision about something that an export leaves open. */
export interface Inference {
  rule: InferenceRule
  /** The method, type or member that it is about. */
  at: string
  decided: string
  reason: string
}

type InferenceRule =
  | 'result'
  | 'undocumentedMethod'
  | 'typeName'
  | 'union'
  | 'openEnum'
  | 'heading'
  | 'integerWidth'
  | 'stability'
  | 'secret'
  | 'keyword'
  | 'correction'
  | 'presence'
  | 'direction'
  | 'unreached'
  | 'release'
  | 'unsupported'
  | 'duplicate'
