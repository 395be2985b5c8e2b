import type { Flow } from '../../contract/model.js'
import type { ErrorObject } from 'ajv'
import type { Claim } from '../compare/change.js'
import type { Pairing, Severities, Witness } from './finding.js'
import type { Side } from '../side.js'
import type { Judge, Openness } from './validate.js'
import { createJudge } from './validate.js'

/** What is left of the errors of a finding when each has to be shown. */
interface Proof {
  readonly severity: Severities
  readonly witness?: Witness
  readonly unproven?: true
}

export type Prove = (claim: Claim, sender: Flow, severity: Severities) => Proof

/** Looks for values that show an error: the sender's contract takes them, the receiver's does not. */
export function createProver(base: Side, head: Side): Prove {
  const judgeOf = createJudges({ base, head })
  const found = new Map<Claim, Map<string, Witness | undefined>>()
  const search = (claim: Claim, validIn: 'base' | 'head', openness: Openness) => {
    const known = found.get(claim) ?? new Map<string, Witness | undefined>()
    found.set(claim, known)
    const key = `${validIn} ${openness}`
    if (!known.has(key)) known.set(key, findWitness(claim, validIn, judgeOf, openness))
    return known.get(key)
  }
  return (claim, sender, severity) => {
    // Servers take nothing that is not listed; clients pass over it where the contract says so.
    const openness = sender === 'server' && claim.strict !== true ? 'open' : 'closed'
    const errors = pairings.filter((pairing) => severity[pairing] === 'error')
    const rows = errors.map((pairing) => {
      return { pairing, witness: search(claim, sideOf(sender, pairing), openness) }
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

type SideName = 'base' | 'head'

type JudgeOf = (side: SideName, openness: Openness) => Judge

/** A judge of each kind, made when it is first asked for. */
function createJudges(sides: Readonly<Record<SideName, Side>>): JudgeOf {
  const judges = new Map<string, Judge>()
  return (side, openness) => {
    const key = `${side} ${openness}`
    const judge = judges.get(key) ?? createJudge(sides[side], openness)
    judges.set(key, judge)
    return judge
  }
}

const pairings: readonly Pairing[] = ['oldClient/newServer', 'newClient/oldServer']

/** Which contract the sender is built on. */
function sideOf(sender: Flow, pairing: Pairing): 'base' | 'head' {
  const isOldClient = pairing === 'oldClient/newServer'
  return (sender === 'client') === isOldClient ? 'base' : 'head'
}

function findWitness(
  claim: Claim,
  validIn: SideName,
  judgeOf: JudgeOf,
  openness: Openness,
): Witness | undefined {
  const other = validIn === 'base' ? 'head' : 'base'
  const value = claim.values().find((candidate) => {
    if (judgeOf(validIn, 'closed')(claim[validIn], candidate).length > 0) return false
    const errors = judgeOf(other, openness)(claim[other], candidate)
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
