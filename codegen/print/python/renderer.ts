import type { ClassProperty, Name, PythonRenderer, Sourcelike, Type } from 'quicktype-core'
import { ClassType } from 'quicktype-core'
import type { EnumModel, MemberModel, ObjectModel, UnionModel } from '../../contract/model.js'
import { describeMember, describeType, isSecret } from './docs.js'
import {
  docstring,
  emitPythonImports,
  layOutSum,
  lineWidth,
  pythonHeader,
  pythonLiteral,
  pythonString,
} from './python-text.js'
import type { PythonNames } from './python-names.js'
import { ignore, NamingRenderer } from './naming.js'
import { originOf } from '../quicktype/quicktype.js'

interface PrintedMember {
  name: Name
  model: MemberModel
  optional: boolean
}

/**
 * Prints types as dataclasses. Order and type expressions are quicktype's, and so is the form of a
 * plain class; what a class is made of beyond that, enums and unions are printed here.
 */
export class ContractRenderer extends NamingRenderer {
  readonly #imported = new Map<string, Set<string>>()
  /** The member that a class is printing, while it does. */
  #member: PrintedMember | undefined

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
    const model = this.findType(type)
    return model && describeType(model)
  }

  protected override descriptionForClassProperty(_type: Type, name: string): string[] | undefined {
    return this.#member?.model.name === name ? describeMember(this.#member.model) : undefined
  }

  protected override emitDescriptionBlock(lines: Sourcelike[]): void {
    this.#emitLines(docstring(lines as string[], 4))
  }

  /** Annotations are not evaluated, so names need no quotes before their declaration. */
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
    const secret = isSecret(this.model, model)
    const unset = optional ? this.withImport('.values', 'UNSET') : undefined
    if (!secret) return unset === undefined ? '' : [' = ', unset]
    const given = unset === undefined ? '' : ['default=', unset, ', ']
    return [' = ', this.withImport('dataclasses', 'field'), '(', given, 'repr=False)']
  }

  protected override forEachClassProperty(
    ...[type, blankLines, each]: Parameters<PythonRenderer['forEachClassProperty']>
  ): void {
    const { members } = this.findType(type) as ObjectModel
    super.forEachClassProperty(type, blankLines, (name, jsonName, property, position) => {
      const model = members.find((member) => member.name === jsonName)
      this.#member = model && { name, model, optional: property.isOptional }
      each(name, jsonName, property, position)
      this.#member = undefined
    })
  }

  protected override emitClass(type: ClassType): void {
    const model = this.findType(type)
    if (model?.kind === 'enum') this.#emitEnum(model)
    if (model?.kind !== 'object') return
    if (type.getProperties().size > 0) return super.emitClass(type)
    this.emitLine('@', this.withImport('dataclasses', 'dataclass'))
    this.declareType(type, () => undefined)
  }

  protected override declareType<T extends Type>(type: T, emitter: () => void): void {
    const tag = type instanceof ClassType ? this.tagOf(type) : undefined
    super.declareType(type, () => {
      this.ensureBlankLine()
      if (tag !== undefined) {
        const typed = [this.withTyping('ClassVar'), '[', this.withTyping('Literal')]
        this.emitLine(tag.name, ': ', typed, `[${tag.value}]] = ${tag.value}`)
      }
      emitter()
    })
  }

  #emitEnum(model: EnumModel): void {
    this.withImport('.values', enumBase(model))
    this.#emitLines(printEnum(model, this.pythonNames))
  }

  #emitLines(lines: readonly string[]): void {
    for (const line of lines) this.emitLine(...(line === '' ? [] : [line]))
  }

  protected override emitSourceStructure(): void {
    const classes = this.gatherSource(() => {
      this.forEachNamedType(
        ['interposing', 2],
        (type: ClassType) => this.emitClass(type),
        ignore,
        ignore,
      )
    })
    const unions = this.model.types.filter((type) => type.kind === 'union')
    if (unions.length > 0) this.withTyping('TypeAlias')
    if (unions.some(({ open }) => open)) this.withImport('.values', 'UnknownVariant')
    const title = '"""Every type of the contract, as readers see it."""'
    this.#emitLines([pythonHeader, title, '', ...emitPythonImports(this.#imported)])
    this.ensureBlankLine(2)
    this.emitGatheredSource(classes)
    this.ensureBlankLine(2)
    for (const union of unions) {
      this.#emitLines(printUnion(union, this.pythonNames))
      this.ensureBlankLine()
    }
  }
}

/** The class that an enum is made from. */
function enumBase({ open }: EnumModel): string {
  return open === undefined ? 'ClosedEnum' : 'OpenEnum'
}

/** The lines of an enum. */
function printEnum(type: EnumModel, names: PythonNames): string[] {
  const members = type.values.map(({ value }) => {
    return `${names.value(type.name, value)} = ${pythonString(value)}`
  })
  const body = [...docstring(describeType(type), 4), '', ...members]
  const indented = body.map((line) => (line === '' ? '' : `    ${line}`))
  return [`class ${names.type(type.name)}(${enumBase(type)}):`, ...indented]
}

/** The lines of a union: an alias, which has to follow its variants. */
function printUnion(union: UnionModel, names: PythonNames): string[] {
  const variants = union.variants.map(({ type }) => names.type(type))
  if (union.open) variants.push('UnknownVariant')
  const alias = layOutSum(`${names.type(union.name)}: TypeAlias = `, variants)
  return [...alias, ...docstring(describeType(union), 0)]
}
