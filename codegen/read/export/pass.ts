import type { ContractModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { KnownReleases } from '../../releases/known.js'
import type { Definitions } from './bundle.js'
import type { ExportError } from './export-error.js'

/** What is known of an export beside its types and methods. */
export interface ExportFacts {
  definitions: Definitions
  /** Why a type became any JSON value, by its name. */
  faults: ReadonlyMap<string, ExportError>
  /** Release, if it is known. */
  version: string | undefined
  known: KnownReleases
}

/** A contract after a pass, with what the pass inferred. */
export interface Passed {
  model: ContractModel
  inferences: readonly Inference[]
  /** One line for each part that could only be read as any JSON value, or not at all. */
  warnings?: readonly string[]
}

/** Adds to a contract what an export does not say. */
export type Pass = (model: ContractModel, facts: ExportFacts) => Passed

/** Runs passes one after the other. */
export function runPasses(
  start: ContractModel,
  facts: ExportFacts,
  passes: readonly Pass[],
): Required<Passed> {
  return passes.reduce<Required<Passed>>(
    (before, pass) => {
      const { model, inferences, warnings = [] } = pass(before.model, facts)
      return {
        model,
        inferences: [...before.inferences, ...inferences],
        warnings: [...before.warnings, ...warnings],
      }
    },
    { model: start, inferences: [], warnings: [] },
  )
}
