import type { SourcePosition } from '../contract/errors.js'
import type { Location, Locations } from '../contract/location.js'
import { tableName } from '../contract/names.js'
import type { Contract } from './contract.js'

/** Where a part of a contract was read from. */
export function placeAt({ locations }: Contract, location: Location): SourcePosition | undefined {
  const { owner, part } = namesIn(location)
  if (owner === undefined) return undefined
  return locations.get(part === undefined ? owner : `${owner}.${part}`) ?? locations.get(owner)
}

/**
 * Where in head a change shows. A part that is gone shows at the type that had it, so that a reviewer
 * sees it beside the lines that the change left.
 */
export function placeInHead(head: Contract, found: Locations): SourcePosition | undefined {
  if (found.head !== undefined) return placeAt(head, found.head)
  const { owner } = namesIn(found.base ?? [])
  return owner === undefined ? undefined : head.locations.get(owner)
}

interface Names {
  /** A type, a table of methods or an operation. */
  owner?: string
  /** A member of the type, or a method of the table. */
  part?: string
}

/** The parts of a contract that have a place of their own, of those that a location goes through. */
function namesIn([root, step]: Location): Names {
  switch (root?.kind) {
    case 'type':
      return { owner: root.name, ...(step?.kind === 'member' && { part: step.name }) }
    case 'operation':
      return { owner: root.name }
    case 'clientRequest':
    case 'clientNotification':
    case 'serverRequest':
    case 'serverNotification':
      return { owner: tableName(root.kind), part: root.name }
    default:
      return {}
  }
}
