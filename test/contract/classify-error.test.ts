import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { errorKindValues } from '../../generated/enums.js'
import type { ErrorClassification } from '../../src/rpc/errors.js'
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
  inferred?: boolean
  details?: Record<string, unknown>
  takes: Example
  /** Details that are read of the example. */
  gives?: Record<string, unknown>
  refuses: Example
}

const path = join(repository, 'schema/errors/rules.yaml')
const rules = parse(readFileSync(path, 'utf8')) as Rule[]

/** The error of an example; what it does not say is that of its rule. */
function toError(rule: Rule, { message, data, method = rule.method ?? '', code }: Example) {
  return { method, code: code ?? rule.code ?? 0, message, data }
}

/** The id of the rule that decides about an example. */
function findId(rule: Rule, example: Example): string | undefined {
  const { message, info } = example
  const found =
    rule.info === undefined
      ? findAnswerRule(toError(rule, example))
      : findTurnRule({ message, codexErrorInfo: info })
  return found?.id
}

function classifyExample(rule: Rule): ErrorClassification {
  const { takes } = rule
  return rule.info === undefined
    ? classifyError(toError(rule, takes))
    : classifyTurnError({ message: takes.message, codexErrorInfo: takes.info })
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

test('the example of each rule has the details that are listed with it', () => {
  const found = rules.map((rule) => ({ id: rule.id, ...classifyExample(rule).details }))
  const listed = rules.map(({ id, details = {}, gives }) => {
    const constants = Object.entries(details).filter(([, source]) => typeof source === 'string')
    return { id, ...Object.fromEntries(constants), ...gives }
  })
  expect(found).toEqual(listed)
})

test('each detail that a rule reads is in its example, or in an error that was seen', () => {
  const seen = new Set<string>()
  const note = (id: string, { details }: ErrorClassification) => {
    for (const name of Object.keys(details)) seen.add(`${id} ${name}`)
  }
  for (const rule of rules) note(rule.id, classifyExample(rule))
  for (const error of observed) note(findAnswerRule(error)!.id, classifyError(error))
  const wanted = rules.flatMap(({ id, details = {} }) => {
    return Object.keys(details).map((name) => `${id} ${name}`)
  })
  expect(wanted.filter((name) => !seen.has(name))).toEqual([])
})

test.each([
  ['because your refresh token has expired', 'expired'],
  ['because your refresh token was already used', 'exhausted'],
  ['because your refresh token was revoked', 'revoked'],
  ['for another reason', 'other'],
])('a turn whose tokens were not refreshed %s has reason %s', (cause, reason) => {
  const message = `Your access token could not be refreshed ${cause}. Please log out.`
  const error = { message, codexErrorInfo: 'unauthorized' }
  expect(classifyTurnError(error).details).toEqual({ reason })
})

test.each([
  ['project not found: x', 'project'],
  ['thread section not found: x', 'threadSection'],
  ['section x does not exist', 'threadSection'],
  ['queued submission not found: x', 'queuedSubmission'],
  ['fuzzy file search session not found: x', 'fuzzyFileSearch'],
  ['unknown turn environment id `x`', 'environment'],
  ['duplicate active process handle: "x"', 'process'],
  ['marketplace `x` is already added', 'marketplace'],
  ['idempotency key x was used', 'idempotencyKey'],
])('the subject of %s is %s', (message, subject) => {
  expect(classifyError({ method: 'x', code: -32600, message }).details).toEqual({ subject })
})

test('kinds of texts that other causes can have are marked as inferred', () => {
  const texts = rules.filter(({ info }) => info === 'other')
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter(({ inferred }) => inferred !== true)).toEqual([])
  for (const rule of rules) expect(classifyExample(rule).inferred).toBe(rule.inferred === true)
})

test('details contain nothing that a message quotes, and nothing of a response', () => {
  const canary = 'sk-canary'
  const found: string[] = []
  for (const error of observed) {
    const { message } = error
    for (const { start, end } of [...findQuoted(message), ...findBody(message)]) {
      for (const secret of [canary, canary.replace('-', ''), '12345678901']) {
        const altered = message.slice(0, start) + secret + message.slice(end)
        // The server itself quotes the names of members.
        const { details } = classifyError({ ...error, message: altered })
        if (JSON.stringify({ ...details, member: '' }).includes(secret)) found.push(altered)
      }
    }
  }
  expect(found).toEqual([])
})

test('a detail of another form than that of a server is left out', () => {
  const data = (reason: unknown) => ({ kind: 'refreshFailed', reason })
  const read = (reason: unknown) =>
    classifyError({ method: 'account/read', code: -32603, message: '', data: data(reason) }).details
  expect(read('expired')).toEqual({ reason: 'expired' })
  for (const reason of ['a sentence of a service', 'sk-12', 'x'.repeat(65), 7, {}, null]) {
    expect(read(reason)).toEqual({})
  }
  const status = { httpConnectionFailed: { httpStatusCode: null } }
  expect(classifyTurnError({ message: 'x', codexErrorInfo: status }).details).toEqual({})
})

test('the guide lists each kind with all that `retryable` can be', () => {
  const guide = readFileSync(join(repository, 'docs/error-kinds.md'), 'utf8').split(
    '## Details',
  )[0]!
  const rows = [...guide.matchAll(/^\| `(\w+)` .*\| ([^|]*?) *\|$/gm)].map(([, kind, cell]) => {
    return [kind, cell?.split(', ').sort().join(', ')]
  })
  const expected = new Map(errorKindValues.map((kind) => [kind as string, new Set<string>()]))
  for (const { kind, retryable } of rules) expected.get(kind)?.add(`\`${retryable}\``)
  const wanted = [...expected].map(([kind, found]) => [kind, [...found].sort().join(', ')])
  expect(rows).toEqual([...wanted, ['unknown', '`unknown`']])
})

test('the guide lists each detail with the kinds that can have it', () => {
  const guide = readFileSync(join(repository, 'docs/error-kinds.md'), 'utf8')
  const [, section] = guide.split('## Details')
  const rows = [...section!.matchAll(/^\| `(\w+)` .*\| ([^|]*?) *\|$/gm)].map(([, name, cell]) => {
    return [name, cell?.replaceAll('`', '').split(', ')]
  })
  const kindsOf = (name: string) => {
    const kinds = rules.filter(({ details }) => details && name in details).map(({ kind }) => kind)
    return [...new Set(kinds)].sort()
  }
  const names = [...new Set(rules.flatMap(({ details = {} }) => Object.keys(details)))]
  expect(rows.map(([name]) => name).sort()).toEqual(names.sort())
  for (const [name, kinds] of rows) expect(kinds).toEqual(kindsOf(name as string))
})

test('an error that no rule knows is unknown, and can have any shape', () => {
  const advice = expect.any(String) as string
  const nothing = { inferred: false, details: {} }
  const unknown = { kind: 'unknown', retryable: 'unknown', advice, ...nothing }
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
