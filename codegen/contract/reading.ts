import type { SourcePosition } from './errors.js'
import type { ContractModel } from './model.js'

/** A contract as a reader returns it. */
export interface Reading {
  model: ContractModel
  locations: Locations
  /** What the source does not say, and was decided for it. */
  inferences: readonly Inference[]
}

/**
 * A contract of another project's program. What a printer cannot take of it is not an error, but
 * another name, or any JSON value, and an inference.
 */
export interface ForeignReading extends Reading {
  /** One line for each part that could only be read as any JSON value, or not at all. */
  warnings: readonly string[]
}

/** What made a contract, so that a later reader can explain a difference. */
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

/** Something that an export does not say, and that was decided all the same. */
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
  | 'integerWidth'
  | 'stability'
  | 'secret'
  | 'keyword'
  | 'correction'
  | 'unreached'
  | 'release'
  | 'unsupported'
  | 'duplicate'
