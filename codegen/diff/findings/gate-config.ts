import { ContractError } from '../../contract/errors.js'
import { fitsPattern } from '../../contract/fits-pattern.js'
import type { DocumentPart } from '../../read/document-part.js'
import { integer, list, object, oneOf, record, text } from '../../contract/checks.js'
import { parseJson } from '../../read/json.js'
import type { Finding, Severity } from './finding.js'
import type { Overrides } from '../rules/severity.js'

/** The version of the rules that this release judges by. A rule that is new comes with a new one. */
const ruleSet = 1

/** What `contract-diff.json` says. */
export interface DiffConfig {
  severity: Overrides
  /** Patterns of paths and methods that a rule (or `*`) is not judged in. */
  ignore: ReadonlyMap<string, readonly string[]>
}

export const noConfig: DiffConfig = { severity: new Map(), ignore: new Map() }

const checkConfig = object<{
  ruleSet: number
  severity?: Record<string, Severity>
  ignore?: Record<string, string[]>
}>(
  { ruleSet: integer },
  {
    severity: record(oneOf('error', 'warning', 'info', 'none')),
    ignore: record(list(text)),
  },
)

/** Reads `contract-diff.json`. Throws a ContractError that lists every fault. */
export function readConfig(file: string, json: string, rules: ReadonlySet<string>): DiffConfig {
  const document = parseJson(file, json)
  checkConfig(document)
  const version = document.get('ruleSet')
  if (typeof version.value === 'number' && (version.value < 1 || version.value > ruleSet)) {
    version.report(`This release knows rule sets 1 to ${ruleSet}`)
  }
  for (const name of ['severity', 'ignore']) refuseUnknown(document.get(name), rules)
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return {
    severity: toMap<Severity>(document.get('severity')),
    ignore: toMap<string[]>(document.get('ignore')),
  }
}

/** Whether the configuration takes a finding out of the comparison. */
export function isIgnored({ ignore }: DiffConfig, finding: Finding): boolean {
  const patterns = ['*', finding.rule, finding.id].flatMap((key) => ignore.get(key) ?? [])
  return patterns.some((pattern) => {
    const { methods, path } = finding
    if (fitsPattern(pattern, path)) return true
    return methods.length > 0 && methods.every((method) => fitsPattern(pattern, method))
  })
}

function refuseUnknown(part: DocumentPart, rules: ReadonlySet<string>): void {
  for (const { key, part: rule } of part.entries()) {
    if (key === '*' || rules.has(key.replace(/^[CS]\//, ''))) continue
    rule.report(`There is no rule "${key}"`)
  }
}

function toMap<T>(part: DocumentPart): ReadonlyMap<string, T> {
  return new Map(part.entries().map(({ key, part: value }) => [key, value.value as T]))
}
