import type ts from 'typescript'
import type { ContractDeclarations } from './declarations.js'
import type { Recorder } from './recorder.js'

// Uses that can be decided only when all files were seen.

/** What of the contract values of a type contain. */
export interface Payload {
  /** Names of types of the contract. */
  names: ReadonlySet<string>
  /** Parameters of generic code, which may stand for any of them. */
  parameters: ReadonlySet<ts.Symbol>
  /** Whether it can call every method. */
  isTable: boolean
}

interface Binding {
  payload: Payload
  node: ts.Node
}

/** Which values generic code of the project is given, and whether they escape from there. */
export class Generics {
  readonly #escaping = new Set<ts.Symbol>()
  readonly #bindings = new Map<ts.Symbol, Binding[]>()

  /** Notes that a value of this parameter escapes somewhere. */
  escape(parameter: ts.Symbol): void {
    this.#escaping.add(parameter)
  }

  /** Notes what a parameter stands for at one call. */
  bind(parameter: ts.Symbol, binding: Binding): void {
    const { names, parameters } = binding.payload
    if (names.size === 0 && parameters.size === 0) return
    this.#bindings.set(parameter, [...(this.#bindings.get(parameter) ?? []), binding])
  }

  /** Records what escapes from generic code, through other generic code too. */
  finish(contract: ContractDeclarations, recorder: Recorder): void {
    const passed = new Set<ts.Symbol>()
    const pending = [...this.#escaping]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (passed.has(next)) continue
      passed.add(next)
      for (const { payload, node } of this.#bindings.get(next) ?? []) {
        pending.push(...payload.parameters)
        if (payload.names.size === 0) continue
        const names = [...payload.names].sort().join(', ')
        const reason = `generic code loses sight of a value: ${names}`
        recorder.dynamic(node, reason, { types: contract.reachedFrom(payload.names) })
      }
    }
  }
}

interface PassedMethods {
  node: ts.Node
  methods: readonly string[]
  types: ReadonlySet<string>
}

/**
 * Functions of the project that pass on the name of a method that they are given. Their callers
 * name the method. One that is not called in the project may be called with any method from
 * elsewhere.
 */
export class Wrappers {
  readonly #passed = new Map<ts.Node, PassedMethods[]>()
  readonly #called = new Set<ts.Node>()

  /** Notes that a function passes on which method it is given, and all that it may be. */
  pass(wrapper: ts.Node, passed: PassedMethods): void {
    this.#passed.set(wrapper, [...(this.#passed.get(wrapper) ?? []), passed])
  }

  call(declaration: ts.Node): void {
    this.#called.add(declaration)
  }

  /** Records what uncalled functions pass on. */
  finish(recorder: Recorder): void {
    const uncalled = [...this.#passed].filter(([wrapper]) => !this.#called.has(wrapper))
    for (const { node, methods, types } of uncalled.flatMap(([, passed]) => passed)) {
      const reason = 'an uncalled function passes on a method'
      recorder.dynamic(node, reason, { methods, types })
    }
  }
}
