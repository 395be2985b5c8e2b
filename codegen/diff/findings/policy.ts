import { ContractError } from '../../contract/errors.js'
import { fitsPattern } from '../../contract/fits-pattern.js'
import type { DiffConfigFile } from '../../contract/formats/diff-config.js'
import configSchema from '../../contract/formats/diff-config.schema.json' with { type: 'json' }
import type { DocumentPart } from '../../read/document-part.js'
import { readFormat } from '../../read/format.js'
import type { PolicyFile, PolicySource } from '../../sources/contract.js'
import { policyFiles, SourceError } from '../../sources/contract.js'
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
export function readPolicy({ name, policy }: PolicySource): Policy {
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

/** A file of head about comparing that has no effect, since that of another source applies. */
export interface PolicyChange {
  file: PolicyFile
  change: 'added' | 'edited' | 'removed'
}

/** The files in which head differs from the policy. Waivers are compared one by one. */
export function findPolicyChanges(policy: PolicySource, head: PolicySource): PolicyChange[] {
  return policyFiles.flatMap((file): PolicyChange[] => {
    const [before, after] = [policy.policy.get(file), head.policy.get(file)]
    if (file === 'waivers.json' || before === after) return []
    return [{ file, change: changeOf(before, after) }]
  })
}

function changeOf(before: string | undefined, after: string | undefined): PolicyChange['change'] {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'edited'
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

/** Reads `contract-diff.json`. Throws a ContractError that lists every fault. */
export function readConfig(file: string, json: string, rules: ReadonlySet<string>): DiffConfig {
  const source = { file, json, schema: configSchema }
  const { value } = readFormat<DiffConfigFile>(source, ({ value, document }) => {
    if (value.ruleSet < 1 || value.ruleSet > ruleSet) {
      document.get('ruleSet').report(`This release knows rule sets 1 to ${ruleSet}`)
    }
    for (const name of ['severity', 'ignore']) refuseUnknown(document.get(name), rules)
  })
  return {
    severity: new Map(Object.entries(value.severity ?? {})),
    ignore: new Map(Object.entries(value.ignore ?? {})),
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
