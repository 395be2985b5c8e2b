import type { ContractModel } from '../contract/model.js'
import type { Provenance } from '../contract/reading.js'
import type { Files, Output } from './printer.js'
import { emitDates, emitServerDates } from './typescript/dates.js'
import { emitEnums } from './typescript/enums.js'
import { emitGates } from './typescript/gates.js'
import { emitIndex } from './typescript/index-file.js'
import { emitMessages } from './typescript/messages.js'
import { emitMethods } from './typescript/method-tables.js'
import { emitTypes } from './typescript/type-declarations.js'
import { printValidators } from './validators/files.js'
import { partition } from './validators/partition.js'
import { json } from './printer.js'

/** The files of a contract, by their path in its folder: our own one and imported ones alike. */
export function printContract(model: ContractModel, provenance: Provenance, output: Output): Files {
  const protocol = withoutBackend(model)
  return new Map([
    ['contract.json', emitContract(model, provenance)],
    ['dates.ts', emitDates(model, output)],
    ['enums.ts', emitEnums(protocol, output)],
    ['gates.ts', emitGates(model, output)],
    ['index.ts', emitIndex(model, output)],
    ['messages.ts', emitMessages(model, output)],
    ['methods.ts', emitMethods(model, output)],
    ['server-dates.ts', emitServerDates(model, output)],
    [`${output.types}.ts`, emitTypes(protocol, output)],
    ...printValidators(model, partition(model), output),
  ])
}

/** The model without the backend's types, which openapi-typescript declares. */
export function withoutBackend(model: ContractModel): ContractModel {
  return { ...model, types: model.types.filter(({ source }) => !source.startsWith('backend/')) }
}

/** The whole contract as data, for programs in any language. */
export function emitContract(model: ContractModel, provenance: Provenance): string {
  return json({ format: 1, ...provenance, ...model })
}
