import type { Name, Namer, RenderContext, TargetLanguage, Type, ClassType } from 'quicktype-core'
import { funPrefixNamer, getOptionValues, pythonOptions, PythonRenderer } from 'quicktype-core'
import type { ContractModel, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import type { PythonNames } from './python-names.js'
import { pythonLiteral } from './python-text.js'
import { avoid, reservedMembers, reservedTypes } from './python-names.js'
import { originOf } from '../quicktype/quicktype.js'
import { tagOf } from '../quicktype/quicktype-input.js'

const options = { 'python-version': '3.10', 'just-types': true } as const

/** Names types and members: quicktype's names, without words that Python reserves. */
export abstract class NamingRenderer extends PythonRenderer {
  protected readonly model: ContractModel

  constructor(language: TargetLanguage, context: RenderContext, model: ContractModel) {
    super(language, context, getOptionValues(pythonOptions, options))
    this.model = model
  }

  protected override forbiddenNamesForGlobalNamespace(): readonly string[] {
    return [...reservedTypes]
  }

  protected override forbiddenForObjectProperties(type: ClassType): {
    names: string[]
    includeGlobalForbidden: boolean
  } {
    const tag = this.tagOf(type)
    const names = tag === undefined ? reservedMembers : [...reservedMembers, tag.name]
    return { names: [...names], includeGlobalForbidden: false }
  }

  /** Types have their names of the contract where Python allows them. */
  protected override makeNamedTypeNamer(): Namer {
    const { nameStyle } = super.makeNamedTypeNamer()
    return funPrefixNamer('type', (name) => {
      const kept = /^\p{Lu}\p{ID_Continue}*$/u.test(name) ? name.normalize('NFKC') : nameStyle(name)
      return avoid(reservedTypes, /^\p{Lu}/u.test(kept) ? kept : `Type${kept}`)
    })
  }

  protected override namerForObjectProperty(): Namer {
    const { nameStyle } = super.namerForObjectProperty()
    // Python normalises identifiers to this form.
    const legal = (name: string) => nameStyle(name).normalize('NFKC')
    return funPrefixNamer('property', (name) => avoid(reservedMembers, legal(name)))
  }

  /** The tag of a variant, which is a constant of its class. */
  protected tagOf(type: ClassType): { name: string; value: string } | undefined {
    const origin = originOf(type)
    const model = 'type' in origin ? findType(this.model, origin.type) : undefined
    const tag = model?.kind === 'object' ? tagOf(this.model, model) : undefined
    if (tag?.shape.kind !== 'literal') return undefined
    const { nameStyle } = this.namerForObjectProperty()
    return { name: nameStyle(tag.name), value: pythonLiteral(tag.shape.value) }
  }

  protected collectNames(): PythonNames {
    const types = new Map<string, string>()
    const members = new Map<string, string>()
    const textOf = (name: Name) => this.sourcelikeToString(name)
    this.forEachNamedType(
      'none',
      (type: ClassType, name: Name) => {
        const origin = originOf(type)
        if ('literal' in origin) return
        types.set(origin.type, textOf(name))
        if (findType(this.model, origin.type).kind !== 'object') return
        super.forEachClassProperty(type, 'none', (member, jsonName) => {
          members.set(`${origin.type}.${jsonName}`, textOf(member))
        })
      },
      ignore,
      ignore,
    )
    return {
      type: (name) => found(types.get(name), name),
      member: (type, name) => found(members.get(`${type}.${name}`), `${type}.${name}`),
    }
  }

  protected typeOf(type: Type): TypeModel {
    const origin = originOf(type)
    if ('literal' in origin) throw new TypeError('A literal has no class')
    return findType(this.model, origin.type)
  }
}

function found(name: string | undefined, wanted: string): string {
  if (name === undefined) throw new TypeError(`quicktype has no name for "${wanted}"`)
  return name
}

/** For the kinds of types that are not there. */
export function ignore(): void {
  // Enums and unions reach quicktype as classes.
}
