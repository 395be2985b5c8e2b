import type { RenderContext } from 'quicktype-core'
import { PythonTargetLanguage } from 'quicktype-core'
import type { ContractModel } from '../../contract/model.js'
import { renameTypes } from '../../contract/rename-types.js'
import type { Files } from '../printer.js'
import { emitCalls } from './calls.js'
import { emitCodecs } from './codecs.js'
import type { PythonContext } from './naming.js'
import { emitPythonMethods } from './python-methods.js'
import { nameForPython } from './python-names.js'
import { ContractRenderer } from './renderer.js'
import { printTypes } from '../quicktype/quicktype.js'

const folder = 'clients/python/codex_contract'

/** The generated part of the Python package. */
export async function emitPython(model: ContractModel): Promise<Files> {
  const names = nameForPython(model)
  // Aliases have no name in Python, and must not have that of a class.
  const given = model.types.map(({ kind, name }): [string, string] => {
    return [name, kind === 'alias' ? `_${name}` : names.type(name)]
  })
  const input = renameTypes(model, new Map(given))
  const types = await printTypes(input, new ContractPython({ model, names }))
  return new Map([
    [`${folder}/types.py`, `${types.trimEnd()}\n`],
    [`${folder}/codecs.py`, emitCodecs(model, names)],
    [`${folder}/methods.py`, emitPythonMethods(model, names)],
    [`${folder}/calls.py`, emitCalls(model, names)],
  ])
}

class ContractPython extends PythonTargetLanguage {
  readonly #context: PythonContext

  constructor(context: PythonContext) {
    super()
    this.#context = context
  }

  /** Absent is not null. */
  override get supportsOptionalClassProperties(): boolean {
    return true
  }

  protected override makeRenderer(render: RenderContext): ContractRenderer {
    return new ContractRenderer(this, render, this.#context)
  }
}
