import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { json } from '../printer.js'
import { emitJsonSchema } from './json-schema.js'
import { emitOpenRpc } from './openrpc.js'

/** Documents that other tools read, which a contract can have beside its TypeScript. */
export type DocumentKind = 'openrpc' | 'json-schema'

type Emit = (model: ContractModel) => string

/** By kind and by path in the folder of a contract. */
const documents: Readonly<Record<DocumentKind, Readonly<Record<string, Emit>>>> = {
  openrpc: { 'openrpc.json': emitOpenRpc },
  'json-schema': {
    'json-schema/reader.json': (model) => json(emitJsonSchema(model, 'reader')),
    'json-schema/writer.json': (model) => json(emitJsonSchema(model, 'writer')),
  },
}

export const documentKinds = Object.keys(documents) as readonly DocumentKind[]

/** Paths of the documents of these kinds, in the folder of a contract. */
export function documentPaths(kinds: readonly DocumentKind[]): string[] {
  return kinds.flatMap((kind) => Object.keys(documents[kind]))
}

/** The documents of these kinds. */
export function emitDocuments(model: ContractModel, kinds: readonly DocumentKind[]): Files {
  const emitters = kinds.flatMap((kind) => Object.entries(documents[kind]))
  return new Map(emitters.map(([path, emit]) => [path, emit(model)]))
}
