import type { ContractModel, Lifecycle, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { directReferences, shapeReferences } from '../../contract/references.js'
import { operationsOf, payloadTypes } from './operation.js'

type IsMarked = (item: Lifecycle) => boolean

/**
 * Returns a check of whether the mark of a type follows from others: it has one where every method
 * and member that leads to it has one, and none where some do not.
 */
export function createInheritanceCheck(
  model: ContractModel,
  isMarked: IsMarked,
): (type: string) => boolean {
  let known: ReadonlySet<string> | undefined
  return (type) => {
    known ??= reachedUnmarked(model, isMarked)
    return isMarked(findType(model, type)) !== known.has(type)
  }
}

/** The types that methods and members without the mark lead to; not on from one that has it. */
function reachedUnmarked(model: ContractModel, isMarked: IsMarked): ReadonlySet<string> {
  const pending = operationsOf(model)
    .filter((operation) => !isMarked(operation))
    .flatMap(payloadTypes)
  const found = new Set<string>()
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const type = findType(model, name)
    if (!isMarked(type)) pending.push(...unmarkedReferences(type, isMarked))
  }
  return found
}

function unmarkedReferences(type: TypeModel, isMarked: IsMarked): readonly string[] {
  switch (type.kind) {
    case 'object':
      return directReferences({
        ...type,
        members: type.members.filter((part) => !isMarked(part)),
      })
    case 'keyedUnion':
      return type.variants
        .filter((part) => !isMarked(part))
        .flatMap(({ shape }) => (shape === undefined ? [] : shapeReferences(shape)))
    default:
      return directReferences(type)
  }
}
