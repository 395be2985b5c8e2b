import { createHash } from 'node:crypto'
import type { ContractModel } from '../../contract/model.js'
import { findType, producedBy } from '../../contract/model.js'
import { reachedFrom, rootTypes } from '../../contract/references.js'
import type { Files } from '../printer.js'
import { json } from '../printer.js'
import type { Example } from '../../read/vectors.js'
import type { Audience } from '../documents/schema-shape.js'
import { typeVectors } from './type.js'
import type { Vector, VectorKind } from './vector.js'

/** Example values for every type, made from the model, and a list of the handwritten ones. */
export function emitVectors(model: ContractModel, examples: readonly Example[]): Files {
  const audiences = audiencesOf(model)
  const files = model.types.map(({ name }): [string, string] => [
    `generated/vectors/${name}.json`,
    emitTypeVectors(model, name, audiences.get(name) ?? 'reader'),
  ])
  return new Map([...files, ['generated/vectors/index.json', emitIndex(audiences, examples)]])
}

/**
 * A type is checked as its readers do where a server sends it or a file contains it, and as its
 * writers do where only clients send it.
 */
function audiencesOf(model: ContractModel): ReadonlyMap<string, Audience> {
  const operations = model.operations ?? []
  const bodies = operations.flatMap(({ body }) => body ?? [])
  const sent = new Set([...producedBy(model, 'client'), ...bodies])
  const answers = operations.flatMap(({ answer }) => answer ?? [])
  const others = rootTypes(model).filter(({ name }) => !sent.has(name))
  const read = reachedFrom(model, [
    ...producedBy(model, 'server'),
    ...answers,
    ...others.map(({ name }) => name),
  ])
  const names = model.types.map(({ name }) => name)
  return new Map(names.map((name) => [name, read.has(name) ? 'reader' : 'writer']))
}

function emitTypeVectors(model: ContractModel, name: string, audience: Audience): string {
  const all = withoutDuplicates(typeVectors({ model, audience }, findType(model, name)))
  const ofKind = (kind: VectorKind) => all.filter((vector) => vector.kind === kind)
  return json({
    valid: ofKind('valid').map(({ name, value }) => ({ name, value })),
    newer: ofKind('newer').map(({ name, value }) => ({ name, value })),
    invalid: ofKind('invalid').map(({ name, pointer, value, gap }) => {
      return { name, pointer, ...(gap && { gap }), value }
    }),
    beyondDouble: ofKind('beyondDouble').map(({ name, pointer, value }) => ({
      name,
      pointer,
      text: textOf(value),
    })),
  })
}

/** The vectors without repeated values. */
function withoutDuplicates(vectors: readonly Vector[]): Vector[] {
  const seen = new Set<string>()
  return vectors.filter(({ kind, value }) => {
    const key = `${kind} ${textOf(value)}`
    return !seen.has(key) && seen.add(key)
  })
}

const bigintMark = '@bigint:'

/** JSON in which a bigint is a number. */
function textOf(value: unknown): string {
  const marked = JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'bigint' ? `${bigintMark}${part}` : part,
  )
  return marked.replace(new RegExp(`"${bigintMark}(-?\\d+)"`, 'g'), '$1')
}

/** Lists the handwritten examples, so that a missing, renamed or edited file is drift. */
function emitIndex(audiences: ReadonlyMap<string, Audience>, examples: readonly Example[]): string {
  const types = [...audiences].sort(([a], [b]) => (a < b ? -1 : 1))
  return json({
    audiences: Object.fromEntries(types),
    examples: examples.map(({ type, kind, name, text }) => ({
      type,
      kind,
      name,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  })
}
