import type { ContractModel } from '../../contract/model.js'
import { isNewer } from '../../contract/versions.js'
import { normalise } from '../../contract/normalise.js'
import type { ForeignReading, Inference } from '../../contract/reading.js'
import { methodTypes, reachedFrom } from '../../contract/references.js'
import type { KnownReleases } from '../../releases/known.js'
import { knownReleases } from '../../releases/known.js'
import type { Declarations } from '../declarations/declarations.js'
import { addSentForms } from '../declarations/add-sent-forms.js'
import { parseDeclarations } from '../declarations/parse-declarations.js'
import type { CodexExport, Definitions, ReadDefinitions } from './bundle.js'
import { definitionsOf } from './bundle.js'
import { correctNames, markSecrets, openEnums, runPasses } from './passes.js'
import { markExperimental, unmark } from './experimental.js'
import { dateMethods } from './method-lifetimes.js'
import { readMethods } from './read-methods.js'
import type { Pass } from './passes.js'
import type { GivenResults, Resolution } from './results.js'
import { linkResults } from './results.js'
import { dropHeadings, markStability } from './stability.js'
import { TypeReader } from './type-reader.js'
import { addUndocumentedMethods } from './undocumented-methods.js'

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
  /** Known releases; defaults to those of the history. */
  known?: KnownReleases
}

export interface ReadCodexExport extends ForeignReading {
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
  { stable, experimental, version }: CodexExports,
  { surface, results = {}, wanted = () => true, known = knownReleases }: ReadExportOptions,
): ReadCodexExport {
  const exported = surface === 'stable' ? stable : experimental
  if (exported === undefined) throw new TypeError(`There is no ${surface} export`)
  const options = { version, results, wanted, known }
  const read = readSurface(exported, { ...options, surface })
  const [other, otherSurface] =
    surface === 'stable' ? ([experimental, 'experimental'] as const) : ([stable, 'stable'] as const)
  const counterpart = other && readSurface(other, { ...options, surface: otherSurface })
  const isStable = surface === 'stable'
  const marked = isStable ? read : markAll(read, counterpart)
  const {
    model,
    inferences,
    warnings = [],
  } = addSentForms(marked.model, {
    declared: declarationsOf(exported),
    ...(isStable && counterpart && { experimental: counterpart.model }),
    declaredExperimental: isStable ? declarationsOf(experimental) : undefined,
  })
  return {
    ...marked,
    model,
    inferences: [...marked.inferences, ...inferences],
    warnings: [...marked.warnings, ...warnings],
  }
}

function declarationsOf(
  exported: CodexExport | ReadDefinitions | undefined,
): Declarations | undefined {
  if (exported?.declarations === undefined) return undefined
  return 'definitions' in exported
    ? exported.declarations
    : parseDeclarations(exported.declarations)
}

/** Marks what is experimental by what the stable surface lacks. */
function markAll(read: ReadCodexExport, stable: ReadCodexExport | undefined): ReadCodexExport {
  if (stable !== undefined) return { ...read, model: markExperimental(read.model, stable.model) }
  return { ...read, model: unmark(read.model), inferences: [...read.inferences, nothingMarked] }
}

const nothingMarked: Inference = {
  rule: 'stability',
  at: 'experimental',
  decided: 'marked nowhere',
  reason: 'the stable export of the release is not there to compare with',
}

type SurfaceOptions = Required<ReadExportOptions> & { version: string | undefined }

function readSurface(
  exported: CodexExport | ReadDefinitions,
  { version, surface, results: given, wanted, known }: SurfaceOptions,
): ReadCodexExport {
  const { reader, ...read } = readParts(definitionsOf(exported))
  const { definitions, types, errors } = reader
  const facts = { definitions, errors, version, known }
  const start: ContractModel = {
    facts: { ...factsOf(version, known), surface },
    envelope,
    errors: [],
    methods: read.methods,
    types,
  }
  const all = runPasses(start, facts, [
    markStability,
    dropHeadings,
    markSecrets,
    correctNames,
    addUndocumentedMethods,
  ])
  const selected = {
    ...all.model,
    methods: all.model.methods.filter(({ name }) => wanted(name)),
  }
  const linked = linkResults(selected, facts, given)
  const last = runPasses(linked.model, facts, [
    dateMethods,
    dropUnreached,
    openEnums,
    noteUnsupported,
  ])
  const stages = [read, all, linked, last]
  return {
    model: normalise(last.model),
    locations: new Map(),
    inferences: [...reader.inferences, ...stages.flatMap(({ inferences }) => inferences)],
    warnings: stages.flatMap(({ warnings = [] }) => warnings),
    results: linked.results,
    methods: all.model.methods.map(({ name }) => name),
  }
}

/** Types and methods. They are read again if names depend on the order of the export. */
function readParts(definitions: Definitions, settled?: ReadonlyMap<string, string>): ReadParts {
  const reader = new TypeReader(definitions, settled)
  reader.readDefinitions()
  const read = readMethods(reader)
  const names = settled === undefined ? reader.settleNames() : undefined
  return names === undefined ? { reader, ...read } : readParts(definitions, names)
}

type ReadParts = ReturnType<typeof readMethods> & { reader: TypeReader }

/** The envelope, which exports do not describe. */
const envelope = {
  jsonrpc: 'omitted',
  batch: 'ignored',
  framing: 'ndjson',
  ids: 'stringOrInt64',
  notificationMembers: 'emittedAtMs',
}

/** The contract without the types that no method uses. */
const dropUnreached: Pass = (model) => {
  const reached = reachedFrom(model, methodTypes(model.methods))
  const dropped = model.types.filter(({ name }) => !reached.has(name))
  return {
    model: { ...model, types: model.types.filter(({ name }) => reached.has(name)) },
    inferences: dropped.map(({ name }): Inference => {
      return { rule: 'unreached', at: name, decided: 'left out', reason: 'no method uses it' }
    }),
  }
}

const noteUnsupported: Pass = (model, { errors }) => {
  const unsupported = model.types.flatMap(({ name }) => {
    const error = errors.get(name)
    return error === undefined ? [] : [{ name, reason: error.message }]
  })
  return {
    model,
    inferences: unsupported.map(({ name, reason }): Inference => {
      return { rule: 'unsupported', at: name, decided: 'any JSON value', reason }
    }),
    warnings: unsupported.map(
      ({ name, reason }) => `The type ${name} is imported as unknown: ${reason}`,
    ),
  }
}

function factsOf(version: string | undefined, { releases }: KnownReleases): ContractModel['facts'] {
  if (version === undefined) return {}
  const newest = releases.at(-1) ?? version
  const datedUntil = isNewer(version, newest) ? version : newest
  return { protocolVersion: version, oldestServer: version, newestServer: version, datedUntil }
}
