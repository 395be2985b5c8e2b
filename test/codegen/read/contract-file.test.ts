import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import { emitContract } from '../../../codegen/print/contract-files.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { toSound } from '../../../codegen/contract/lint.js'
import { normalise } from '../../../codegen/contract/normalise.js'
import { readContract } from '../../../codegen/read/read-contract.js'
import { soundModels } from '../../support/arbitrary-model.js'
import { repository } from '../../support/repository.js'
import { schemaFiles } from '../../support/small-schema.js'
import { randomRuns } from '../../support/random-runs.js'

const path = 'generated/contract.json'
const committed = readFileSync(join(repository, path), 'utf8')

function problemsOf(text: string): string {
  try {
    toSound(readContract(path, text))
  } catch (error) {
    if (error instanceof ContractError) return error.message
    throw error
  }
  throw new Error('The contract was taken')
}

test('what is committed is read back to the same bytes', () => {
  const { model, provenance } = readContract(path, committed)
  expect(emitContract(model, provenance)).toBe(committed)
})

test('what a small schema says is read back to the same bytes', () => {
  const files = schemaFiles()
  const text = build(files, 'test 1').get(path) ?? ''
  const { model, provenance } = readContract(path, text)
  expect(provenance.generator).toBe('test 1')
  expect(emitContract(model, provenance)).toBe(text)
})

test('whatever a model says is read back', () => {
  const provenance = { generator: 'test 1', schemaDigest: '0' }
  fc.assert(
    fc.property(soundModels, (model) => {
      const normal = normalise(model)
      expect(readContract(path, emitContract(normal, provenance)).model).toEqual(normal)
    }),
    randomRuns(100),
  )
})

test('each part has a place', () => {
  const { locations } = readContract(path, committed)
  const lineOf = (name: string) => locations.get(name)?.text?.trim()
  expect(lineOf('Account')).toBe('{')
  expect(locations.get('GetAccountResponse.userId')).toMatchObject({ file: path, column: 9 })
  for (const name of ['ClientRequests.account/read', 'readUsage', 'Int64']) {
    expect(locations.get(name)).toMatchObject({ file: path })
  }
})

/** A contract of one method and two types, with something else in one place. */
function edited(from: string, to: string): string {
  const text = JSON.stringify(
    {
      format: 1,
      generator: 'test 1',
      schemaDigest: '0',
      facts: { newestServer: '1.0.0' },
      envelope: { maxDepth: 127 },
      errors: [{ kind: 'gone', code: -32600 }],
      methods: [{ name: 'a/b', kind: 'clientRequest', result: 'A', errors: ['gone'] }],
      types: [
        {
          name: 'A',
          source: 'a.ts',
          kind: 'object',
          members: [{ name: 'b/~c', shape: { kind: 'ref', name: 'B' }, required: true }],
        },
        { name: 'B', source: 'a.ts', kind: 'enum', values: [{ value: 'x' }] },
      ],
    },
    undefined,
    2,
  )
  expect(text.split(from)).toHaveLength(2)
  return text.replace(from, to)
}

test.each([
  ['no JSON', '"facts": {', '"facts": ', ':6:', 'This is not JSON'],
  ['another format', '"format": 1', '"format": 2', ':2:3', '/format: This has to be 1'],
  [
    'a missing member',
    '"generator": "test 1",',
    '',
    ':1:1',
    'The document: "generator" is missing',
  ],
  [
    'an unknown member',
    '"maxDepth": 127',
    '"maxDepth": { "a": 1 }',
    ':9:5',
    '/envelope/maxDepth: This has to be text or a number',
  ],
  [
    'an unknown annotation',
    '"result": "A"',
    '"result": "A", "color": 1',
    ':21:22',
    '/methods/0/color: "color" is not supported here; possible are name, kind',
  ],
  [
    'a number for text',
    '"result": "A"',
    '"result": 1',
    ':21:7',
    '/methods/0/result: This has to be text',
  ],
  [
    'an unknown kind of method',
    '"clientRequest"',
    '"clientQuestion"',
    ':20:7',
    '/methods/0/kind: This has to be "clientRequest" or "clientNotification"',
  ],
  [
    'an unknown kind of type',
    '"kind": "enum"',
    '"kind": "toString"',
    ':46:7',
    '/types/1/kind: "kind" has to be one of object, enum, union, keyedUnion, alias',
  ],
  [
    'a shape without a name',
    ',\n            "name": "B"',
    '',
    ':35:11',
    '/types/0/members/0/shape: "name" is missing',
  ],
  [
    'an experiment that is none',
    '"required": true',
    '"required": true, "experimental": false',
    ':39:29',
    'experimental: This has to be true, or left out',
  ],
  [
    'a member that is text',
    '"values": [',
    '"values": "x", "more": [',
    ':47:7',
    '/types/1/values: This has to be a list',
  ],
  [
    'a fraction as code',
    '-32600',
    '-32600.5',
    ':14:7',
    '/errors/0/code: This has to be an integer',
  ],
  [
    'a name that does not refer to a type',
    '"name": "B",',
    '"name": "C",',
    '',
    'There is no type "B"',
  ],
  [
    'an error kind that does not exist',
    '"kind": "gone"',
    '"kind": "lost"',
    ':18:5',
    '@errors names "gone"',
  ],
])('%s is told with its place', (_name, from, to, place, expected) => {
  const message = problemsOf(edited(from, to))
  expect(message).toContain(`${path}${place}`)
  expect(message).toContain(expected)
})

test('half a contract is told with the place where it ends', () => {
  expect(problemsOf(committed.slice(0, 1000))).toMatch(
    /^generated\/contract\.json:\d+:\d+: This is not JSON\n/,
  )
  expect(problemsOf('')).toBe('generated/contract.json:1:1: This is not JSON\n  \n  ^')
})

test('pointers are escaped', () => {
  const text = edited('"newestServer": "1.0.0"', '"a/~b": 1')
  expect(problemsOf(text)).toContain('/facts/a~1~0b: This has to be text')
})

test.each(['[]', 'null', '1', '"text"', '{}'])('%s is no contract', (text) => {
  expect(problemsOf(text)).toMatch(/^generated\/contract\.json:1:1: The document: /)
})
