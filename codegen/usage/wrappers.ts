import type ts from 'typescript'
import type { Recorder } from './recorder.js'

interface Passed {
  node: ts.Node
  methods: readonly string[]
  types: ReadonlySet<string>
}

/**
 * Functions of the project that pass on the name of a method that they are given. Whoever calls one
 * names the method there. Where nobody in the project does, somebody else may, with any of them.
 */
export class Wrappers {
  readonly #passed = new Map<ts.Node, Passed[]>()
  readonly #called = new Set<ts.Node>()

  /** Notes that a function passes on which method it is given, and all that it may be. */
  pass(wrapper: ts.Node, passed: Passed): void {
    this.#passed.set(wrapper, [...(this.#passed.get(wrapper) ?? []), passed])
  }

  call(declaration: ts.Node): void {
    this.#called.add(declaration)
  }

  /** Records what was passed on by functions that nobody calls; known only when all files were seen. */
  finish(recorder: Recorder): void {
    const uncalled = [...this.#passed].filter(([wrapper]) => !this.#called.has(wrapper))
    for (const { node, methods, types } of uncalled.flatMap(([, passed]) => passed)) {
      recorder.dynamic(node, 'nobody calls the function that passes on a method', {
        methods,
        types,
      })
    }
  }
}
