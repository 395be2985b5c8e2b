import type { ErrorObject } from 'ajv'
import type { Claim } from '../change.js'
import type { FindingFlow, Pairing, Severities, Witness } from '../finding.js'
import type { Side } from '../side.js'
import type { Judge } from './judge.js'
import { createJudge } from './judge.js'

/** What is left of the errors of a finding when each has to be shown. */
export interface Proof {
  readonly severity: Severities
  readonly witness?: Witness
  readonly unproven?: true
}

export type Prove = (claim: Claim, sender: FindingFlow, severity: Severities) => Proof

/** Looks for values that show an error: the sender's contract takes them, the receiver's does not. */
export function createProver(base: Side, head: Side): Prove {
  let judges: Readonly<Record<'base' | 'head', Judge>> | undefined
  const found = new Map<Claim, Map<string, Witness | undefined>>()
  const search = (claim: Claim, validIn: 'base' | 'head') => {
    judges ??= { base: createJudge(base), head: createJudge(head) }
    const known = found.get(claim) ?? new Map<string, Witness | undefined>()
    found.set(claim, known)
    if (!known.has(validIn)) known.set(validIn, findWitness(claim, validIn, judges))
    return known.get(validIn)
  }
  return (claim, sender, severity) => {
    const errors = pairings.filter((pairing) => severity[pairing] === 'error')
    const rows = errors.map((pairing) => {
      return { pairing, witness: search(claim, sideOf(sender, pairing)) }
    })
    const unproven = rows.filter(({ witness }) => witness === undefined)
    const lowered = unproven.map(({ pairing }) => [pairing, 'warning'])
    const witness = rows.flatMap((row) => row.witness ?? [])[0]
    return {
      severity: { ...severity, ...(Object.fromEntries(lowered) as Partial<Severities>) },
      ...(witness !== undefined && { witness }),
      ...(unproven.length > 0 && { unproven: true }),
    }
  }
}

const pairings: readonly Pairing[] = ['oldClient/newServer', 'newClient/oldServer']

/** Which contract the sender is built on. */
function sideOf(sender: FindingFlow, pairing: Pairing): 'base' | 'head' {
  const isOldClient = pairing === 'oldClient/newServer'
  return (sender === 'C') === isOldClient ? 'base' : 'head'
}

function findWitness(
  claim: Claim,
  validIn: 'base' | 'head',
  judges: Readonly<Record<'base' | 'head', Judge>>,
): Witness | undefined {
  const other = validIn === 'base' ? 'head' : 'base'
  const value = claim.values().find((candidate) => {
    if (judges[validIn](claim[validIn], candidate).length > 0) return false
    const errors = judges[other](claim[other], candidate)
    return errors.some((error) => isAbout(error, claim.about))
  })
  return value === undefined ? undefined : { value, validIn }
}

/** Whether a value was refused for what is claimed, and not for something beside it. */
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
