/** `contract-diff.json`: how findings are judged. Rules are ids such as `P03` or `S/P03`. */
export interface DiffConfigFile {
  /** The version of the rules that the file was written for. */
  ruleSet: RuleSet
  /** Severity by rule. */
  severity?: Record<string, ConfiguredSeverity>
  /** Patterns of paths and methods that a rule, or all as `*`, is not judged in. */
  ignore?: Record<string, readonly string[]>
}

/**
 * A version of the rules.
 *
 * @asType integer
 * @format int64
 */
export type RuleSet = number

/** How bad a finding is. */
export type ConfiguredSeverity = 'error' | 'warning' | 'info' | 'none'
