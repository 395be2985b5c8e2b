import type { ContractModel, MethodModel } from '../../contract/model.js'
import { methodTypes, reachedFrom } from '../../contract/references.js'
import { isNewer } from '../../contract/model.js'
import { normalise } from '../../contract/normalise.js'
import type { KnownReleases } from '../../releases/known.js'
import { knownReleases } from '../../releases/known.js'
import { definitionsOf, isEnvelope } from './bundle.js'
import { ExportError, faultOf } from './export-error.js'
import type { CodexExport, ReadDefinitions } from './bundle.js'
import { findCircular } from './circular.js'
import type { GivenResults, Guess, ReadContext, Resolution, Where } from './context.js'
import { guess } from './context.js'
import { dateMethods } from './dates.js'
import { correct } from './errata.js'
import { markExperimental, unmark } from './experimental.js'
import { readMethods } from './methods.js'
import { linkResults } from './results.js'
import { openFromServer } from './openness.js'
import type { RawSchema } from './raw-schema.js'
import { noteUncarried } from './shape.js'
import { readType, unsupportedType } from './type.js'
import { addUnlisted } from './unlisted.js'

export type Surface = 'stable' | 'experimental'

/** The exports of one release. */
export interface CodexExports<E = CodexExport | ReadDefinitions> {
  /** Release, `major.minor.patch`; absent where it is not known. */
  version?: string
  stable?: E
  experimental?: E
}

export interface ReadExportOptions {
  surface: Surface
  results?: GivenResults
  /** The methods to read, all unless given. */
  wanted?: (method: string) => boolean
  /** What is known of releases; that of the history unless given. */
  known?: KnownReleases
}

export interface ReadCodexExport {
  model: ContractModel
  /** Everything that was decided and that no export says. */
  guesses: readonly Guess[]
  /** One line for each part that could only be read as any JSON value, or not at all. */
  warnings: readonly string[]
  /** How the result of each request was found. */
  results: ReadonlyMap<string, Resolution>
  /** All methods of the export, wanted or not. */
  methods: readonly string[]
}

/**
 * Reads the contract that a codex binary exports. The experimental surface is marked by what the
 * stable export lacks. Throws an ExportError with one line.
 */
export function readCodexExport(
  { stable, experimental, ...release }: CodexExports,
  { surface, results = {}, wanted = () => true, known = knownReleases }: ReadExportOptions,
): ReadCodexExport {
  const exported = surface === 'stable' ? stable : experimental
  if (exported === undefined) throw new TypeError(`There is no ${surface} export`)
  const read = readSurface(exported, { ...release, surface, results, wanted, known })
  if (surface === 'stable') return read
  if (stable === undefined) {
    return { ...read, model: unmark(read.model), guesses: [...read.guesses, nothingMarked] }
  }
  const other = readSurface(stable, { ...release, surface: 'stable', results, wanted, known })
  return { ...read, model: markExperimental(read.model, other.model) }
}

const nothingMarked: Guess = {
  rule: 'stability',
  at: 'experimental',
  decided: 'marked nowhere',
  reason: 'the stable export of the release is not there to compare with',
}

interface Reading {
  version?: string
  surface: Surface
  results: GivenResults
  wanted: (method: string) => boolean
  known: KnownReleases
}

function readSurface(exported: CodexExport | ReadDefinitions, reading: Reading): ReadCodexExport {
  const definitions = definitionsOf(exported)
  const context: ReadContext = {
    definitions,
    types: new Map(),
    guesses: [],
    faults: new Map(),
    warnings: [],
    given: reading.results,
    known: reading.known,
    results: new Map(),
  }
  readDefinitions(context)
  correct(context)
  const all = addUnlisted(context, readMethods(context))
  const wanted = linkResults(
    context,
    all.filter(({ name }) => reading.wanted(name)),
  )
  const methods = dateMethods(context, wanted, reading.version)
  const model = openFromServer(context, prune(context, methods, reading))
  noteUnsupported(context, model)
  const { guesses, warnings, results } = context
  return {
    model: normalise(model),
    guesses,
    warnings,
    results,
    methods: all.map(({ name }) => name),
  }
}

/** Reads all types. One that the model has no form for becomes any JSON value. */
function readDefinitions(context: ReadContext): void {
  const { faults } = context
  for (const [name, { schema, pointer, other, fault }] of context.definitions) {
    if (isEnvelope(name)) continue
    if (other !== undefined) {
      guess(context, 'duplicate', name, pointer, `it is defined differently at ${other}`)
    }
    const where = { at: name, pointer, name }
    const found = fault ?? faultOf(() => readDefinition(context, schema, where))
    if (found !== undefined) faults.set(name, found)
  }
  for (const name of findCircular(context.types)) {
    faults.set(name, new ExportError(`"${name}" is made of nothing but itself`))
  }
  for (const name of faults.keys()) context.types.set(name, unsupportedType(name))
}

function noteUnsupported(context: ReadContext, { types }: ContractModel): void {
  for (const { name } of types) {
    const fault = context.faults.get(name)
    if (fault === undefined) continue
    guess(context, 'unsupported', name, 'any JSON value', fault.message)
    context.warnings.push(`The type ${name} is imported as unknown: ${fault.message}`)
  }
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
  { version, surface, known }: Reading,
): ContractModel {
  const facts = { ...factsOf(version, known), surface }
  const all = { facts, envelope, errors: [], methods, types: [...context.types.values()] }
  const reached = reachedFrom(all, methodTypes(methods))
  const isKept = ({ name }: { name: string }) => reached.has(name)
  for (const { name } of all.types.filter((type) => !isKept(type))) {
    guess(context, 'unreached', name, 'left out', 'no method leads to it')
  }
  return { ...all, types: all.types.filter(isKept) }
}

function factsOf(version: string | undefined, { releases }: KnownReleases): ContractModel['facts'] {
  if (version === undefined) return {}
  const newest = releases.at(-1) ?? version
  const datedUntil = isNewer(version, newest) ? version : newest
  return { protocolVersion: version, oldestServer: version, newestServer: version, datedUntil }
}
