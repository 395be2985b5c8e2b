import type {
  AnswerRule,
  Classification,
  ErrorRules,
  ErrorSample,
  TurnRule,
} from '../contract/error-rules.js'
import { retryables } from '../contract/error-rules.js'
import { ContractError } from '../contract/errors.js'
import { findDuplicates } from '../contract/find-duplicates.js'
import type { DocumentPart } from './document-part.js'
import { checkExpression, readDetails } from './error-details.js'
import { parseYaml } from './yaml.js'

/** The rules that classify the errors of codex releases. */
export const errorRulesPath = 'schema/errors/rules.yaml'

const classified = ['id', 'message', 'kind', 'retryable', 'advice', 'inferred', 'details']
const forReaders = ['seen', 'takes', 'gives', 'refuses']
const shared = [...classified, ...forReaders]

/**
 * Reads the rules. Throws a ContractError that lists every unknown, missing and invalid member.
 * `gives` and `refuses` are for readers and tests.
 */
export function readErrorRules(text: string, kinds: ReadonlySet<string>): ErrorRules {
  const document = parseYaml(errorRulesPath, text)
  const rules = document.items()
  const answers = rules.filter((rule) => !rule.has('info'))
  const turns = rules.filter((rule) => rule.has('info'))
  const read = {
    answers: answers.map((rule) => readAnswerRule(rule, kinds)),
    turns: turns.map((rule) => readTurnRule(rule, kinds)),
    samples: answers.flatMap(readSample),
  }
  for (const { duplicate, first } of findDuplicates(rules, (rule) => rule.text('id') ?? '')) {
    duplicate.report('Two rules have this id', first.place)
  }
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return read
}

function readAnswerRule(rule: DocumentPart, kinds: ReadonlySet<string>): AnswerRule {
  rule.expectKeys(...shared, 'code', 'method', 'data', 'value')
  const code = rule.get('code')
  if (code.value !== undefined && !Number.isSafeInteger(code.value)) {
    code.report('"code" has to be an integer')
  }
  return {
    ...readClassification(rule, kinds),
    ...(typeof code.value === 'number' && { code: code.value }),
    ...optional(rule, 'method', 'data', 'value'),
  }
}

/** The example of a rule. Rules without releases are for servers of this package. */
function readSample(rule: DocumentPart): ErrorSample[] {
  const [since, until] = rule.text('seen')?.split('..') ?? []
  const example = rule.get('takes')
  const [method, message] = [example.text('method'), example.text('message')]
  const { value: code = -32600 } = rule.has('code') ? rule.get('code') : example.get('code')
  if (since === undefined || method === undefined || message === undefined) return []
  const { value: data } = example.get('data')
  return [
    {
      kind: rule.text('kind') ?? '',
      method,
      code: Number(code),
      message,
      ...(data !== undefined && { data }),
      since,
      ...(until !== undefined && { until }),
    },
  ]
}

function readTurnRule(rule: DocumentPart, kinds: ReadonlySet<string>): TurnRule {
  rule.expectKeys(...shared, 'info', 'status')
  const statuses = rule.get('status').items()
  for (const status of statuses) {
    if (!Number.isSafeInteger(status.value)) status.report('"status" lists integers')
  }
  return {
    ...readClassification(rule, kinds),
    info: required(rule, 'info'),
    ...(statuses.length > 0 && { status: statuses.map(({ value }) => value as number) }),
  }
}

function readClassification(
  rule: DocumentPart,
  kinds: ReadonlySet<string>,
): Classification & { message?: string } {
  const kind = required(rule, 'kind')
  if (!kinds.has(kind)) rule.get('kind').report(`No error kind is called "${kind}"`)
  const wanted = required(rule, 'retryable')
  const retryable = retryables.find((name) => name === wanted)
  if (retryable === undefined) {
    rule.get('retryable').report(`"retryable" has to be one of ${retryables.join(', ')}`)
  }
  const { message } = optional(rule, 'message')
  if (message !== undefined) checkExpression(rule.get('message'), message)
  return {
    id: required(rule, 'id'),
    ...(message !== undefined && { message }),
    kind,
    retryable: retryable ?? 'never',
    advice: required(rule, 'advice'),
    inferred: readInferred(rule.get('inferred')),
    details: readDetails(rule.get('details')),
  }
}

function readInferred(part: DocumentPart): boolean {
  const { value = false } = part
  if (typeof value !== 'boolean') part.report('"inferred" has to be true or false')
  return value === true
}

function required(rule: DocumentPart, name: string): string {
  const text = rule.text(name)
  if (text === undefined) rule.report(`"${name}" is missing`)
  return text ?? ''
}

function optional<Name extends string>(rule: DocumentPart, ...names: Name[]) {
  const given = names.flatMap((name) => {
    const text = rule.text(name)
    return text === undefined ? [] : [[name, text]]
  })
  return Object.fromEntries(given) as Partial<Record<Name, string>>
}
