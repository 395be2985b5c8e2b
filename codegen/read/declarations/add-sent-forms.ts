import type { ContractModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { Passed } from '../export/passes.js'
import type { Declarations } from './declarations.js'
import { splitDirections } from './directions.js'
import { correctPresence } from './presence-corrections.js'
import { readPresence } from './presence.js'
import type { FormsWithTypes } from './sent-forms.js'
import { addExperimentalParts, addUnlisted, explainForms, requirePresent } from './sent-forms.js'

/** What is known of a release beside the model of one surface. */
export interface SentSources {
  /** The declarations of the same surface. */
  declared: Declarations | undefined
  /** The experimental contract of the release, for its stable one. */
  experimental?: ContractModel
  declaredExperimental: Declarations | undefined
}

/** Gives types the form in which servers send them, as far as the sources say. */
export function addSentForms(model: ContractModel, sources: SentSources): Passed {
  const { declared, experimental, declaredExperimental } = sources
  const own = readForms(model, declared)
  const complete = { ...model, types: [...model.types, ...own.types] }
  const { forms, types } =
    experimental === undefined
      ? { forms: own.forms, types: [] }
      : addExperimentalParts(
          { model: complete, forms: own.forms },
          withForms(experimental, readForms(experimental, declaredExperimental)),
        )
  const split = splitDirections({ ...complete, types: [...complete.types, ...types] }, forms)
  return {
    model: split.model,
    inferences: [...own.inferences, ...split.inferences],
    warnings: own.warnings,
  }
}

function readForms(
  model: ContractModel,
  declarations: Declarations | undefined,
): FormsWithTypes & { inferences: readonly Inference[]; warnings: readonly string[] } {
  if (declarations === undefined)
    return { forms: new Map(), types: [], inferences: [], warnings: [] }
  const { present: declared, unlisted, undeclared } = readPresence(model, declarations)
  const { present, inferences } = correctPresence(model, declared)
  const forms = requirePresent(model, present)
  return {
    ...addUnlisted(model, forms, { unlisted, declarations }),
    // Members that are sent by correction have a reason already.
    inferences: [...explainForms(model, requirePresent(model, declared)), ...inferences],
    warnings: warnOfOtherRelease(undeclared),
  }
}

/** Releases spell a few members differently in their declarations: up to 8 are known. */
const mostUndeclared = 10

function warnOfOtherRelease(undeclared: readonly string[]): string[] {
  const [first = ''] = undeclared
  if (undeclared.length <= mostUndeclared) return []
  const count = `${undeclared.length} members of the JSON Schemas`
  return [`${count}, such as ${first}, are not declared in TypeScript: are both of one release?`]
}

function withForms(model: ContractModel, { forms, types }: FormsWithTypes): ContractModel {
  const own = model.types.map((type) => forms.get(type.name) ?? type)
  return { ...model, types: [...own, ...types] }
}
