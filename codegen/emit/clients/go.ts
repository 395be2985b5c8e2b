import type { ContractModel } from '../../model.js'
import type { Files } from '../../printer.js'
import { emitGoErrors } from './go-errors.js'
import { emitGoFacts } from './go-facts.js'
import { emitGoMethods } from './go-methods.js'
import { nameForGo } from './go-names.js'
import { emitGoRegistry } from './go-registry.js'
import { emitGoTypes } from './go-types.js'

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
