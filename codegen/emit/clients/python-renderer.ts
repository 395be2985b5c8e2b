import type {
  ClassProperty,
  Name,
  Namer,
  RenderContext,
  Sourcelike,
  TargetLanguage,
  Type,
} from 'quicktype-core'
import {
  ClassType,
  funPrefixNamer,
  getOptionValues,
  pythonOptions,
  PythonRenderer,
} from 'quicktype-core'
import type { ContractModel, EnumModel, MemberModel, ObjectModel, UnionModel } from '../../model.js'
import { findType } from '../../model.js'
import { describeMember, describeType, isSecret } from './python-docs.js'
import { emitPythonImports } from './python-imports.js'
import type { PythonNames } from './python-names.js'
import { constantNames } from './python-names.js'
import {
  docstring,
  layOutSum,
  lineWidth,
  pythonHeader,
  pythonLiteral,
  pythonString,
} from './python-text.js'
import { avoid, reservedMembers, reservedTypes } from './python-words.js'
import { originOf } from './quicktype.js'
import { tagOf } from './quicktype-input.js'

const options = { 'python-version': '3.10', 'just-types': true } as const

interface PrintedMember {
  name: Name
  model: MemberModel
  optional: boolean
}

/**
 * Prints types as dataclasses. Names, order and type expressions are quicktype's, and so is the
 * form of a plain class; what a class is made of beyond that, enums and unions are printed here.
 */
export class ContractRenderer extends PythonRenderer {
  readonly #model: ContractModel
  readonly #onNames: (names: PythonNames) => void
  readonly #imported = new Map<string, Set<string>>()
  /** The member that a class is printing, while it does. */
  #member: PrintedMember | undefined

  constructor(
    language: TargetLanguage,
    context: RenderContext,
    { model, onNames }: { model: ContractModel; onNames: (names: PythonNames) => void },
  ) {
    super(language, context, getOptionValues(pythonOptions, options))
    this.#model = model
    this.#onNames = onNames
  }

  protected override forbiddenNamesForGlobalNamespace(): readonly string[] {
    return [...reservedTypes]
  }

  protected override forbiddenForObjectProperties(type: ClassType): {
    names: string[]
    includeGlobalForbidden: boolean
  } {
    const tag = this.#tagOf(type)
    const names = tag === undefined ? reservedMembers : [...reservedMembers, tag.name]
    return { names: [...names], includeGlobalForbidden: false }
  }

  /** Types keep the name they have in the contract, as far as Python takes it. */
  protected override makeNamedTypeNamer(): Namer {
    const { nameStyle } = super.makeNamedTypeNamer()
    return funPrefixNamer('type', (name) => {
      const kept = /^\p{Lu}\p{ID_Continue}*$/u.test(name) ? name.normalize('NFKC') : nameStyle(name)
      return avoid(reservedTypes, /^\p{Lu}/u.test(kept) ? kept : `Type${kept}`)
    })
  }

  protected override namerForObjectProperty(): Namer {
    const { nameStyle } = super.namerForObjectProperty()
    // Python reads identifiers in this form, so attributes are found by it alone.
    const legal = (name: string) => nameStyle(name).normalize('NFKC')
    return funPrefixNamer('property', (name) => avoid(reservedMembers, legal(name)))
  }

  protected override sortClassProperties(
    properties: ReadonlyMap<string, ClassProperty>,
  ): ReadonlyMap<string, ClassProperty> {
    return properties
  }

  protected override withImport(module: string, name: string): Sourcelike {
    this.#imported.set(module, (this.#imported.get(module) ?? new Set()).add(name))
    // Without arguments, a member that has to be given could not follow one that has not.
    return name === 'dataclass' ? 'dataclass(kw_only=True, slots=True)' : name
  }

  protected override declarationLine(type: Type): Sourcelike {
    return ['class ', this.nameForNamedType(type), '(', this.withImport('.values', 'Record'), '):']
  }

  protected override descriptionForType(type: Type): string[] | undefined {
    return describeType(this.#typeOf(type))
  }

  protected override descriptionForClassProperty(_type: Type, name: string): string[] | undefined {
    return this.#member?.model.name === name ? describeMember(this.#member.model) : undefined
  }

  protected override emitDescriptionBlock(lines: Sourcelike[]): void {
    for (const line of docstring(lines as string[], 4))
      this.emitLine(...(line === '' ? [] : [line]))
  }

  /** Annotations are not evaluated, so no name has to stand before its use or in quotes. */
  protected override pythonType(type: Type, isMember = false): Sourcelike {
    const origin = type instanceof ClassType ? originOf(type) : undefined
    const expression =
      origin !== undefined && 'literal' in origin
        ? [this.withTyping('Literal'), '[', pythonLiteral(origin.literal), ']']
        : super.pythonType(type, false, true)
    if (!isMember || this.#member === undefined) return expression
    return this.#withDefault(expression, this.#member)
  }

  #withDefault(type: Sourcelike, { name, model, optional }: PrintedMember): Sourcelike {
    const typed = optional ? [this.withImport('.values', 'Unset'), ' | ', type] : type
    const line = [typed, this.#defaultOf(model, optional)]
    const length = 4 + this.sourcelikeToString([name, ': ', line]).length
    return length <= lineWidth ? line : [line, '  # fmt: skip']
  }

  #defaultOf(model: MemberModel, optional: boolean): Sourcelike {
    const secret = isSecret(this.#model, model)
    const unset = optional ? this.withImport('.values', 'UNSET') : undefined
    if (!secret) return unset === undefined ? '' : [' = ', unset]
    const given = unset === undefined ? '' : ['default=', unset, ', ']
    return [' = ', this.withImport('dataclasses', 'field'), '(', given, 'repr=False)']
  }

  protected override forEachClassProperty(
    ...[type, blankLines, each]: Parameters<PythonRenderer['forEachClassProperty']>
  ): void {
    const { members } = this.#typeOf(type) as ObjectModel
    super.forEachClassProperty(type, blankLines, (name, jsonName, property, position) => {
      const model = members.find((member) => member.name === jsonName)
      this.#member = model && { name, model, optional: property.isOptional }
      each(name, jsonName, property, position)
      this.#member = undefined
    })
  }

  protected override emitClass(type: ClassType): void {
    const origin = originOf(type)
    if ('literal' in origin) return
    const model = findType(this.#model, origin.type)
    if (model.kind === 'enum') this.#emitStubEnum(type, model)
    if (model.kind !== 'object') return
    if (type.getProperties().size > 0) return super.emitClass(type)
    this.emitLine('@', this.withImport('dataclasses', 'dataclass'))
    this.declareType(type, () => undefined)
  }

  protected override declareType<T extends Type>(type: T, emitter: () => void): void {
    const tag = type instanceof ClassType ? this.#tagOf(type) : undefined
    super.declareType(type, () => {
      this.ensureBlankLine()
      if (tag !== undefined) {
        const typed = [this.withTyping('ClassVar'), '[', this.withTyping('Literal')]
        this.emitLine(tag.name, ': ', typed, `[${tag.value}]] = ${tag.value}`)
      }
      emitter()
    })
  }

  /** What a variant is told by: not a member of its instances, but the same for all of them. */
  #tagOf(type: ClassType): { name: string; value: string } | undefined {
    const origin = originOf(type)
    const model = 'type' in origin ? findType(this.#model, origin.type) : undefined
    const tag = model?.kind === 'object' ? tagOf(this.#model, model) : undefined
    if (tag?.shape.kind !== 'literal') return undefined
    const { nameStyle } = this.namerForObjectProperty()
    return { name: nameStyle(tag.name), value: pythonLiteral(tag.shape.value) }
  }

  #emitStubEnum(type: Type, model: EnumModel): void {
    const base = this.withImport('.values', model.open === undefined ? 'ClosedEnum' : 'OpenEnum')
    const values = model.values.map(({ value }) => value)
    this.emitBlock(['class ', this.nameForNamedType(type), '(', base, '):'], () => {
      this.emitDescription(this.descriptionForType(type))
      this.ensureBlankLine()
      for (const [value, name] of constantNames(values))
        this.emitLine(name, ' = ', pythonString(value))
    })
  }

  protected override emitSourceStructure(): void {
    const names = this.#collectNames()
    this.#onNames(names)
    const classes = this.gatherSource(() => {
      this.forEachNamedType(
        ['interposing', 2],
        (type: ClassType) => this.emitClass(type),
        ignore,
        ignore,
      )
    })
    const unions = this.gatherSource(() => {
      for (const type of this.#model.types) if (type.kind === 'union') this.#emitUnion(type, names)
    })
    const title = '"""Every type of the contract, as readers see it."""'
    const head = [pythonHeader, title, '', ...emitPythonImports(this.#imported)]
    for (const line of head) this.emitLine(...(line === '' ? [] : [line]))
    this.ensureBlankLine(2)
    this.emitGatheredSource(classes)
    this.ensureBlankLine(2)
    this.emitGatheredSource(unions)
  }

  #emitUnion(union: UnionModel, names: PythonNames): void {
    const variants = union.variants.map(({ type }) => names.type(type))
    if (union.open)
      variants.push(this.sourcelikeToString(this.withImport('.values', 'UnknownVariant')))
    this.withTyping('TypeAlias')
    const text = layOutSum(`${names.type(union.name)}: TypeAlias = `, variants)
    for (const line of text) this.emitLine(line)
    for (const line of docstring(describeType(union), 0)) this.emitLine(line)
    this.ensureBlankLine()
  }

  #collectNames(): PythonNames {
    const types = new Map<string, string>()
    const members = new Map<string, string>()
    const textOf = (name: Name) => this.sourcelikeToString(name)
    this.forEachNamedType(
      'none',
      (type: ClassType, name: Name) => {
        const origin = originOf(type)
        if ('literal' in origin) return
        types.set(origin.type, textOf(name))
        if (findType(this.#model, origin.type).kind !== 'object') return
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

  #typeOf(type: Type): ReturnType<typeof findType> {
    const origin = originOf(type)
    if ('literal' in origin) throw new TypeError('A literal has no class')
    return findType(this.#model, origin.type)
  }
}

function found(name: string | undefined, wanted: string): string {
  if (name === undefined) throw new TypeError(`quicktype lost "${wanted}"`)
  return name
}

function ignore(): void {
  // Enums and unions reach quicktype as classes.
}
