import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { emitErrorRules } from '../../../codegen/print/typescript/error-rules.js'
import { fromSchema } from '../../../codegen/print/printer.js'
import { readErrorRules } from '../../../codegen/read/error-rules.js'

const advice = 'Wait.'
const answer = { id: 'a', kind: 'busy', retryable: 'after-backoff', advice }
const turn = { id: 't', info: 'other', kind: 'busy', retryable: 'never', advice }
const read = (rules: unknown) => readErrorRules(stringify(rules), new Set(['busy']))

test('rules are printed with expressions for whole texts', () => {
  const rules = read([
    { ...answer, code: -1, method: 'a.b/*', message: 'a (b|c)/\\d', data: '/x/y', value: 'z' },
    { ...turn, status: [401, 403] },
  ])
  const files = emitErrorRules(rules, fromSchema)
  expect(files.get('error-rules.ts')).toContain(`export const answerRules: readonly AnswerRule[] = [
  {
    code: -1,
    method: /^(?:a\\.b\\/.*)$/,
    message: /^(?:a (b|c)\\/\\d)$/,
    data: { path: ['x', 'y'], value: 'z' },
    id: 'a',
    kind: 'busy',
    retryable: 'after-backoff',
    advice: 'Wait.',
    inferred: false,
    details: {},
  },
]
`)
  expect(files.get('turn-error-rules.ts')).toContain(`  {
    info: 'other',
    status: [401, 403],
    id: 't',
`)
})

test('details are printed with their sources, and subjects are a closed list', () => {
  const details = {
    subject: { cases: { turn: '^turn', thread: '^thread' } },
    status: { text: 'status (\\d+)' },
    maxChars: { data: '/max/chars' },
    reason: 'expired',
  }
  const other = { ...turn, inferred: true, details: { subject: 'file' } }
  const files = emitErrorRules(read([{ ...answer, details }, other]), fromSchema)
  const printed = files.get('error-rules.ts')
  expect(printed).toContain(`export type ErrorSubject = 'file' | 'thread' | 'turn'\n`)
  expect(printed).toContain(`    details: {
      subject: { cases: [['turn', /^turn/], ['thread', /^thread/]] },
      status: { text: /status (\\d+)/ },
      maxChars: { data: ['max', 'chars'] },
      reason: { is: 'expired' },
    },
`)
  expect(files.get('turn-error-rules.ts')).toContain(`    inferred: true,
    details: { subject: { is: 'file' } },
`)
})

test.each([
  ['an unknown member', { ...answer, note: 'x' }, 'note'],
  ['a turn with a method', { ...turn, method: 'x' }, 'method'],
  ['an unknown kind', { ...answer, kind: 'lazy' }, 'No error kind is called "lazy"'],
  ['no kind', { ...answer, kind: undefined }, '"kind" is missing'],
  ['another retryable', { ...answer, retryable: 'soon' }, '"retryable" has to be one of never, '],
  ['no advice', { ...answer, advice: undefined }, '"advice" is missing'],
  ['a code as text', { ...answer, code: '1' }, '"code" has to be an integer'],
  ['a status as text', { ...turn, status: ['x'] }, '"status" lists integers'],
  ['look-ahead', { ...answer, message: 'a(?=b)' }, 'syntax that not every language has'],
  ['a back-reference', { ...answer, message: '(a)\\1' }, 'syntax that not every language has'],
  ['a broken expression', { ...answer, message: '(a' }, 'has to be a regular expression'],
  ['inferred as text', { ...answer, inferred: 'yes' }, '"inferred" has to be true or false'],
  ['an unknown detail', { ...answer, details: { path: 'x' } }, 'path'],
  ['a subject of any text', { ...answer, details: { subject: { text: '(.)' } } }, '"cases"'],
  ['a detail without a group', { ...answer, details: { member: { text: 'a' } } }, 'one group'],
  ['a detail with two groups', { ...answer, details: { member: { text: '(a)(b)' } } }, 'one group'],
  ['a name as a pointer', { ...answer, details: { reason: { data: 'a' } } }, 'JSON pointer'],
  ['a detail from nowhere', { ...answer, details: { reason: {} } }, '"text", "data" or "cases"'],
  ['a broken case', { ...answer, details: { reason: { cases: { a: '(' } } } }, 'expression'],
])('%s is refused', (_what, rule, problem) => {
  expect(() => read([rule])).toThrow(problem)
})

test('an id is used once', () => {
  expect(() => read([answer, answer])).toThrow('Two rules have this id')
})
