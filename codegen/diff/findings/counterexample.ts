import type { ErrorObject } from 'ajv'
import type { Flow } from '../../contract/model.js'
import type { CounterexampleSearch } from '../compare/change.js'
import type { Contracts, Side } from '../compare/pair-comparison.js'
import type { Pairing, Severities } from '../rules/severity.js'
import { pairings } from '../rules/severity.js'
import type { Counterexample, Finding } from './finding.js'
import type { UnlistedValues, Validate } from './validate.js'
import { createValidate } from './validate.js'

/** Finds values that show errors: valid by the sender's contract, invalid by the receiver's. */
export class CounterexampleFinder {
  readonly #contracts: Contracts
  readonly #validators = new Map<string, Validate>()
  readonly #found = new Map<CounterexampleSearch, Map<string, Counterexample | undefined>>()

  constructor(contracts: Contracts) {
    this.#contracts = contracts
  }

  /** The severities that are left when each error has to be shown, and what shows it. */
  show(
    severity: Severities,
    search: CounterexampleSearch,
    sender: Flow,
  ): Pick<Finding, 'severity' | 'counterexample' | 'unproven'> {
    // Servers take nothing unlisted; clients pass over it where the contract says so.
    const unlisted = sender === 'server' && search.strict !== true ? 'taken' : 'refused'
    const errors = pairings.filter((pairing) => severity[pairing] === 'error')
    const rows = errors.map((pairing) => {
      return { pairing, found: this.#find(search, sideOf(sender, pairing), unlisted) }
    })
    const missing = rows.filter(({ found }) => found === undefined)
    const lowered = Object.fromEntries(missing.map(({ pairing }) => [pairing, 'warning']))
    const counterexample = rows.flatMap(({ found }) => found ?? [])[0]
    return {
      severity: { ...severity, ...lowered },
      ...(counterexample !== undefined && { counterexample }),
      ...(missing.length > 0 && { unproven: true }),
    }
  }

  #find(search: CounterexampleSearch, validIn: Side, unlisted: UnlistedValues) {
    const known = this.#found.get(search) ?? new Map<string, Counterexample | undefined>()
    this.#found.set(search, known)
    const key = `${validIn} ${unlisted}`
    if (!known.has(key)) known.set(key, this.#search(search, validIn, unlisted))
    return known.get(key)
  }

  #search(
    search: CounterexampleSearch,
    validIn: Side,
    unlisted: UnlistedValues,
  ): Counterexample | undefined {
    const other = validIn === 'base' ? 'head' : 'base'
    const value = search.values().find((candidate) => {
      if (this.#validate(validIn, 'refused')(search[validIn], candidate).length > 0) return false
      const errors = this.#validate(other, unlisted)(search[other], candidate)
      return errors.some((error) => isAbout(error, search.about))
    })
    return value === undefined ? undefined : { value, validIn }
  }

  #validate(side: Side, unlisted: UnlistedValues): Validate {
    const key = `${side} ${unlisted}`
    const validate =
      this.#validators.get(key) ?? createValidate(this.#contracts[side].model, unlisted)
    this.#validators.set(key, validate)
    return validate
  }
}

/** Which contract the sender is built on. */
function sideOf(sender: Flow, pairing: Pairing): Side {
  const isOldClient = pairing === 'oldClient/newServer'
  return (sender === 'client') === isOldClient ? 'base' : 'head'
}

/** Whether a value was refused for the members in question, and not for something beside them. */
function isAbout(error: ErrorObject, members: readonly string[] | undefined): boolean {
  if (members === undefined) return true
  const { instancePath, params } = error
  if (instancePath !== '') {
    const [, token = ''] = instancePath.split('/')
    return members.includes(token.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  const named = params as { missingProperty?: string; additionalProperty?: string }
  return members.includes(named.missingProperty ?? named.additionalProperty ?? '')
}
