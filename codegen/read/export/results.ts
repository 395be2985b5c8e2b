import type { MethodModel } from '../../contract/model.js'
import { isRecord } from '../../contract/is-record.js'
import type { Definitions } from './bundle.js'
import { isTypeName } from './bundle.js'
import type { ReadContext, Resolution, ResultOrigin } from './context.js'
import { guess, pascalCase } from './context.js'

/** Adds the result of each request that has none yet. */
export function linkResults(context: ReadContext, methods: readonly MethodModel[]): MethodModel[] {
  const linked = methods.map((method) => {
    if (!method.kind.endsWith('Request') || method.result !== undefined) return method
    const resolution = resolveResult(context, method)
    context.results.set(method.name, resolution)
    noteResolution(context, method.name, resolution)
    const { name, params, kind, ...rest } = method
    const { type } = resolution
    return {
      name,
      kind,
      ...rest,
      ...(params !== undefined && { params }),
      ...(type !== undefined && { result: type }),
    }
  })
  const used = new Set(linked.flatMap(({ result }) => result ?? []))
  for (const name of responseNames(context.definitions)) {
    if (used.has(name)) continue
    guess(context, 'unreached', name, 'left out', 'no method is known to answer with it')
  }
  return linked
}

function resolveResult(
  { definitions, given, known: { listedResults } }: ReadContext,
  { name, params }: MethodModel,
): Resolution {
  const { named = {}, answered = {} } = given
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
  derived: 'it is called like the method or its params',
  answered: 'the only type with all members of an answer',
}

function noteResolution(context: ReadContext, method: string, resolution: Resolution): void {
  const { origin, type, candidates = [] } = resolution
  if (origin !== 'unknown') {
    guess(context, 'result', method, type ?? '', reasons[origin])
    return
  }
  const list = candidates.length === 0 ? '' : `; it may be ${candidates.join(', ')}`
  guess(context, 'result', method, 'unknown', `nothing says which type it is${list}`)
  const say = `name it with --result ${method}=<Type>`
  context.warnings.push(`The result of ${method} is imported as unknown${list}; ${say}`)
}

const mostCandidates = 3

/** Types of answers by the words that they share with a method, after those that are likely anyway. */
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
