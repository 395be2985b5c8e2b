import { expect, test } from 'vitest'
import { diff } from '../../../codegen/diff/diff.js'
import { line } from './build.js'
import type { ContractModel, Shape, TypeModel } from '../../../codegen/contract/model.js'

const text: Shape = { kind: 'string' }

function contract(parts: { result?: string; cwd?: Shape; types?: TypeModel[] }): ContractModel {
  const { result, cwd = text, types = [] } = parts
  const members = [{ name: 'cwd', shape: cwd, required: true }]
  return {
    facts: {},
    envelope: {},
    errors: [],
    methods: [
      {
        name: 'note/read',
        kind: 'clientRequest',
        errors: [],
        ...(result !== undefined && { result }),
      },
      { name: 'note/list', kind: 'clientRequest', errors: [], result: 'Note' },
    ],
    types: [{ kind: 'object', name: 'Note', source: '', members }, ...types],
  }
}

const opaque: TypeModel = {
  kind: 'alias',
  name: 'NoteCwd',
  source: '',
  shape: { kind: 'json' },
  unsupported: [{ keyword: 'allOf', value: '[]' }],
}

const known = contract({ result: 'Note' })
const unknown = contract({})

test.each<[string, ContractModel, ContractModel, string]>([
  ['head', known, unknown, 'head'],
  ['base', unknown, known, 'base'],
  ['both sides', unknown, unknown, 'base and head'],
])('a result that is unknown in %s is not compared', (_name, base, head, where) => {
  const { findings, notCompared } = diff(base, head)
  expect(findings).toEqual([])
  expect(notCompared).toEqual([`note/read: its result is unknown in ${where}`])
})

test.each<[string, Shape]>([
  ['a member', { kind: 'ref', name: 'NoteCwd' }],
  ['a member that may be null', { kind: 'nullable', shape: { kind: 'ref', name: 'NoteCwd' } }],
])('the type of %s that no model has a form for is not compared', (_name, cwd) => {
  const head = contract({ result: 'Note', cwd, types: [opaque] })
  const { findings, notCompared, complete } = diff(known, head)
  expect(findings.map(line)).toEqual(['S/C07 EE Note.cwd'])
  expect(notCompared).toEqual(['NoteCwd: unknown in head'])
  expect(complete).toBe(false)
  // Its name is no longer there to be imported.
  expect(diff(head, known).findings.map(({ rule }) => rule)).toEqual(['C07', 'S01'])
})

test('a type that no model has a form for is compared as a text', () => {
  const withKeyword = (value: string) => {
    const type: TypeModel = { ...opaque, unsupported: [{ keyword: 'allOf', value }] }
    return contract({ result: 'Note', cwd: { kind: 'ref', name: 'NoteCwd' }, types: [type] })
  }
  const { findings, complete } = diff(withKeyword('[true]'), withKeyword('[false]'))
  expect(findings).toMatchObject([
    {
      id: 'S/C07',
      path: 'NoteCwd',
      before: 'allOf: [true]',
      after: 'allOf: [false]',
      message: 'changed in a way that the rules do not know: "allOf"',
    },
  ])
  expect(complete).toBe(false)
  expect(diff(withKeyword('[true]'), withKeyword('[true]'))).toMatchObject({
    findings: [],
    complete: true,
  })
})

test('a type that became unknown as a whole is not compared', () => {
  const note: TypeModel = { ...opaque, name: 'Note' }
  const head = { ...known, types: [note] }
  const { findings, notCompared } = diff(known, head)
  expect(findings.map(line)).toEqual(['S/C07 EE Note'])
  expect(notCompared).toEqual(['Note: unknown in head'])
})

test('a known result that changes is still a finding', () => {
  const head = contract({ result: 'Note', cwd: { kind: 'boolean' } })
  const { findings, notCompared } = diff(known, head)
  expect(findings.map(({ rule }) => rule)).toContain('T01')
  expect(notCompared).toEqual([])
})
