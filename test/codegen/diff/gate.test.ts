import { expect, test } from 'vitest'
import type { Finding } from '../../../codegen/diff/findings/finding.js'
import type { Severity } from '../../../codegen/diff/rules/severity.js'
import type { Gate, GateProfile } from '../../../codegen/diff/findings/gate.js'
import { applyGate, isFailing } from '../../../codegen/diff/findings/gate.js'
import { isIgnored, noConfig, readConfig } from '../../../codegen/diff/findings/policy.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { finding } from '../../support/findings.js'

const gate: Gate = {
  profile: 'wire',
  pairings: ['oldClient/newServer'],
  failOn: 'error',
  config: noConfig,
  waivers: new Map(),
  experimental: false,
}

const old = (severity: Severity): Partial<Finding> => ({
  severity: { 'oldClient/newServer': severity, 'newClient/oldServer': 'none' },
})

function gateAll(findings: readonly Finding[], changes: Partial<Gate> = {}) {
  return applyGate(findings, { ...gate, ...changes })
}

function levelOf(found: Finding, changes: Partial<Gate> = {}): Severity | undefined {
  return gateAll([found], changes)[0]?.level
}

const levels: readonly (readonly [Finding['class'], Severity, Record<GateProfile, Severity>])[] = [
  ['WIRE', 'error', { wire: 'error', closed: 'error', source: 'error', all: 'error' }],
  ['WIRE', 'warning', { wire: 'warning', closed: 'warning', source: 'warning', all: 'warning' }],
  ['LIFECYCLE', 'error', { wire: 'error', closed: 'error', source: 'error', all: 'error' }],
  ['WIRE_CLOSED', 'error', { wire: 'warning', closed: 'error', source: 'warning', all: 'error' }],
  ['WIRE_CLOSED', 'warning', { wire: 'warning', closed: 'error', source: 'warning', all: 'error' }],
  ['WIRE_CLOSED', 'info', { wire: 'info', closed: 'info', source: 'info', all: 'info' }],
  ['SOURCE', 'error', { wire: 'warning', closed: 'warning', source: 'error', all: 'error' }],
  ['SOURCE', 'warning', { wire: 'warning', closed: 'warning', source: 'error', all: 'error' }],
  ['SOURCE', 'info', { wire: 'info', closed: 'info', source: 'info', all: 'info' }],
  ['SOURCE', 'none', { wire: 'none', closed: 'none', source: 'error', all: 'error' }],
  ['BEHAVIOR', 'error', { wire: 'warning', closed: 'warning', source: 'warning', all: 'error' }],
  ['DOC', 'info', { wire: 'info', closed: 'info', source: 'info', all: 'info' }],
]

test.each(
  levels.flatMap(([kind, severity, profiles]) =>
    (Object.entries(profiles) as [GateProfile, Severity][]).map(([profile, level]) => {
      return [kind, severity, profile, level] as const
    }),
  ),
)('%s, %s, is in profile %s: %s', (kind, severity, profile, level) => {
  expect(levelOf(finding({ class: kind, ...old(severity) }), { profile })).toBe(level)
})

test('a finding is as bad as in the worst of the pairings asked for', () => {
  const found = finding({
    severity: { 'oldClient/newServer': 'info', 'newClient/oldServer': 'error' },
  })
  expect(levelOf(found)).toBe('info')
  expect(levelOf(found, { pairings: ['newClient/oldServer'] })).toBe('error')
  const [both] = gateAll([found], { pairings: ['oldClient/newServer', 'newClient/oldServer'] })
  expect(both?.level).toBe('error')
  expect(both?.effective).toEqual({ 'oldClient/newServer': 'info', 'newClient/oldServer': 'error' })
})

test.each([
  ['error', 'error', true],
  ['error', 'warning', false],
  ['warning', 'warning', true],
  ['warning', 'info', false],
  ['info', 'info', true],
  ['info', 'none', false],
  ['never', 'error', false],
] as const)('--fail-on %s, finding %s: fails %s', (failOn, severity, fails) => {
  const [gated] = gateAll([finding(old(severity))], { failOn })
  expect(gated && isFailing(gated, failOn)).toBe(fails)
})

test('the worst comes first, the wire before everything else, then by method and path', () => {
  const sorted = gateAll([
    finding({ ...old('info'), path: 'e' }),
    finding({ class: 'LIFECYCLE', path: 'd' }),
    finding({ methods: ['b'], path: 'c' }),
    finding({ methods: ['a'], path: 'b' }),
    finding({ methods: ['a'], path: 'a' }),
    finding({ ...old('warning'), path: 'f' }),
  ])
  expect(sorted.map(({ path }) => path).join('')).toBe('abcdfe')
})

const waiver = { fingerprint: 'aaaaaaaaaaaa', reason: 'r', owner: 'o', expires: '2027-01-31' }

test('what is waived, ignored or experimental fails nothing', () => {
  const waived = { waivers: new Map([[waiver.fingerprint, waiver]]) }
  const ignored = { config: { ...noConfig, ignore: new Map([['*', ['Note.*']]]) } }
  const experimental = finding({ experimental: true })
  expect(gateAll([finding()], waived)).toMatchObject([{ suppressed: 'waived', waiver }])
  expect(gateAll([finding()], ignored)).toMatchObject([{ suppressed: 'ignored' }])
  expect(gateAll([experimental])).toMatchObject([{ suppressed: 'experimental' }])
  expect(gateAll([experimental], { experimental: true })[0]?.suppressed).toBeUndefined()
  for (const one of gateAll([finding()], waived)) expect(isFailing(one, 'error')).toBe(false)
})

const rules = new Set(['P03', 'V01'])

test('a severity of the configuration replaces that of the rule, the narrower first', () => {
  const config = readConfig(
    'contract-diff.json',
    '{ "ruleSet": 1, "severity": { "P03": "info", "C/P03": "warning" } }',
    rules,
  )
  expect(levelOf(finding(), { config })).toBe('info')
  expect(levelOf(finding({ id: 'C/P03' }), { config })).toBe('warning')
  expect(levelOf(finding({ id: 'S/P04', rule: 'P04' }), { config })).toBe('error')
})

test.each([
  ['Note.id', true],
  ['Note.*', true],
  ['*.id', true],
  ['note/*', true],
  ['Note', false],
  ['note.id', false],
  ['Not..id', false],
  ['(Note.id', false],
  ['', false],
])('the pattern "%s" takes Note.id of note/read and note/list out: %s', (pattern, ignored) => {
  const found = finding({ methods: ['note/read', 'note/list'] })
  expect(isIgnored({ ...noConfig, ignore: new Map([['P03', [pattern]]]) }, found)).toBe(ignored)
})

test('a pattern of one method leaves what another has too', () => {
  const found = finding({ methods: ['note/read', 'other'] })
  expect(isIgnored({ ...noConfig, ignore: new Map([['*', ['note/*']]]) }, found)).toBe(false)
})

test('a pattern is for the rule that it is listed under', () => {
  const ignore = new Map([['V01', ['*']]])
  expect(isIgnored({ ...noConfig, ignore }, finding())).toBe(false)
  expect(isIgnored({ ...noConfig, ignore }, finding({ rule: 'V01', id: 'S/V01' }))).toBe(true)
})

test.each([
  ['{}', '"ruleSet" is missing'],
  ['{ "ruleSet": 2 }', 'This release knows rule sets 1 to 1'],
  ['{ "ruleSet": 0 }', 'This release knows rule sets 1 to 1'],
  ['{ "ruleSet": "1" }', 'This has to be an integer'],
  ['{ "ruleSet": 1, "severity": { "P99": "info" } }', 'There is no rule "P99"'],
  ['{ "ruleSet": 1, "ignore": { "S/P99": [] } }', 'There is no rule "S/P99"'],
  ['{ "ruleSet": 1, "severity": { "P03": "off" } }', 'This has to be "error" or "warning"'],
  ['{ "ruleSet": 1, "ignore": { "P03": "*" } }', 'This has to be a list'],
  ['{ "ruleSet": 1, "profile": "wire" }', '"profile" is not supported here'],
  ['[]', 'This has to be a map'],
  ['{', 'This is not JSON'],
])('the configuration %s is refused', (json, message) => {
  expect(() => readConfig('contract-diff.json', json, rules)).toThrow(ContractError)
  expect(() => readConfig('contract-diff.json', json, rules)).toThrow(message)
})

test('what a project does not use fails nothing, and what it uses comes first', () => {
  const place = { file: 'src/a.ts', line: 3, column: 5 }
  const verdicts = { 'A.a': 'unused', 'B.b': 'unknown', 'C.c': 'used' } as const
  const findings = Object.keys(verdicts).map((path) => finding({ path, fingerprint: path }))
  const gated = gateAll(findings, {
    use: ({ path }) => {
      const verdict = verdicts[path as keyof typeof verdicts]
      return { verdict, places: verdict === 'used' ? [place] : [] }
    },
  })
  const told = gated.map((one) => [one.path, one.use, one.uses, isFailing(one, 'error')])
  expect(told).toEqual([
    ['C.c', 'used', [place], true],
    ['B.b', 'unknown', undefined, true],
    ['A.a', 'unused', undefined, false],
  ])
})

test('a waiver is told before that nobody uses it', () => {
  const [gated] = gateAll([finding()], {
    use: () => ({ verdict: 'unused', places: [] }),
    waivers: new Map([[waiver.fingerprint, waiver]]),
  })
  expect(gated?.suppressed).toBe('waived')
})
