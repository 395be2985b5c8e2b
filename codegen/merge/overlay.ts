import { senderKey } from '../contract/lint-names.js'
import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import { methodTypes, reachedFrom } from '../contract/references.js'

/** One contract with the methods and types of two; what both have is that of the first. */
export function overlay(own: ContractModel, base: ContractModel): ContractModel {
  const [methods, types] = [new Set(own.methods.map(senderKey)), new Set(own.types.map(toName))]
  const whole = normalise({
    ...own,
    methods: [...own.methods, ...base.methods.filter((method) => !methods.has(senderKey(method)))],
    types: [...own.types, ...base.types.filter(({ name }) => !types.has(name))],
  })
  const reached = reachedFrom(whole, methodTypes(whole.methods))
  const isKept = ({ name }: { name: string }) => types.has(name) || reached.has(name)
  return { ...whole, types: whole.types.filter(isKept) }
}

function toName({ name }: { name: string }): string {
  return name
}
