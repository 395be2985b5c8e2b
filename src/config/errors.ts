import type { TextRange } from '../../generated/types/index.js'

/** Why a configuration is invalid. */
export type ConfigErrorCode =
  /** A `-c` override cannot be parsed, or its value has the wrong type. */
  | 'invalid_override'
  /** The file exists but cannot be read. */
  | 'unreadable_file'
  /** The file is not TOML. */
  | 'invalid_toml'
  /** A setting has an invalid value. */
  | 'invalid_setting'
  /** `model_provider` names a provider that is neither built in nor defined. */
  | 'unknown_provider'

/** Facts about the error besides its code. */
export interface ConfigErrorFacts extends ErrorOptions {
  range?: TextRange
}

/** An invalid configuration. Messages do not quote the file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: ConfigErrorCode
  /** The place in the file, if known. */
  readonly range: TextRange | undefined

  constructor(code: ConfigErrorCode, message: string, facts: ConfigErrorFacts = {}) {
    super(message, facts)
    this.code = code
    this.range = facts.range
  }
}
