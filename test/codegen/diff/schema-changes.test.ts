import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareContracts } from '../../../codegen/diff/compare-contracts.js'
import type { GateProfile } from '../../../codegen/diff/findings/gate.js'
import { formatText } from '../../../codegen/diff/report/text.js'
import { verdictOf } from '../../../codegen/diff/report/report.js'
import { ownCompiler as compiler } from '../../../codegen/diff/compiler.js'
import type { SmallExport } from '../../support/small-export.js'
import { writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { line } from './build.js'

const empty = { type: 'object' }
const thing = { $ref: '#/definitions/v2/ThingDoParams' }

function exportOf(types: SmallExport['types']): SmallExport {
  return {
    types: { ThingDoParams: empty, ThingDoResponse: empty, ...types },
    clientRequests: { 'thing/do': thing },
  }
}

function params(a: object): SmallExport['types'] {
  return { ThingDoParams: { type: 'object', properties: { a }, required: [] } }
}

function result(a: object, more: object = {}): SmallExport['types'] {
  return { ThingDoResponse: { type: 'object', properties: { a }, ...more } }
}

/** The report on two exports, as a command makes it. */
function compare(
  base: SmallExport['types'],
  head: SmallExport['types'],
  profile: GateProfile = 'wire',
) {
  const folder = createTemporaryFolder()
  writeExport(join(folder, 'base'), exportOf(base))
  writeExport(join(folder, 'head'), exportOf(head))
  return compareContracts(
    {
      base: './base',
      head: './head',
      folder,
      profile,
      pairings: ['oldClient/newServer'],
      failOn: 'error',
      surface: 'all',
      experimental: false,
      today: '2027-01-31',
    },
    { compiler },
  )
}

const text = { type: 'string' }
const count = { type: 'integer', format: 'int64' }
const order = { type: 'object', properties: { x: text, y: text } }
const lists = { type: 'array', items: text }

test.each<[string, SmallExport['types'], SmallExport['types'], string[]]>([
  [
    'a lower maximum',
    params({ ...count, maximum: 100 }),
    params({ ...count, maximum: 10 }),
    ['C/C01 Ei ThingDoParams.a'],
  ],
  [
    'items that may no longer repeat',
    params(lists),
    params({ ...lists, uniqueItems: true }),
    ['C/C01 Ei ThingDoParams.a'],
  ],
  ['a pattern', params(text), params({ ...text, pattern: '^x' }), ['C/C04 Ei ThingDoParams.a']],
  ['a format', params(text), params({ ...text, format: 'uuid' }), ['C/T05 WW ThingDoParams.a']],
  [
    'one more value in a result',
    result({ ...text, enum: ['x', 'y'] }),
    result({ ...text, enum: ['x', 'y', 'z'] }),
    ['S/V01 Wi ThingDoResponseA[z]'],
  ],
  [
    'a default with its members in another order',
    params({ ...order, default: { x: '1', y: '2' } }),
    params({ ...order, default: { y: '2', x: '1' } }),
    [],
  ],
  [
    'what needs no mention: members of any name',
    result(text, { additionalProperties: true }),
    result(text),
    [],
  ],
])('diff tells %s', async (_name, base, head, expected) => {
  const { findings, complete } = await compare(base, head)
  expect(findings.map(line)).toEqual(expected)
  expect(complete).toBe(true)
})

test('one more value in a result fails where unlisted values are refused', async () => {
  const values = (...values: string[]) => result({ ...text, enum: values })
  const report = await compare(values('x'), values('x', 'z'), 'closed')
  expect(verdictOf(report)).toBe('failed')
})

const unknown = [params(text), params({ ...text, not: { const: 'x' } })] as const

test('a change that no rule knows leaves the comparison incomplete', async () => {
  const report = await compare(...unknown)
  expect(report.findings.map(line)).toEqual(['C/C07 EE ThingDoParams.a'])
  expect(report.findings[0]?.level).toBe('warning')
  expect(report.complete).toBe(false)
  expect(verdictOf(report)).toBe('incomplete')
  const lines = formatText(report)
  expect(lines).toContain('changed in a way that the rules do not know: "not"')
  expect(lines).not.toContain('passed')
})

test('a change that no rule knows is an error where every class is', async () => {
  expect(verdictOf(await compare(...unknown, 'all'))).toBe('failed')
})

test('beside an error, a change that no rule knows fails', async () => {
  const [base, head] = unknown
  const report = await compare({ ...base, ...result(text) }, { ...head, ...result(count) })
  expect(verdictOf(report)).toBe('failed')
})

test.each([
  ['a type of several schemas', (more: object) => params({ allOf: [order, more] })],
  ['items by position', (more: object) => params({ type: 'array', items: [more] })],
  [
    'a definition that only such a type refers to',
    (more: object) => ({
      ...params({ allOf: [order, { $ref: '#/definitions/v2/Part' }] }),
      Part: { type: 'object', ...more },
    }),
  ],
  ['names of members', (more: object) => result(text, { propertyNames: more })],
  ['a keyword of items', (more: object) => params({ ...lists, items: { ...text, not: more } })],
  ['what a reference stands beside', (more: object) => params({ ...thing, if: more })],
])('%s: no change passes unnoticed', async (_name, types) => {
  const [base, head] = [types({ minLength: 1 }), types({ minLength: 2 })]
  const changed = await compare(base, head)
  expect(changed.findings.map(({ rule }) => rule)).toEqual(['C07'])
  expect(verdictOf(changed)).toBe('incomplete')
  const same = await compare(base, types({ minLength: 1, description: 'in other words' }))
  expect(same.findings).toEqual([])
  expect(same.complete).toBe(true)
})

test('the rules that were skipped are counted where nothing changed', async () => {
  const report = await compare(params(text), params(text))
  expect(formatText(report)).toMatch(/^.*: no changes; \d+ rules skipped; passed\n$/)
})

const closed = { additionalProperties: false }
const examples = (needs: string) => {
  const properties = { examples: text, b: text, c: text }
  return { type: 'object', properties, dependencies: { examples: [needs] } }
}
const marked = (type: string) => ({ 'x-unsupported': { reason: 'r', schema: {} }, type })

test.each<[string, object, object, string]>([
  ['a type beside a rule for members', { ...text, ...closed }, { ...count, ...closed }, 'T01'],
  ['what a member named like a keyword needs', examples('b'), examples('c'), 'C07'],
  ['a type beside a keyword of any name', marked('string'), marked('integer'), 'T01'],
])('nothing is passed over: %s', async (_name, base, head, rule) => {
  const { findings, complete } = await compare(params(base), params(head))
  expect(findings.map((finding) => finding.rule)).toContain(rule)
  expect(complete).toBe(rule !== 'C07')
})

test('a keyword without a value does not stop a comparison', async () => {
  const odd = params({ ...text, 'x-unsupported': null })
  expect((await compare(odd, params(text))).findings.map(line)).toEqual([
    'C/C07 EE ThingDoParams.a',
  ])
})
