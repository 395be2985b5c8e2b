import type { SourcePosition } from '../contract/errors.js'
import type { ContractModel } from '../contract/model.js'
import { tableName } from '../print/names.js'
import type { Contract } from './contract.js'

/** Where a part of a contract was read from, by its JSON pointer into the `contract.json`. */
export function placeAt(
  { model, locations }: Contract,
  pointer: string,
): SourcePosition | undefined {
  const { owner, part } = namesAt(model, pointer)
  if (owner === undefined) return undefined
  return locations.get(part === undefined ? owner : `${owner}.${part}`) ?? locations.get(owner)
}

/**
 * Where in head a change shows. What is gone shows where the type that had it stands, so that a
 * reviewer sees it beside the lines that the change left.
 */
export function placeInHead(
  { base, head }: { base: Contract; head: Contract },
  pointers: { readonly base?: string; readonly head?: string },
): SourcePosition | undefined {
  if (pointers.head !== undefined) return placeAt(head, pointers.head)
  if (pointers.base === undefined) return undefined
  const { owner } = namesAt(base.model, pointers.base)
  return owner === undefined ? undefined : head.locations.get(owner)
}

interface Names {
  /** A type, a table of methods or an operation. */
  owner?: string
  /** A member of the type, or a method of the table. */
  part?: string
}

/** The parts of a contract that have a place of their own, of those that a pointer goes through. */
function namesAt(model: ContractModel, pointer: string): Names {
  const [, list, index, , member] = pointer.split('/')
  switch (list) {
    case 'types': {
      const type = model.types[Number(index)]
      if (type === undefined) return {}
      const found = type.kind === 'object' ? type.members[Number(member)] : undefined
      return { owner: type.name, ...(found && { part: found.name }) }
    }
    case 'methods': {
      const method = model.methods[Number(index)]
      return method === undefined ? {} : { owner: tableName(method.kind), part: method.name }
    }
    case 'operations': {
      const operation = model.operations?.[Number(index)]
      return operation === undefined ? {} : { owner: operation.name }
    }
    default:
      return {}
  }
}
