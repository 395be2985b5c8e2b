import type { Problem } from '../../contract/errors.js'
import { isUnsupportedName } from '../../contract/lint-names.js'
import type { Shape } from '../../contract/model.js'
import type { Declaration } from './read-declarations.js'
import { ShapeError, toShape } from './structure.js'
import type { Structure } from './structure.js'

/** A member as it is declared and as it is built. */
export interface DeclaredMember {
  declaration: Declaration
  structure: Structure
  required: boolean
}

/** A compiled schema set as the readers see it: declarations, structures and problems. */
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

  /** The declared members of an object type with their structure, in the order of the schema. */
  members(type: Declaration): DeclaredMember[] {
    const { properties = {}, required = [] } = this.structure(type.name)
    if (type.members.size === 0 && Object.keys(properties).length > 0) {
      this.report(type, `"${type.name}" is an object type, so it has to be an interface`)
    }
    return [...type.members].flatMap(([spelling, declaration]): DeclaredMember[] => {
      const structure = findProperty(properties, spelling)
      if (typeof structure === 'object' && !isUnsupportedName(spelling)) {
        return [{ declaration, structure, required: required.includes(spelling) }]
      }
      this.report(declaration, `"${declaration.name}" is not a name that programs can use`)
      return []
    })
  }

  /** The shape of a structure; an unsupported one is reported and undefined. */
  shape(declaration: Declaration, structure: Structure): Shape | undefined {
    try {
      return toShape(structure)
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error
      this.report(declaration, error.message)
      return undefined
    }
  }

  report({ place }: Declaration, message: string): void {
    this.problems.push({ place, message })
  }
}

/**
 * The structure of one member. That of a member called `__proto__` is the prototype, because an
 * assignment to that name sets it.
 */
function findProperty(
  properties: NonNullable<Structure['properties']>,
  name: string,
): NonNullable<Structure['properties']>[string] | undefined {
  if (Object.hasOwn(properties, name)) return properties[name]
  if (name !== '__proto__') return undefined
  const prototype = Object.getPrototypeOf(properties) as Structure
  return prototype === Object.prototype ? undefined : prototype
}
