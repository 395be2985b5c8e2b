import { findDuplicates } from './find-duplicates.js'
import { senderKey } from './lint-names.js'
import type { ContractModel } from './model.js'
import { normalise } from './normalise.js'
import type { ForeignReading, Inference } from './reading.js'
import { renameTypes } from './rename-types.js'
import { companionsOf, nameCompanions, renameForTypescript } from './typescript-names.js'

/**
 * The contract with names that the written files can have. A type that cannot have its own gets
 * another one. Of two methods that one side sends by one name, the first stays.
 */
export function fitNames(reading: ForeignReading): ForeignReading {
  const twice = findDuplicates(reading.model.methods, senderKey).map(({ duplicate }) => duplicate)
  const methods = reading.model.methods.filter((method) => !twice.includes(method))
  const renamed = renameForTypescript(reading.model.types)
  // Alternatives are sorted by the names of types.
  const model = normalise(renameTypes({ ...reading.model, methods }, renamed))
  const reason = 'the same side has a method of that name'
  return {
    model,
    locations: reading.locations,
    renamed,
    inferences: [
      ...reading.inferences,
      ...explainNames(renamed),
      ...explainCompanions(model),
      ...twice.map(({ name: at }): Inference => {
        return { rule: 'unsupported', at, decided: 'left out', reason }
      }),
    ],
    warnings: [
      ...reading.warnings,
      ...twice.map(({ name }) => `The method "${name}" is left out: ${reason}`),
    ],
  }
}

function explainNames(renamed: ReadonlyMap<string, string>): Inference[] {
  return [...renamed].map(([at, decided]) => {
    const reason = `"${at}" is a word of the language, or the name of another declaration`
    return { rule: 'typeName', at, decided, reason }
  })
}

/** Names of what is declared beside a type, where they are not the usual ones. */
function explainCompanions(model: ContractModel): Inference[] {
  const names = nameCompanions(model)
  return model.types.flatMap((type) => {
    return companionsOf(type).flatMap(({ companion, names: [usual] }): Inference[] => {
      const decided = names.of(companion, type.name)
      if (decided === usual) return []
      const reason = `"${usual}" is the name of another declaration`
      return [{ rule: 'typeName', at: type.name, decided, reason }]
    })
  })
}
