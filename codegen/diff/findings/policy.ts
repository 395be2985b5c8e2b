import { ContractError } from '../../contract/errors.js'
import type { DiffConfig } from './gate-config.js'
import { noConfig, readConfig } from './gate-config.js'
import { allRules } from '../rules/rules.js'
import type { Contract } from '../../sources/contract.js'
import { SourceError } from '../../sources/error.js'
import { reasonOf } from '../../sources/open-contract.js'
import { readReserved } from './reserved-file.js'
import type { Waiver } from './waivers.js'
import { readWaivers } from './waivers.js'

/** What the files beside a contract say about comparing it. */
export interface Policy {
  config: DiffConfig
  waivers: readonly Waiver[]
  /** Names that may not come back; absent where there is no list of them. */
  reserved?: ReadonlySet<string>
}

/** Reads the files beside a contract. A fault in them is the fault of whoever wrote them. */
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
