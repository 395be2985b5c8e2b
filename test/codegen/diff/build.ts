import type { Finding } from '../../../codegen/diff/findings/finding.js'
import type { Severity } from '../../../codegen/diff/rules/severity.js'
import type { DiffOptions } from '../../../codegen/diff/diff.js'
import { diff } from '../../../codegen/diff/diff.js'
import type {
  ContractModel,
  MemberModel,
  MethodModel,
  Shape,
  TypeModel,
} from '../../../codegen/contract/model.js'

const source = 'protocol/it.ts'

export const text: Shape = { kind: 'string' }
export const flag: Shape = { kind: 'boolean' }
export const number: Shape = { kind: 'number' }
export const int32: Shape = { kind: 'integer', width: 'int32' }
export const int64: Shape = { kind: 'integer', width: 'int64' }
export const nothing: Shape = { kind: 'null' }
export const any: Shape = { kind: 'json' }
export const ref = (name: string): Shape => ({ kind: 'ref', name })
export const literal = (value: string | number | boolean): Shape => ({ kind: 'literal', value })
export const list = (items: Shape): Shape => ({ kind: 'array', items })
export const map = (values: Shape): Shape => ({ kind: 'map', values })
export const orNull = (shape: Shape): Shape => ({ kind: 'nullable', shape })
export const anyOf = (...shapes: Shape[]): Shape => ({ kind: 'anyOf', shapes })

type Members = Readonly<Record<string, Shape | (Omit<MemberModel, 'name' | 'required'> & object)>>

/** An object; a name that ends in `?` is that of an optional member. */
export function object(name: string, members: Members, more: object = {}): TypeModel {
  const rows = Object.entries(members).map(([key, value]): MemberModel => {
    const member = 'kind' in value ? { shape: value } : value
    return { name: key.replace(/\?$/, ''), required: !key.endsWith('?'), ...member }
  })
  return { name, source, kind: 'object', members: rows, ...more }
}

export function alias(name: string, shape: Shape, more: object = {}): TypeModel {
  return { name, source, kind: 'alias', shape, ...more }
}

export function enumOf(name: string, values: string, more: object = {}): TypeModel {
  const rows = values.split(' ').map((value) => ({ value }))
  return { name, source, kind: 'enum', values: rows, ...more }
}

/** A union, and its variants, each called like the tag and the union. */
export function union(
  name: string,
  variants: Readonly<Record<string, Members>>,
  more: { discriminator?: string; open?: boolean } = {},
): TypeModel[] {
  const { discriminator = 'type', open = false } = more
  const rows = Object.keys(variants).map((tag) => ({ tag, type: `${tag}${name}` }))
  return [
    { name, source, kind: 'union', discriminator, open, variants: rows },
    ...Object.entries(variants).map(([tag, members]) => {
      return object(`${tag}${name}`, { [discriminator]: literal(tag), ...members })
    }),
  ]
}

/** A union whose tags are texts, or keys where there is something behind them. */
export function keyed(
  name: string,
  variants: Readonly<Record<string, Shape | undefined>>,
  open = false,
): TypeModel {
  const rows = Object.entries(variants).map(([tag, shape]) => {
    return shape === undefined ? { tag } : { tag, shape }
  })
  return { name, source, kind: 'keyedUnion', open, variants: rows }
}

export function method(name: string, more: Partial<MethodModel> = {}): MethodModel {
  return { name, kind: 'clientRequest', errors: [], ...more }
}

/** A contract whose one method takes an `It` and answers with one, so that both flows carry it. */
export function contract(
  types: readonly TypeModel[],
  more: Partial<ContractModel> = {},
): ContractModel {
  const params = { type: 'It', presence: 'required' } as const
  return {
    facts: { protocolVersion: '1', oldestServer: '1.0.0', newestServer: '1.0.0' },
    envelope: {
      jsonrpc: 'omitted',
      batch: 'ignored',
      framing: 'ndjson',
      ids: 'string',
      members: '',
    },
    errors: [{ kind: 'failed', code: 1 }],
    methods: [method('it/do', { params, result: 'It' })],
    types,
    ...more,
  }
}

/** A contract with methods, and an empty object that they may use. */
export function contractOf(...methods: MethodModel[]): ContractModel {
  return contract([object('It', {}), object('Other', { 'a?': text }), alias('Null', nothing)], {
    methods,
  })
}

const letters: Readonly<Record<Severity, string>> = {
  error: 'E',
  warning: 'W',
  info: 'i',
  none: '-',
}

/** A finding in one line: id, old client with new server, new client with old server, path. */
export function line({ id, severity, path }: Finding): string {
  const { 'oldClient/newServer': first, 'newClient/oldServer': second } = severity
  return `${id} ${letters[first]}${letters[second]} ${path}`
}

export function compare(
  base: ContractModel,
  head: ContractModel,
  options?: DiffOptions,
): readonly Finding[] {
  return diff(base, head, options).findings
}

export function lines(base: ContractModel, head: ContractModel, options?: DiffOptions): string[] {
  return compare(base, head, options).map(line).sort()
}
