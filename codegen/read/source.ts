import type { Problem } from '../errors.js'
import type { Shape } from '../model.js'
import type { Declaration } from './declarations.js'
import { ShapeFault, toShape } from './shape.js'
import type { Structure } from './structure.js'

/** A compiled schema set as the readers see it: what is declared, how it is built, what is wrong. */
export class SchemaSource {
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly problems: Problem[] = []
  readonly #structures: ReadonlyMap<string, Structure>

  constructor(
    declarations: ReadonlyMap<string, Declaration>,
    structures: ReadonlyMap<string, Structure>,
  ) {
    this.declarations = declarations
    this.#structures = structures
  }

  structure(name: string): Structure {
    return this.#structures.get(name) ?? {}
  }

  /** Members of an object type that are more than `unknown`, with their structure. */
  properties(structure: Structure): [string, Structure][] {
    return Object.entries(structure.properties ?? {}).filter(
      (entry): entry is [string, Structure] => typeof entry[1] === 'object',
    )
  }

  /** The shape of a structure; undefined, and reported, when the model has no place for it. */
  shape(declaration: Declaration, structure: Structure): Shape | undefined {
    try {
      return toShape(structure)
    } catch (error) {
      if (!(error instanceof ShapeFault)) throw error
      this.report(declaration, error.message)
      return undefined
    }
  }

  report({ place }: Declaration, message: string): void {
    this.problems.push({ place, message })
  }
}
