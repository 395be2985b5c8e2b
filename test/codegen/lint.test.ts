import { expect, test } from 'vitest'
import { lint } from '../../codegen/lint.js'
import type { ContractModel } from '../../codegen/model.js'
import { readSchema } from '../../codegen/read/typescript.js'
import { writeSchema } from '../support/small-schema.js'

function readModel(): ContractModel {
  const { root, files } = writeSchema()
  return readSchema(root, [...files.keys()]).model
}

const placeOf = (name: string) => ({ file: name, line: 1, column: 1 })

test('a sound model has no findings', () => {
  expect(lint(readModel(), placeOf)).toEqual([])
})

test.each<[string, string, string, (model: ContractModel) => Partial<ContractModel>]>([
  [
    'a type that does not exist',
    'Note',
    'There is no type "Confidence"',
    (model) => ({ types: model.types.filter(({ name }) => name !== 'Confidence') }),
  ],
  [
    'two variants with one tag',
    'Box.type',
    'Two variants of Place have the tag "shelf"',
    (model) => ({
      types: model.types.map((type) =>
        type.kind === 'union'
          ? { ...type, variants: type.variants.map((variant) => ({ ...variant, tag: 'shelf' })) }
          : type,
      ),
    }),
  ],
  [
    'an error kind that does not exist',
    'ClientRequests.note/read',
    '@errors names "gone", which is no error kind',
    (model) => ({ errors: model.errors.filter(({ kind }) => kind !== 'gone') }),
  ],
  [
    'a release after the newest server',
    'ClientRequests.note/read',
    '1.1.0 is newer than newestServer, which is 1.0.0',
    (model) => ({ facts: { ...model.facts, newestServer: '1.0.0' } }),
  ],
  [
    'one method in two tables',
    'ClientRequests.ready',
    '"ready" is a method already',
    (model) => ({
      methods: [
        ...model.methods,
        { name: 'ready', kind: 'clientRequest', result: 'Note', errors: [] },
      ],
    }),
  ],
])('%s is found', (_name, at, message, change) => {
  const model = readModel()
  const findings = lint({ ...model, ...change(model) }, placeOf)
  expect(findings).toContainEqual(expect.objectContaining({ place: placeOf(at), message }))
})
