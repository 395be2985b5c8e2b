import type { TextRange } from '../../generated/types/index.js'

/** What callers may act on. */
export type ConfigErrorCode =
  /** A `-c` override that cannot be read, or whose value has the wrong type. */
  | 'invalid_override'
  /** The file exists but cannot be read. */
  | 'unreadable_file'
  /** The file is no TOML. */
  | 'invalid_toml'
  /** A setting with a value it cannot have. */
  | 'invalid_setting'
  /** `model_provider` names a provider that is neither built in nor defined. */
  | 'unknown_provider'

/** What is known about the fault besides its code. */
export interface ConfigErrorFacts extends ErrorOptions {
  range?: TextRange
}

/** Says what is wrong with the configuration. Quotes nothing of a file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: ConfigErrorCode
  /** Where in the file, when that is known. */
  readonly range: TextRange | undefined

  constructor(code: ConfigErrorCode, message: string, facts: ConfigErrorFacts = {}) {
    super(message, facts)
    this.code = code
    this.range = facts.range
  }
}
