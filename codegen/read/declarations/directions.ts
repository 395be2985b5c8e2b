import { NameScope } from '../../contract/allocate-names.js'
import type { ContractModel, MethodModel, TypeModel } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import { directReferences, reachedFrom } from '../../contract/references.js'
import { renameInType } from '../../contract/rename-types.js'
import type { Passed } from '../export/passes.js'
import type { SentForms } from './sent-forms.js'

/**
 * Gives types the form in which servers send them. A type that clients send as well keeps its own
 * form under a second name, which ends in `Params`. Other types are split as well, where both sides
 * send them.
 */
export function splitDirections(
  model: ContractModel,
  sentForms: SentForms,
  others: readonly string[] = [],
): Passed {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  const accepted = reachedFrom(model, producedBy(model, 'client'))
  const twoWay = model.types.filter(({ name }) => sent.has(name) && accepted.has(name))
  const names = nameSecondForms(model, leadingTo(twoWay, new Set([...sentForms.keys(), ...others])))
  const rename = (name: string) => names.get(name) ?? name
  const types = model.types.flatMap((type): TypeModel[] => {
    const form = (sent.has(type.name) ? sentForms.get(type.name) : undefined) ?? type
    if (names.has(type.name)) return [form, renameInType(type, rename)]
    return [accepted.has(type.name) ? renameInType(form, rename) : form]
  })
  return {
    model: { ...model, types, methods: model.methods.map((method) => renameSent(method, rename)) },
    inferences: [...names].map(([at, decided]): Inference => {
      const reason = 'servers send it in another form than clients'
      return { rule: 'direction', at, decided, reason }
    }),
  }
}

/** The types that are changed, or refer to one that is, at whatever depth. */
function leadingTo(types: readonly TypeModel[], changed: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(types.flatMap(({ name }) => (changed.has(name) ? [name] : [])))
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const type of types) {
      if (directReferences(type).some((name) => found.has(name))) found.add(type.name)
    }
  }
  return found
}

function nameSecondForms(model: ContractModel, split: ReadonlySet<string>): Map<string, string> {
  const scope = new NameScope(model.types.map(({ name }) => name))
  return scope.allocate(
    [...split].map((name) => ({ key: name, names: [`${name}Params`, `${name}Params2`] })),
  )
}

/** A client sends the params of its own methods, and the results of the server's. */
function renameSent(method: MethodModel, rename: (name: string) => string): MethodModel {
  const { kind, params, result } = method
  if (kind.startsWith('client')) {
    return params ? { ...method, params: { ...params, type: rename(params.type) } } : method
  }
  return result === undefined ? method : { ...method, result: rename(result) }
}
