import type ts from 'typescript'
import type { ContractDeclarations } from './declarations.js'
import type { Cargo } from './losses.js'
import type { Recorder } from './recorder.js'

interface Binding {
  cargo: Cargo
  node: ts.Node
}

/**
 * What generic code of the project is given, and whether it lets go of it. Both are known only when
 * all files were seen.
 */
export class Generics {
  readonly #leaking = new Set<ts.Symbol>()
  readonly #bindings = new Map<ts.Symbol, Binding[]>()

  /** Notes that a value of this parameter goes out of sight somewhere. */
  leak(parameter: ts.Symbol): void {
    this.#leaking.add(parameter)
  }

  /** Notes what a parameter stands for at one call. */
  bind(parameter: ts.Symbol, binding: Binding): void {
    const { names, parameters } = binding.cargo
    if (names.size === 0 && parameters.size === 0) return
    this.#bindings.set(parameter, [...(this.#bindings.get(parameter) ?? []), binding])
  }

  /** Records what generic code was given and has let go of, through other generic code too. */
  finish(contract: ContractDeclarations, recorder: Recorder): void {
    const passed = new Set<ts.Symbol>()
    const pending = [...this.#leaking]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (passed.has(next)) continue
      passed.add(next)
      for (const { cargo, node } of this.#bindings.get(next) ?? []) {
        pending.push(...cargo.parameters)
        if (cargo.names.size === 0) continue
        const reason = `generic code loses sight of a value: ${[...cargo.names].sort().join(', ')}`
        recorder.dynamic(node, reason, { types: contract.reachedFrom(cargo.names) })
      }
    }
  }
}
