import type { ContractModel, Lifecycle, Shape, TypeModel } from '../../contract/model.js'
import { findType, producedBy } from '../../contract/model.js'
import { directReferences, reachedFrom } from '../../contract/references.js'
import { isNewer, isRelease } from '../../contract/versions.js'
import type { Output } from '../printer.js'
import { docComment, importPath, propertyKey, quote } from '../printer.js'

/** Which releases have the members, variants and values that clients send. */
export function emitDates(model: ContractModel, { header }: Output): string {
  return [header, declarations, emitTable('dates', datesOf(model, 'client'))].join('\n')
}

/** Which releases have the members, variants and values that servers send. */
export function emitServerDates(model: ContractModel, output: Output): string {
  const declared = `import type { DatedType } from '${importPath(output, 'dates')}'\n`
  return [output.header, declared, emitTable('serverDates', datesOf(model, 'server'))].join('\n')
}

type Row = readonly [type: string, dated: object]

function datesOf(model: ContractModel, sender: 'client' | 'server'): Row[] {
  const sent = reachedFrom(model, producedBy(model, sender))
  const types = model.types.filter(({ name }) => sent.has(name))
  const dates = new Dates(model, types)
  return types.flatMap((type) => {
    const dated = dates.of(type)
    return dated === undefined ? [] : [[type.name, dated]]
  })
}

function emitTable(name: string, dated: readonly Row[]): string {
  const rows = dated.map(([type, data]) => `  ${propertyKey(type)}: ${emitData(data)},\n`)
  return (
    docComment(['By type. Types that are not listed have no such parts.']) +
    `export const ${name}: Readonly<Record<string, DatedType>> = {\n${rows.join('')}}\n`
  )
}

const declarations = `/** The releases that have a part of the contract. */
export interface DatedPart {
  /** First release that has it. */
  readonly since?: string
  /** Newest release before that one that is known to lack it. */
  readonly lastWithout?: string
  /** First release without it. */
  readonly until?: string
}

/** A member or a variant. */
export interface DatedMember extends DatedPart {
  /** Its type, or that of its items, if the type has such parts. */
  readonly type?: string
  /** Whether its value is a map. */
  readonly isMap?: true
}

/** The parts of a type that not every release has. */
export interface DatedType {
  /** Of an object, or of the objects that are variants of a keyed union. */
  readonly members?: Readonly<Record<string, DatedMember>>
  /** Of an enum, or the texts that are variants of a keyed union. */
  readonly values?: Readonly<Record<string, DatedPart>>
  /** Of a union, by tag. */
  readonly variants?: {
    readonly discriminator: string
    readonly types: Readonly<Record<string, DatedMember>>
  }
  /** Of an alias. */
  readonly alias?: DatedMember
}
`

interface DatedPart {
  since?: string
  lastWithout?: string
  until?: string
}

interface DatedMember extends DatedPart {
  type?: string
  isMap?: true
}

type Rows = readonly (readonly [name: string, part: DatedMember])[]

/** Finds the dated parts of types, and the way to them. */
class Dates {
  readonly #model: ContractModel
  /** Names of the types that have such parts, or lead to one that has. */
  readonly #leading: ReadonlySet<string>

  constructor(model: ContractModel, types: readonly TypeModel[]) {
    this.#model = model
    const leading = new Set(types.filter((type) => this.#hasOwn(type)).map(({ name }) => name))
    for (let size = -1; size !== leading.size;) {
      size = leading.size
      for (const type of types) {
        if (directReferences(type).some((name) => leading.has(name))) leading.add(type.name)
      }
    }
    this.#leading = leading
  }

  of(type: TypeModel): object | undefined {
    if (!this.#leading.has(type.name)) return undefined
    switch (type.kind) {
      case 'object':
        return { members: toRecord(type.members.map((each) => [each.name, this.#memberOf(each)])) }
      case 'enum':
        return { values: toRecord(type.values.map((each) => [each.value, toPart(each)])) }
      case 'alias':
        return { alias: this.#leadOf(type.shape) }
      case 'union': {
        const rows = type.variants.map(({ tag, type: name }) => {
          const part = toPart(this.#datesWithin(type, findType(this.#model, name)))
          return [tag, { ...part, ...(this.#leading.has(name) && { type: name }) }] as const
        })
        return { variants: { discriminator: type.discriminator, types: toRecord(rows) } }
      }
      case 'keyedUnion': {
        const rows = type.variants.map((each) => [each.tag, this.#memberOf(each)] as const)
        const isText = ([tag]: Rows[number]) => {
          return type.variants.some((each) => each.tag === tag && each.shape === undefined)
        }
        return {
          members: toRecord(rows.filter((row) => !isText(row))),
          values: toRecord(rows.filter(isText)),
        }
      }
    }
  }

  #hasOwn(type: TypeModel): boolean {
    const isDated = (part: Lifecycle) => Object.keys(toPart(part)).length > 0
    switch (type.kind) {
      case 'object':
        return type.members.some(isDated)
      case 'enum':
        return type.values.some(isDated)
      case 'keyedUnion':
        return type.variants.some(isDated)
      case 'union':
        return type.variants.some((each) => {
          return isDated(this.#datesWithin(type, findType(this.#model, each.type)))
        })
      case 'alias':
        return false
    }
  }

  #memberOf(member: Lifecycle & { shape?: Shape }): DatedMember {
    return { ...toPart(member), ...(member.shape && this.#leadOf(member.shape)) }
  }

  /** The one type with dated parts that a shape leads to. Untagged alternatives are passed over. */
  #leadOf(shape: Shape): DatedMember {
    switch (shape.kind) {
      case 'ref':
        return this.#leading.has(shape.name) ? { type: shape.name } : {}
      case 'nullable':
        return this.#leadOf(shape.shape)
      case 'array':
        return this.#leadOf(shape.items)
      case 'map': {
        const lead = this.#leadOf(shape.values)
        return lead.type === undefined || lead.isMap ? {} : { ...lead, isMap: true }
      }
      default:
        return {}
    }
  }

  /** The dates of a variant that its union does not have as a whole. */
  #datesWithin(union: Lifecycle, variant: Lifecycle): Lifecycle {
    const { since, lastWithout, sunset } = variant
    const isLater =
      since !== undefined && (union.since === undefined || isNewer(since, union.since))
    return {
      ...(isLater && { since, ...(lastWithout !== undefined && { lastWithout }) }),
      ...(sunset !== undefined && sunset !== union.sunset && { sunset }),
    }
  }
}

function toPart({ since, lastWithout, sunset }: Lifecycle): DatedPart {
  return {
    ...(since !== undefined && { since }),
    ...(lastWithout !== undefined && { lastWithout }),
    ...(sunset !== undefined && isRelease(sunset) && { until: sunset }),
  }
}

/** The parts that have a date, or lead to one. */
function toRecord(rows: Rows): object {
  return Object.fromEntries(rows.filter(([, part]) => Object.keys(part).length > 0))
}

function emitData(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const cells = Object.entries(value)
    .filter(([, cell]) => !isEmptyObject(cell))
    .map(([name, cell]) => `${propertyKey(name)}: ${emitData(cell)}`)
  return cells.length === 0 ? '{}' : `{ ${cells.join(', ')} }`
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
