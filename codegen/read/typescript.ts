import type { Place, Problem } from '../errors.js'
import { ContractError } from '../errors.js'
import type {
  ContractModel,
  EnumModel,
  ErrorModel,
  IntegerWidth,
  MemberModel,
  MethodKind,
  MethodModel,
  TypeModel,
} from '../model.js'
import type { Declaration } from './declarations.js'
import { readDeclarations } from './declarations.js'
import { compileSchema } from './program.js'
import { ShapeFault, toShape } from './shape.js'
import type { Structure } from './structure.js'
import { readStructures } from './structure.js'
import { checkTags, parseValueSince, readLifecycle, tagText } from './tags.js'

/** A model and where in the schema each part of it stands, by type, `Type.member` or method. */
export interface ReadContract {
  model: ContractModel
  places: ReadonlyMap<string, Place>
}

const tables: Readonly<Record<string, MethodKind>> = {
  ClientRequests: 'clientRequest',
  ClientNotifications: 'clientNotification',
  ServerRequests: 'serverRequest',
  ServerNotifications: 'serverNotification',
}

const literalTables: ReadonlySet<string> = new Set(['ContractFacts', 'EnvelopeFacts', 'ErrorCodes'])

/** Reads the TypeScript part of a schema set. Throws a ContractError that lists every fault. */
export function readSchema(root: string, paths: readonly string[]): ReadContract {
  const compiled = compileSchema(root, paths)
  const { declarations, problems } = readDeclarations(compiled)
  if (problems.length > 0) throw new ContractError(problems)
  return new Reader(declarations, readStructures(compiled.program)).read()
}

class Reader {
  readonly #declarations: ReadonlyMap<string, Declaration>
  readonly #structures: ReadonlyMap<string, Structure>
  readonly #problems: Problem[] = []

  constructor(
    declarations: ReadonlyMap<string, Declaration>,
    structures: ReadonlyMap<string, Structure>,
  ) {
    this.#declarations = declarations
    this.#structures = structures
  }

  read(): ReadContract {
    const declarations = [...this.#declarations.values()]
    const isMeta = ({ name }: Declaration) => name in tables || literalTables.has(name)
    const model: ContractModel = {
      facts: this.#literals('ContractFacts') as Record<string, string>,
      envelope: this.#literals('EnvelopeFacts') as Record<string, string | number>,
      errors: this.#errors(),
      methods: declarations.filter(({ name }) => name in tables).flatMap((d) => this.#methods(d)),
      types: declarations.filter((d) => !isMeta(d)).flatMap((d) => this.#type(d)),
    }
    if (this.#problems.length > 0) throw new ContractError(this.#problems)
    return { model, places: this.#places(declarations) }
  }

  #places(declarations: readonly Declaration[]): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>()
    for (const { name, place, members } of declarations) {
      places.set(name, place)
      for (const member of members.values()) {
        places.set(name in tables ? member.name : `${name}.${member.name}`, member.place)
      }
    }
    return places
  }

  #type(declaration: Declaration): TypeModel[] {
    this.#problems.push(...checkTags(declaration, 'type'))
    const { name, doc, source } = declaration
    if (doc === undefined) this.#report(declaration, `"${name}" has no description`)
    const named = { name, source, ...(doc !== undefined && { doc }), ...readLifecycle(declaration) }
    const structure = this.#structures.get(name) ?? {}
    const values = this.#enumValues(declaration, structure)
    if (values !== undefined) return [{ ...named, ...this.#enum(declaration, values) }]
    if (tagText(declaration, 'discriminator') !== undefined) {
      return [{ ...named, ...this.#union(declaration, structure) }]
    }
    if (structure.type === 'object' && !('additionalProperties' in structure)) {
      return [{ ...named, kind: 'object', members: this.#members(declaration, structure) }]
    }
    const secret = tagText(declaration, 'secret') !== undefined
    const shape = this.#aliasShape(declaration, structure)
    if (shape === undefined) return []
    return [{ ...named, kind: 'alias', shape, ...(secret && { secret }) }]
  }

  #aliasShape(declaration: Declaration, structure: Structure) {
    if (tagText(declaration, 'asType') !== 'integer') return this.#shape(declaration, structure)
    const width = tagText(declaration, 'format')
    if (width !== 'int32' && width !== 'int64' && width !== 'uint32') {
      this.#report(declaration, '@asType integer needs @format int32, int64 or uint32')
    }
    return { kind: 'integer', width: width as IntegerWidth } as const
  }

  #enumValues({ keysOf }: Declaration, structure: Structure): string[] | undefined {
    if (keysOf !== undefined) return Object.keys(this.#structures.get(keysOf)?.properties ?? {})
    const values = structure.enum ?? (structure.const === undefined ? [] : [structure.const])
    if (values.length === 0 || !values.every((value) => typeof value === 'string')) return undefined
    return values
  }

  #enum(declaration: Declaration, values: readonly string[]): Pick<EnumModel, 'kind' | 'values'> {
    const since = new Map<string, string>()
    for (const tag of declaration.tags.filter(({ name }) => name === 'valueSince')) {
      const parsed = parseValueSince(tag)
      if (parsed === undefined) continue
      if (values.includes(parsed.value)) since.set(parsed.value, parsed.since)
      else this.#problems.push({ place: tag.place, message: `No value "${parsed.value}" here` })
    }
    const fallback = tagText(declaration, 'openEnum')
    if (fallback !== undefined && fallback !== '' && !values.includes(fallback)) {
      this.#report(declaration, `@openEnum names "${fallback}", which is no value of it`)
    }
    const open = fallback === undefined ? {} : { open: fallback === '' ? {} : { fallback } }
    const described = values.map((value) => {
      const first = since.get(value)
      return first === undefined ? { value } : { value, since: first }
    })
    return { kind: 'enum', values: described, ...open }
  }

  #union(declaration: Declaration, structure: Structure) {
    const discriminator = tagText(declaration, 'discriminator') ?? ''
    const shape = this.#shape(declaration, structure)
    const shapes = shape?.kind === 'anyOf' ? shape.shapes : shape === undefined ? [] : [shape]
    const variants = shapes.flatMap((variant) => {
      if (variant.kind !== 'ref') {
        this.#report(declaration, 'Every variant of a tagged union has a name, and null is none')
        return []
      }
      const tag = this.#structures.get(variant.name)?.properties?.[discriminator]
      const value = typeof tag === 'object' ? tag.const : undefined
      if (typeof value === 'string') return [{ tag: value, type: variant.name }]
      this.#report(declaration, `"${variant.name}" has no literal "${discriminator}" to tell it by`)
      return []
    })
    const open = tagText(declaration, 'openUnion') !== undefined
    return { kind: 'union', discriminator, open, variants } as const
  }

  #members(declaration: Declaration, structure: Structure): MemberModel[] {
    const required = new Set(structure.required)
    return Object.entries(structure.properties ?? {}).flatMap(([name, property]) => {
      const member = declaration.members.get(name)
      if (member === undefined || typeof property !== 'object') return []
      this.#problems.push(...checkTags(member, 'member'))
      const shape = this.#shape(member, property)
      if (shape === undefined) return []
      return {
        name,
        ...(member.doc !== undefined && { doc: member.doc }),
        shape,
        required: required.has(name),
        ...(tagText(member, 'secret') !== undefined && { secret: true as const }),
        ...readLifecycle(member),
      }
    })
  }

  #methods(declaration: Declaration): MethodModel[] {
    const kind = tables[declaration.name]
    const entries = Object.entries(this.#structures.get(declaration.name)?.properties ?? {})
    return entries.flatMap(([name, entry]) => {
      const member = declaration.members.get(name)
      if (kind === undefined || member === undefined || typeof entry !== 'object') return []
      this.#problems.push(...checkTags(member, 'method'))
      const params = this.#reference(member, entry.properties?.['params'])
      const result = this.#reference(member, entry.properties?.['result'])
      if (kind.endsWith('Request') && result === undefined) {
        this.#report(member, `"${name}" is a request, so it needs a result`)
      }
      const required = entry.required?.includes('params') === true
      const presence = required ? ('required' as const) : ('optional' as const)
      return {
        name,
        kind,
        ...(member.doc !== undefined && { doc: member.doc }),
        ...(params !== undefined && { params: { type: params, presence } }),
        ...(result !== undefined && { result }),
        errors: tagText(member, 'errors')?.split(/\s+/) ?? [],
        ...readLifecycle(member),
      }
    })
  }

  #reference(method: Declaration, structure: Structure | boolean | undefined): string | undefined {
    if (structure === undefined || typeof structure === 'boolean') return undefined
    const shape = this.#shape(method, structure)
    const named = shape?.kind === 'nullable' ? shape.shape : shape
    if (named?.kind === 'ref') return named.name
    this.#report(method, 'Params and results have names of their own')
    return undefined
  }

  #errors(): ErrorModel[] {
    const declaration = this.#declarations.get('ErrorCodes')
    return Object.entries(this.#literals('ErrorCodes')).map(([kind, code]) => {
      const doc = declaration?.members.get(kind)?.doc
      return { kind, code: Number(code), ...(doc !== undefined && { doc }) }
    })
  }

  #literals(name: string): Record<string, unknown> {
    const declaration = this.#declarations.get(name)
    if (declaration === undefined) {
      const place = { file: 'schema', line: 1, column: 1 }
      this.#problems.push({ place, message: `The schema has no "${name}"` })
      return {}
    }
    const properties = Object.entries(this.#structures.get(name)?.properties ?? {})
    return Object.fromEntries(
      properties.map(([key, property]) => {
        const value = typeof property === 'object' ? property.const : undefined
        if (value === undefined) {
          this.#report(declaration.members.get(key) ?? declaration, `"${key}" has to be a literal`)
        }
        return [key, value]
      }),
    )
  }

  #shape(declaration: Declaration, structure: Structure) {
    try {
      return toShape(structure)
    } catch (error) {
      if (!(error instanceof ShapeFault)) throw error
      this.#report(declaration, error.message)
      return undefined
    }
  }

  #report({ place }: Declaration, message: string): void {
    this.#problems.push({ place, message })
  }
}
