import { expect, test } from 'vitest'
import { lint } from '../../../codegen/contract/lint.js'
import type { ContractModel, MemberModel, MethodModel } from '../../../codegen/contract/model.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { schemaFiles } from '../../support/small-schema.js'

function readModel(): ContractModel {
  const files = schemaFiles()
  return readSchema(files).model
}

const locations = { get: (file: string) => ({ file, line: 1, column: 1 }) }

function changeMethod(
  model: ContractModel,
  name: string,
  change: Partial<MethodModel>,
): Partial<ContractModel> {
  const methods = model.methods.map((method) =>
    method.name === name ? { ...method, ...change } : method,
  )
  return { methods }
}

function changeMember(
  model: ContractModel,
  name: string,
  change: Partial<MemberModel>,
): Partial<ContractModel> {
  const types = model.types.map((type) => {
    if (type.name !== 'Note' || type.kind !== 'object') return type
    const members = type.members.map((member) =>
      member.name === name ? { ...member, ...change } : member,
    )
    return { ...type, members }
  })
  return { types }
}

test('a sound model has no findings', () => {
  expect(lint({ model: readModel(), locations })).toEqual([])
})

test('without a newest server, no release is too new', () => {
  expect(lint({ model: { ...readModel(), facts: {} }, locations })).toEqual([])
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
    '@errors names "gone", which is not an error kind',
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
  [
    'a member that is gone before it came',
    'Note.place',
    'It would be gone in 1.3.0, before it came in 1.3.0',
    (model) => changeMember(model, 'place', { deprecated: true, sunset: '1.3.0' }),
  ],
  [
    'a sunset of what is not deprecated',
    'Note.place',
    '@sunset is for what is @deprecated',
    (model) => changeMember(model, 'place', { sunset: '2027-01-31' }),
  ],
  [
    'a former name that a member still has',
    'Note.place',
    '@renamedFrom names "id", which is still there',
    (model) => changeMember(model, 'place', { renamedFrom: 'id' }),
  ],
  [
    'a former name that a method still has',
    'ClientRequests.note/read',
    '@renamedFrom names "note/move", which is still there',
    (model) => changeMethod(model, 'note/read', { renamedFrom: 'note/move' }),
  ],
  [
    'a former name that a type still has',
    'Place',
    '@renamedFrom names "Box", which is still there',
    (model) => ({
      types: model.types.map((type) =>
        type.name === 'Place' ? { ...type, renamedFrom: 'Box' } : type,
      ),
    }),
  ],
  [
    'a closed object that says what else may be in it',
    'Note',
    '"Note" is closed and also types unlisted members',
    (model) => ({
      types: model.types.map((type) =>
        type.name === 'Note' ? { ...type, closed: true, additional: { kind: 'json' } } : type,
      ),
    }),
  ],
  [
    'a type that does not exist, for members that are not listed',
    'Note',
    'There is no type "Lid"',
    (model) => ({
      types: model.types.map((type) =>
        type.name === 'Note' ? { ...type, additional: { kind: 'ref', name: 'Lid' } } : type,
      ),
    }),
  ],
  [
    'a notification that does not exist',
    'ClientRequests.note/read',
    '@emits names "note/gone", which is not a notification of the other side',
    (model) => changeMethod(model, 'note/read', { emits: ['note/changed', 'note/gone'] }),
  ],
  [
    'a notification of the side that asks',
    'ClientRequests.note/read',
    '@emits names "ready", which is not a notification of the other side',
    (model) => changeMethod(model, 'note/read', { emits: ['ready'] }),
  ],
])('%s is found', (_name, at, message, change) => {
  const model = readModel()
  const findings = lint({ model: { ...model, ...change(model) }, locations })
  const place = locations.get(at)
  expect(findings).toContainEqual(expect.objectContaining({ place, message }))
})
