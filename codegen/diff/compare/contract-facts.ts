import type { Locations } from '../../contract/location.js'
import { isNewer, isRelease } from '../../contract/model.js'
import type { Change } from './change.js'
import type { Comparison } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

type Facts = Readonly<Record<string, string>>

/** Compares which versions the contracts speak for. */
export function compareFacts({ base, head }: Comparison): Change[] {
  const [from, to] = [base.model.facts, head.model.facts]
  return [...compareProtocols(from, to), ...compareReleases(from, to)]
}

function placeOf(fact: string): Locations {
  const location = [{ kind: 'fact', name: fact }] as const
  return { shown: location, base: location, head: location }
}

/** A contract that was exported has no version of its own but that of the release. */
function compareProtocols(from: Facts, to: Facts): Change[] {
  const [before, after] = [from['protocolVersion'], to['protocolVersion']]
  const isOfReleases = before === from['newestServer'] && after === to['newestServer']
  if (before === undefined || after === undefined || before === after || isOfReleases) return []
  const message = `The protocol has the version ${after}, and had ${before}`
  return [
    { rule: rules.handshakeChanged, place: placeOf('protocolVersion'), before, after, message },
  ]
}

function compareReleases(from: Facts, to: Facts): Change[] {
  const [before, after] = [from['newestServer'] ?? '', to['newestServer'] ?? '']
  if (!isRelease(before) || !isRelease(after) || !isNewer(before, after)) return []
  const message = `It speaks for ${after}, which is older than ${before}`
  return [{ rule: rules.versionDecreased, place: placeOf('newestServer'), before, after, message }]
}
