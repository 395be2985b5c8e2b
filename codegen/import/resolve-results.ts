import type { Definitions } from '../read/export/bundle.js'
import { definitionsOf } from '../read/export/bundle.js'
import { ExportError } from '../read/export/check-schema.js'
import type { ReadCodexExport, Surface } from '../read/export/read-export.js'
import { readCodexExport } from '../read/export/read-export.js'
import { typesOfAnswer } from '../read/export/results.js'
import type { KnownReleases } from '../releases/known.js'
import type { AskServer } from './ask-results.js'
import { askBinary, questionsOf } from './ask-results.js'
import type { FoundExports } from '../sources/exports.js'
import { SourceError } from '../sources/contract.js'
import { fitsPattern } from '../contract/fits-pattern.js'
import type { ContractModel } from '../contract/model.js'
import { methodTypes, reachedFrom } from '../contract/references.js'

export interface ReadOptions {
  surface: Surface
  /** Patterns of methods; an empty list selects all. */
  only: readonly string[]
  /** Result types by method, from the caller and from earlier answers. */
  named: Readonly<Record<string, string>>
  answered: Readonly<Record<string, string>>
  /** Known releases; defaults to those of the history. */
  known?: KnownReleases
  ask: AskServer | undefined
}

/** Reads an export, and asks its binary for results that could not be found otherwise. */
export async function readResolved(
  found: FoundExports,
  options: ReadOptions,
): Promise<ReadCodexExport> {
  const { answered, ask, surface } = options
  const first = readOnce(found, options)
  const unknown = [...first.results].filter(([, { origin }]) => origin === 'unknown')
  const questions = questionsOf(first.model, new Set(unknown.map(([method]) => method)))
  if (ask === undefined || found.binary === undefined) return first
  const server = { binary: found.binary, ask, experimental: surface === 'experimental' }
  const answers = await askBinary(server, questions)
  const told = typesOfAnswers(definitionsIn(found, surface), answers)
  if (Object.keys(told).length === 0) return first
  return readOnce(found, { ...options, answered: { ...answered, ...told } })
}

/** The definitions of a surface that an export has. */
export function definitionsIn({ exports }: FoundExports, surface: Surface): Definitions {
  const exported = exports[surface]
  return exported === undefined ? new Map() : definitionsOf(exported)
}

function typesOfAnswers(
  definitions: Definitions,
  answers: ReadonlyMap<string, unknown>,
): Record<string, string> {
  const rows = [...answers].flatMap(([method, answer]) => {
    const [type, ...others] = typesOfAnswer(definitions, answer)
    return type === undefined || others.length > 0 ? [] : [[method, type] as const]
  })
  return Object.fromEntries(rows)
}

function readOnce({ exports }: FoundExports, options: ReadOptions): ReadCodexExport {
  const { surface, only, named, answered, known } = options
  const wanted = (method: string) => isSelected(only, method)
  try {
    const results = { named, answered }
    return readCodexExport(exports, { surface, results, wanted, ...(known && { known }) })
  } catch (error) {
    if (error instanceof ExportError) throw new SourceError('failed', error.message)
    throw error
  }
}

/** Every connection needs these two. */
const always: ReadonlySet<string> = new Set(['initialize', 'initialized'])

/**
 * The part of a contract that some methods need. In a pattern, `*` matches any text.
 */
export function selectMethods(model: ContractModel, patterns: readonly string[]): ContractModel {
  if (patterns.length === 0) return model
  const methods = model.methods.filter(({ name }) => isSelected(patterns, name))
  const reached = reachedFrom(model, methodTypes(methods))
  return { ...model, methods, types: model.types.filter(({ name }) => reached.has(name)) }
}

/** Whether a method is in the part that patterns select. */
function isSelected(patterns: readonly string[], method: string): boolean {
  if (patterns.length === 0 || always.has(method)) return true
  return patterns.some((pattern) => fitsPattern(pattern, method))
}
