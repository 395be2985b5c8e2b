import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { errorKindValues } from '../../generated/enums.js'
import { classifyError, findAnswerRule } from '../../src/contract/classify-error.js'
import type { ReportedTurnError } from '../../src/contract/classify-turn-error.js'
import { classifyTurnError, findTurnRule } from '../../src/contract/classify-turn-error.js'
import { repository } from '../support/repository.js'

interface Example {
  method?: string
  code?: number
  message: string
  data?: unknown
  info?: unknown
}

interface Rule {
  id: string
  code?: number
  method?: string
  info?: string
  message?: string
  kind: string
  retryable: string
  takes: Example
  refuses: Example
}

const path = join(repository, 'schema/errors/rules.yaml')
const rules = parse(readFileSync(path, 'utf8')) as Rule[]

/** The id of the rule that decides about an example. */
function findId(rule: Rule, example: Example): string | undefined {
  const { message, data, info, method = rule.method ?? '', code = rule.code ?? 0 } = example
  const found =
    rule.info === undefined
      ? findAnswerRule({ method, code, message, data })
      : findTurnRule({ message, codexErrorInfo: info })
  return found?.id
}

test('each rule decides about its example, and not about the one that is nearly it', () => {
  const ids = rules.map(({ id }) => id)
  expect(rules.map((rule) => findId(rule, rule.takes))).toEqual(ids)
  const wrong = rules.filter((rule) => findId(rule, rule.refuses) === rule.id)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

interface Observed {
  method: string
  code: number
  message: string
  data?: unknown
}

function readLines<T>(name: string): T[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

/** Answers of releases from 0.118.0 to 0.171.0: one for each text, whatever it quotes. */
const observed = readLines<Observed>('observed-errors.jsonl')

test('every answer that was seen has a kind', () => {
  expect(observed.length).toBeGreaterThan(900)
  expect(observed.filter((error) => classifyError(error).kind === 'unknown')).toEqual([])
})

interface ObservedTurn extends ReportedTurnError {
  kind: string
}

/** Errors of turns of the same releases, with their kinds. `unknown` are texts of the provider. */
const observedTurns = readLines<ObservedTurn>('observed-turn-errors.jsonl')

test('every error of a turn that was seen has the kind that is listed with it', () => {
  expect(observedTurns.length).toBeGreaterThan(100)
  const kinds = observedTurns.map((error) => classifyTurnError(error).kind)
  expect(kinds).toEqual(observedTurns.map(({ kind }) => kind))
})

test('the guide lists each kind with all that `retryable` can be', () => {
  const guide = readFileSync(join(repository, 'docs/error-kinds.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| `(\w+)` .*\| ([^|]*?) *\|$/gm)].map(([, kind, cell]) => {
    return [kind, cell?.split(', ').sort().join(', ')]
  })
  const expected = new Map(errorKindValues.map((kind) => [kind as string, new Set<string>()]))
  for (const { kind, retryable } of rules) expected.get(kind)?.add(`\`${retryable}\``)
  const wanted = [...expected].map(([kind, found]) => [kind, [...found].sort().join(', ')])
  expect(rows).toEqual([...wanted, ['unknown', '`unknown`']])
})

test('an error that no rule knows is unknown, and can have any shape', () => {
  const advice = expect.any(String) as string
  const unknown = { kind: 'unknown', retryable: 'unknown', advice }
  const message = 'Something new'
  for (const data of [undefined, null, 'kind', [], { kind: 'constructor' }, { kind: {} }]) {
    expect(classifyError({ method: 'thread/read', code: -32600, message, data })).toEqual(unknown)
  }
  for (const codexErrorInfo of [undefined, null, 7, 'newVariant', 'toString', {}, { other: 1 }]) {
    expect(classifyTurnError({ message, codexErrorInfo })).toEqual(unknown)
  }
})

test('a message of any length is classified, and only a short one by its text', () => {
  const classify = (length: number) => {
    const message = `thread not found: ${'x'.repeat(length)}`
    return classifyError({ method: 'thread/read', code: -32600, message }).kind
  }
  expect([classify(10_000), classify(1_000_000)]).toEqual(['notFound', 'unknown'])
  const long = { method: 'thread/read', message: 'x'.repeat(1_000_000) }
  expect(classifyError({ ...long, code: -32001 }).kind).toBe('overloaded')
  expect(classifyError({ ...long, code: 0, data: { kind: 'busy' } }).kind).toBe('busy')
})

/** Quoted parts of a message, without the quotes. */
function findQuoted(message: string): { start: number; end: number }[] {
  return [...message.matchAll(/`[^`]*`|'[^']*'|"[^"]*"|“[^”]*”/g)].map(({ 0: text, index }) => ({
    start: index + 1,
    end: index + text.length - 1,
  }))
}

/** The response of a service at the end of a message. */
function findBody(message: string): { start: number; end: number }[] {
  const before = /^.*(?:body(?:=|: )|status \d+ [A-Za-z ]+: )/.exec(message)?.[0]
  return before === undefined ? [] : [{ start: before.length, end: message.length }]
}

test('text in quotes, and the response of a service, does not choose a kind', () => {
  const hostile = rules.flatMap(({ id, info, kind, takes, message }) => {
    const byText = info === undefined && message !== undefined
    return byText ? [{ id, kind, text: takes.message }] : []
  })
  const chosen: string[] = []
  let tried = 0
  for (const [index, error] of observed.entries()) {
    const { kind } = classifyError(error)
    const { message } = error
    // What such a message quotes is the name of a method.
    if (message.startsWith(`Invalid request: unknown variant \`${error.method}\``)) continue
    const places = [...findQuoted(message), ...findBody(message)]
    for (const { start, end } of places) {
      // Each text meets each message that differs by more than its names.
      for (const own of hostile.filter((_each, at) => at % 4 === index % 4)) {
        for (const text of ['', 'x`: ', "x': ", 'x": '].map((before) => before + own.text)) {
          const altered = message.slice(0, start) + text + message.slice(end)
          const found = classifyError({ ...error, message: altered }).kind
          tried++
          if (found !== kind && found === own.kind) chosen.push(`${own.id}: ${altered}`)
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(100_000)
  expect(chosen).toEqual([])
})
