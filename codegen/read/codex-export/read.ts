import type { ContractModel, MethodModel } from '../../model.js'
import { reachedFrom } from '../../references.js'
import { normalise } from '../../normalise.js'
import { isEnvelope, mergeBundles } from './bundle.js'
import type { CodexExport } from './bundle.js'
import { checkAliases } from './check-aliases.js'
import type { Guess, ReadContext, Where } from './context.js'
import { guess } from './context.js'
import { dateMethods } from './dates.js'
import { correct } from './errata.js'
import { markExperimental } from './experimental.js'
import { readMethods } from './methods.js'
import { openFromServer } from './openness.js'
import type { RawSchema } from './raw-schema.js'
import { noteUncarried } from './shape.js'
import { readType } from './type.js'
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
  { surface, results = {} }: ReadExportOptions,
): ReadCodexExport {
  const wanted = surface === 'stable' ? stable : experimental
  if (wanted === undefined) throw new TypeError(`There is no ${surface} export`)
  const read = readSurface(wanted, { version, surface, results })
  if (surface === 'stable') return read
  if (stable === undefined) return { ...read, guesses: [...read.guesses, nothingMarked] }
  const other = readSurface(stable, { version, surface: 'stable', results })
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
}

function readSurface(exported: CodexExport, reading: Reading): ReadCodexExport {
  const definitions = mergeBundles(exported)
  const { results } = reading
  const context: ReadContext = { definitions, types: new Map(), guesses: [], results }
  for (const [name, { schema, pointer }] of definitions) {
    if (!isEnvelope(name)) readDefinition(context, schema, { at: name, pointer, name })
  }
  checkAliases(context.types)
  correct(context)
  const listed = addUnlisted(context, readMethods(context))
  const methods = dateMethods(context, listed, reading.version)
  const model = openFromServer(context, prune(context, methods, reading))
  return { model: normalise(model), guesses: context.guesses }
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
  const roots = methods.flatMap(({ params, result }) => [params?.type ?? [], result ?? []].flat())
  const reached = reachedFrom(all, roots)
  const isKept = ({ name }: { name: string }) => reached.has(name)
  for (const { name } of all.types.filter((type) => !isKept(type))) {
    guess(context, 'unreached', name, 'left out', 'no method leads to it')
  }
  return { ...all, types: all.types.filter(isKept) }
}
