import type { Name, Namer, RenderContext, TargetLanguage, Type } from 'quicktype-core'
import {
  ClassType,
  funPrefixNamer,
  getOptionValues,
  pythonOptions,
  PythonRenderer,
} from 'quicktype-core'
import type { ContractModel, TypeModel } from '../../contract/model.js'
import type { PythonNames } from './python-names.js'
import { pythonLiteral } from './python-text.js'
import { originOf } from '../quicktype/quicktype.js'
import { tagOf } from '../quicktype/quicktype-input.js'

const options = { 'python-version': '3.10', 'just-types': true } as const

/** A contract with its names in Python. */
export interface PythonContext {
  model: ContractModel
  names: PythonNames
}

type PropertyArguments = Parameters<PythonRenderer['makeNameForProperty']>

/** Gives classes and members the names of the contract. Classes reach it by their Python names. */
export abstract class NamingRenderer extends PythonRenderer {
  protected readonly model: ContractModel
  protected readonly pythonNames: PythonNames
  readonly #types: ReadonlyMap<string, TypeModel>

  constructor(language: TargetLanguage, render: RenderContext, { model, names }: PythonContext) {
    super(language, render, getOptionValues(pythonOptions, options))
    this.model = model
    this.pythonNames = names
    const declared = model.types.filter(({ kind }) => kind !== 'alias')
    this.#types = new Map(declared.map((type) => [names.type(type.name), type]))
  }

  protected override forbiddenNamesForGlobalNamespace(): readonly string[] {
    return []
  }

  protected override forbiddenForObjectProperties(): {
    names: string[]
    includeGlobalForbidden: boolean
  } {
    return { names: [], includeGlobalForbidden: false }
  }

  protected override makeNamedTypeNamer(): Namer {
    return asGiven
  }

  protected override namerForObjectProperty(): Namer {
    return asGiven
  }

  protected override makeNameForProperty(
    ...[type, className, property, member]: PropertyArguments
  ): Name | undefined {
    const model = type instanceof ClassType ? this.findType(type) : undefined
    const name = model?.kind === 'object' ? this.pythonNames.member(model.name, member) : undefined
    return super.makeNameForProperty(type, className, property, member, name)
  }

  /** The tag of a variant, which is a constant of its class. */
  protected tagOf(type: ClassType): { name: string; value: string } | undefined {
    const model = this.findType(type)
    const tag = model?.kind === 'object' ? tagOf(this.model, model) : undefined
    if (model === undefined || tag?.shape.kind !== 'literal') return undefined
    const name = this.pythonNames.member(model.name, tag.name)
    return { name, value: pythonLiteral(tag.shape.value) }
  }

  /** The type of a class; undefined for literals. */
  protected findType(type: Type): TypeModel | undefined {
    const origin = originOf(type)
    if ('literal' in origin) return undefined
    const model = this.#types.get(origin.type)
    if (model === undefined) throw new TypeError(`quicktype has a class "${origin.type}"`)
    return model
  }
}

const asGiven = funPrefixNamer('as given', (name) => name)

/** For the kinds of types that are not there. */
export function ignore(): void {
  // Enums and unions reach quicktype as classes.
}
