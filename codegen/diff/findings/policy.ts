import { integer, list, object, oneOf, record, text } from '../../contract/checks.js'
import { ContractError } from '../../contract/errors.js'
import { fitsPattern } from '../../contract/fits-pattern.js'
import type { DocumentPart } from '../../read/document-part.js'
import { parseJson } from '../../read/json.js'
import type { Contract } from '../../sources/contract.js'
import { SourceError } from '../../sources/error.js'
import { reasonOf } from '../../sources/open-contract.js'
import { allRules } from '../rules/rules.js'
import type { Severity } from '../rules/severity.js'
import type { Finding } from './finding.js'
import { readReserved } from './reserved-names.js'
import type { Waiver } from './waivers.js'
import { readWaivers } from './waivers.js'

/** What the files beside a contract say about comparing it. */
export interface Policy {
  config: DiffConfig
  waivers: readonly Waiver[]
  /** Names that may not come back; absent where there is no list of them. */
  reserved?: ReadonlySet<string>
}

/** Reads the files beside a contract. Their faults are invalid usage. */
export function readPolicy({ name, policy }: Contract): Policy {
  const read = <T>(file: string, parse: (file: string, json: string) => T): T | undefined => {
    const json = policy.get(file)
    return json === undefined ? undefined : parse(file, json)
  }
  const known = new Set<string>(allRules.map(({ id }) => id))
  try {
    const reserved = read('reserved.json', readReserved)
    return {
      config: read('contract-diff.json', (file, json) => readConfig(file, json, known)) ?? noConfig,
      waivers: read('waivers.json', readWaivers) ?? [],
      ...(reserved && { reserved }),
    }
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    throw new SourceError('usage', `${name}: ${reasonOf(error)}`, { cause: error })
  }
}

/** Severities that replace those of the rules, by id (`S/V01`) or by rule (`V01`). */
export type Overrides = ReadonlyMap<string, Severity>

/** The version of the rules of this release. New rules come with a new one. */
const ruleSet = 1

/** What `contract-diff.json` says. */
export interface DiffConfig {
  severity: Overrides
  /** Patterns of paths and methods that a rule (or `*`) does not apply to. */
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
