/** `contract-diff.json`: the severity of findings. Rules are ids such as `P03` or `S/P03`. */
export interface DiffConfigFile {
  /** The version of the rules that the file was written for. */
  ruleSet: RuleSet
  /** Severity by rule. */
  severity?: Record<string, ConfiguredSeverity>
  /** Patterns of paths and methods where a rule, or every rule as `*`, is ignored. */
  ignore?: Record<string, readonly string[]>
}

/**
 * A version of the rules.
 *
 * @asType integer
 * @format int64
 */
export type RuleSet = number

/** The severity of a finding. */
export type ConfiguredSeverity = 'error' | 'warning' | 'info' | 'none'
