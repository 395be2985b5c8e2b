import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { emitGoErrors } from './errors.js'
import { emitGoFacts } from './facts.js'
import { emitGoMethods } from './methods.js'
import { nameForGo } from './names.js'
import { emitGoRegistry } from './registry.js'
import { emitGoTypes } from './types.js'

/** The generated files of the Go package. */
export async function emitGo(model: ContractModel): Promise<Files> {
  const context = { model, names: await nameForGo(model) }
  // Types first: of two things that want one name the first gets it.
  const types = emitGoTypes(context)
  const methods = emitGoMethods(context)
  return new Map([
    ['clients/go/types.go', types],
    ['clients/go/methods.go', methods],
    ['clients/go/errors.go', emitGoErrors(context)],
    ['clients/go/facts.go', emitGoFacts(context)],
    ['clients/go/registry_test.go', emitGoRegistry(context)],
  ])
}
