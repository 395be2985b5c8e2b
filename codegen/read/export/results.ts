import { isRecord } from '../../contract/json-value.js'
import type { ContractModel, MethodModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { Definitions } from './bundle.js'
import { isTypeName } from './bundle.js'
import type { ExportFacts, Passed } from './passes.js'
import { pascalCase } from './unnamed-types.js'

/**
 * How the type of a result was found: named by the caller, listed with what is known of releases,
 * derived from a name, matched to an answer of the binary, or not at all.
 */
type ResultOrigin = 'named' | 'listed' | 'derived' | 'answered' | 'unknown'

/** The result type of a request, which exports do not list. */
export interface Resolution {
  origin: ResultOrigin
  /** Absent where it is unknown: the result is any JSON value. */
  type?: string
  /** Where it is unknown, types that it may be, the likeliest first. */
  candidates?: readonly string[]
}

/** Result types by method, beside those that follow from the export. */
export interface GivenResults {
  named?: Readonly<Record<string, string>>
  answered?: Readonly<Record<string, string>>
}

/** Adds the result of each request that has none yet. */
export function linkResults(
  model: ContractModel,
  facts: ExportFacts,
  given: GivenResults,
): Passed & { results: ReadonlyMap<string, Resolution> } {
  const results = new Map<string, Resolution>()
  const methods = model.methods.map((method) => {
    if (!method.kind.endsWith('Request') || method.result !== undefined) return method
    const { name, kind, params, ...rest } = method
    const resolution = resolveResult(method, facts, given)
    results.set(name, resolution)
    const { type } = resolution
    const named = { name, kind, ...rest, ...(params !== undefined && { params }) }
    return type === undefined ? named : { ...named, result: type }
  })
  const used = new Set(methods.flatMap(({ result }) => result ?? []))
  const unused = responseNames(facts.definitions).filter((name) => !used.has(name))
  const reason = 'no method is known to answer with it'
  const about = [...results].map(([method, resolution]) => describe(method, resolution))
  return {
    model: { ...model, methods },
    inferences: [
      ...about.map(({ inference }) => inference),
      ...unused.map((at): Inference => ({ rule: 'unreached', at, decided: 'left out', reason })),
    ],
    warnings: about.flatMap(({ warning }) => warning ?? []),
    results,
  }
}

function resolveResult(
  { name, params }: MethodModel,
  { definitions, known: { listedResults } }: ExportFacts,
  { named = {}, answered = {} }: GivenResults,
): Resolution {
  const find = (table: Readonly<Record<string, string>>) => {
    const type = Object.hasOwn(table, name) ? table[name] : undefined
    return type !== undefined && isTypeName(definitions, type) ? type : undefined
  }
  const stem = /^(.*)Params$/.exec(params?.type ?? '')?.[1]
  const byParams = stem === undefined ? [] : [`${stem}Response`]
  const names = [...new Set([...byParams, `${pascalCase(name)}Response`])]
  const derived = names.filter((type) => definitions.has(type))
  const known = find(listedResults)
  // A type of the method's own name that came up after the list was made may be the newer truth.
  const isContested = known !== undefined && derived.length === 1 && derived[0] !== known
  const ways: readonly [ResultOrigin, string | undefined][] = [
    ['named', find(named)],
    ['listed', isContested ? undefined : known],
    ['derived', derived.length === 1 && !isContested ? derived[0] : undefined],
    ['answered', find(answered)],
  ]
  const [origin, type] = ways.find(([, type]) => type !== undefined) ?? []
  if (origin !== undefined && type !== undefined) return { origin, type }
  const likely = [...(known === undefined ? [] : [known]), ...derived]
  return { origin: 'unknown', candidates: rank(definitions, name, likely) }
}

const reasons: Readonly<Record<Exclude<ResultOrigin, 'unknown'>, string>> = {
  named: 'named by the caller',
  listed: 'listed with what is known of the releases',
  derived: 'it is named after the method or its params',
  answered: 'the only type with all members of an answer',
}

function describe(
  method: string,
  { origin, type = '', candidates = [] }: Resolution,
): { inference: Inference; warning?: string } {
  const about = { rule: 'result', at: method } as const
  if (origin !== 'unknown') {
    return { inference: { ...about, decided: type, reason: reasons[origin] } }
  }
  const list = candidates.length === 0 ? '' : `; it may be ${candidates.join(', ')}`
  const reason = `its type is not known${list}`
  const remedy = `name it with --result ${method}=<Type>`
  return {
    inference: { ...about, decided: 'unknown', reason },
    warning: `The result of ${method} is imported as unknown${list}; ${remedy}`,
  }
}

const mostCandidates = 3

/**
 * Types of answers by the words that they share with a method, after those that are likely anyway.
 */
function rank(definitions: Definitions, method: string, likely: readonly string[]): string[] {
  const words = new Set(wordsOf(pascalCase(method)))
  const scored = responseNames(definitions)
    .map((name) => {
      const own = wordsOf(name.replace(/Response$/, ''))
      return { name, score: own.filter((word) => words.has(word)).length / own.length }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
  const names = [...likely, ...scored.map(({ name }) => name)]
  return [...new Set(names)].slice(0, mostCandidates)
}

function wordsOf(name: string): string[] {
  return name.match(/[A-Z][a-z0-9]*/g) ?? [name]
}

function responseNames(definitions: Definitions): string[] {
  return [...definitions.keys()].filter((name) => {
    return name.endsWith('Response') && !name.startsWith('JSONRPC')
  })
}

/** The types of answers that list every member of an answer, and require none that it lacks. */
export function typesOfAnswer(definitions: Definitions, answer: unknown): string[] {
  if (!isRecord(answer) || Object.keys(answer).length === 0) return []
  return responseNames(definitions).filter((name) => {
    const schema = definitions.get(name)?.schema
    if (schema === undefined || schema === true) return false
    const { properties = {}, required = [] } = schema
    const lists = Object.keys(answer).every((member) => Object.hasOwn(properties, member))
    return lists && required.every((member) => Object.hasOwn(answer, member))
  })
}
