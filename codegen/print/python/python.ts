import type { RenderContext } from 'quicktype-core'
import { PythonTargetLanguage } from 'quicktype-core'
import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { emitCalls } from './calls.js'
import { emitCodecs } from './codecs.js'
import { emitPythonMethods } from './python-methods.js'
import type { PythonNames } from './python-names.js'
import { ContractRenderer } from './renderer.js'
import { printTypes } from '../quicktype/quicktype.js'

const folder = 'clients/python/codex_contract'

/** The generated part of the Python package. */
export async function emitPython(model: ContractModel): Promise<Files> {
  const language = new ContractPython(model)
  const types = await printTypes(model, language)
  const names = language.assigned
  return new Map([
    [`${folder}/types.py`, `${types.trimEnd()}\n`],
    [`${folder}/codecs.py`, emitCodecs(model, names)],
    [`${folder}/methods.py`, emitPythonMethods(model, names)],
    [`${folder}/calls.py`, emitCalls(model, names)],
  ])
}

class ContractPython extends PythonTargetLanguage {
  readonly #model: ContractModel
  #assigned: PythonNames | undefined

  constructor(model: ContractModel) {
    super()
    this.#model = model
  }

  /** The names of types and members, once they are printed. */
  get assigned(): PythonNames {
    if (this.#assigned === undefined) throw new TypeError('Nothing was printed yet')
    return this.#assigned
  }

  /** Absent is not null. */
  override get supportsOptionalClassProperties(): boolean {
    return true
  }

  protected override makeRenderer(context: RenderContext): ContractRenderer {
    const onNames = (names: PythonNames) => (this.#assigned = names)
    return new ContractRenderer(this, context, { model: this.#model, onNames })
  }
}
