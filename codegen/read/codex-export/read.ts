import type { ContractModel, MethodModel } from '../../model.js'
import { methodTypes, reachedFrom } from '../../references.js'
import { normalise } from '../../normalise.js'
import { ExportError, isEnvelope, mergeBundles } from './bundle.js'
import type { CodexExport } from './bundle.js'
import { findCircular } from './circular.js'
import type { Guess, ReadContext, Where } from './context.js'
import { guess } from './context.js'
import { dateMethods } from './dates.js'
import { correct } from './errata.js'
import { markExperimental } from './experimental.js'
import { readMethods } from './methods.js'
import { openFromServer } from './openness.js'
import type { RawSchema } from './raw-schema.js'
import { noteUncarried } from './shape.js'
import { placeholder, readType } from './type.js'
import { addUnlisted } from './unlisted.js'

export type Surface = 'stable' | 'experimental'

/** The exports of one release. */
export interface CodexExports {
  /** Release, `major.minor.patch`. */
  version: string
  stable?: CodexExport
  experimental?: CodexExport
}

export interface ReadExportOptions {
  surface: Surface
  /** Type of the result, for methods whose result no rule finds. */
  results?: Readonly<Record<string, string>>
  /** Methods that have to be read whole, all unless given. Types of others may be any value. */
  wanted?: (method: string) => boolean
}

export interface ReadCodexExport {
  model: ContractModel
  /** Everything that was decided and that no export says. */
  guesses: readonly Guess[]
}

/**
 * Reads the contract that a codex binary exports. The experimental surface is marked by what the
 * stable export lacks. Throws an ExportError with one line.
 */
export function readCodexExport(
  { version, stable, experimental }: CodexExports,
  { surface, results = {}, wanted = () => true }: ReadExportOptions,
): ReadCodexExport {
  const exported = surface === 'stable' ? stable : experimental
  if (exported === undefined) throw new TypeError(`There is no ${surface} export`)
  const read = readSurface(exported, { version, surface, results, wanted })
  if (surface === 'stable') return read
  if (stable === undefined) return { ...read, guesses: [...read.guesses, nothingMarked] }
  const other = readSurface(stable, { version, surface: 'stable', results, wanted })
  return { ...read, model: markExperimental(read.model, other.model) }
}

const nothingMarked: Guess = {
  rule: 'stability',
  at: 'experimental',
  decided: 'marked nowhere',
  reason: 'the stable export of the release is not there to compare with',
}

interface Reading {
  version: string
  surface: Surface
  results: Readonly<Record<string, string>>
  wanted: (method: string) => boolean
}

function readSurface(exported: CodexExport, reading: Reading): ReadCodexExport {
  const definitions = mergeBundles(exported)
  const { results } = reading
  const context: ReadContext = { definitions, types: new Map(), guesses: [], results }
  const faults = readDefinitions(context)
  correct(context)
  const listed = addUnlisted(context, readMethods(context))
  const methods = dateMethods(context, listed, reading.version)
  const model = openFromServer(context, prune(context, methods, reading))
  refuseReached(model, faults, reading)
  return { model: normalise(model), guesses: context.guesses }
}

type Faults = ReadonlyMap<string, ExportError>

/** Reads all types. One that the model has no place for becomes any value, until somebody wants it. */
function readDefinitions(context: ReadContext): Faults {
  const faults = new Map<string, ExportError>()
  for (const [name, { schema, pointer, fault }] of context.definitions) {
    if (isEnvelope(name) && fault !== undefined) throw fault
    if (isEnvelope(name)) continue
    const where = { at: name, pointer, name }
    const found = fault ?? faultOf(() => readDefinition(context, schema, where))
    if (found !== undefined) faults.set(name, found)
  }
  for (const name of findCircular(context.types)) {
    faults.set(name, new ExportError(`"${name}" is made of nothing but itself`))
  }
  for (const name of faults.keys()) context.types.set(name, placeholder(name))
  return faults
}

function faultOf(read: () => void): ExportError | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof ExportError) return error
    throw error
  }
}

function refuseReached(model: ContractModel, faults: Faults, { wanted }: Reading): void {
  const methods = model.methods.filter(({ name }) => wanted(name))
  const reached = reachedFrom(model, methodTypes(methods))
  for (const [name, fault] of faults) if (reached.has(name)) throw fault
}

function readDefinition(context: ReadContext, schema: RawSchema, where: Where): void {
  // Types are read by what they hold; shapes record what they leave out themselves.
  readType(context, where.name, schema, where)
  if (context.types.get(where.name)?.kind !== 'alias') noteUncarried(context, schema, where)
}

/** How messages travel, which no export says. */
const envelope = {
  jsonrpc: 'omitted',
  batch: 'ignored',
  framing: 'ndjson',
  ids: 'stringOrInt64',
  notificationMembers: 'emittedAtMs',
}

/** The contract without the types that no method leads to. */
function prune(
  context: ReadContext,
  methods: readonly MethodModel[],
  { version, surface }: Reading,
): ContractModel {
  const facts = { protocolVersion: version, oldestServer: version, newestServer: version, surface }
  const all = { facts, envelope, errors: [], methods, types: [...context.types.values()] }
  const reached = reachedFrom(all, methodTypes(methods))
  const isKept = ({ name }: { name: string }) => reached.has(name)
  for (const { name } of all.types.filter((type) => !isKept(type))) {
    guess(context, 'unreached', name, 'left out', 'no method leads to it')
  }
  return { ...all, types: all.types.filter(isKept) }
}
