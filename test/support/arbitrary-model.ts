import fc from 'fast-check'
import { lint } from '../../codegen/contract/lint.js'
import type { ContractModel, ObjectModel, Shape, TypeModel } from '../../codegen/contract/model.js'
import { normalise } from '../../codegen/contract/normalise.js'

const scalars = ['Word', 'Chain', 'Maybe', 'Loop', 'Knot', 'Anything']
const names = [...scalars, 'Thing', 'Color', 'Choice', 'Shelf', 'Box']

/** Shapes spelled in every way that some reader could come up with, sound or not. */
const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Shape>(
      { kind: 'string' },
      { kind: 'boolean' },
      { kind: 'null' },
      { kind: 'json' },
      { kind: 'integer', width: 'int32' },
      { width: 'int32', kind: 'integer' },
      { kind: 'integer', width: 'int64' },
      { kind: 'literal', value: 'x' },
      { kind: 'literal', value: 1 },
    ),
    fc.constantFrom(...names).map((name): Shape => ({ kind: 'ref', name })),
    tie('shape').map((shape): Shape => ({ kind: 'nullable', shape })),
    tie('shape').map((items): Shape => ({ kind: 'array', items })),
    tie('shape').map((values): Shape => ({ kind: 'map', values })),
    fc
      .array(tie('shape'), { minLength: 1, maxLength: 4 })
      .map((shapes): Shape => ({ kind: 'anyOf', shapes })),
  ),
})).shape

const source = 'protocol/random.ts'

function alias(name: string, shape: fc.Arbitrary<Shape>): fc.Arbitrary<TypeModel> {
  return fc.record({ shape, secret: fc.boolean() }).map(({ shape, secret }) => ({
    name,
    source,
    kind: 'alias',
    shape,
    ...(secret && { secret: true as const }),
  }))
}

const members = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'odd name'), { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({ shape: shapes, required: fc.boolean() }).map((member) => ({ name, ...member })),
      ),
    ),
  )

/** What an object says of members that it does not list. */
const unlisted: fc.Arbitrary<Pick<ObjectModel, 'closed' | 'additional'>> = fc.oneof(
  fc.constant({}),
  fc.constant({ closed: true as const }),
  shapes.map((additional) => ({ additional })),
)

const fixed: readonly TypeModel[] = [
  { name: 'Color', source, kind: 'enum', values: [{ value: 'red' }, { value: 'blue' }], open: {} },
  {
    name: 'Choice',
    source,
    kind: 'union',
    discriminator: 'type',
    open: true,
    variants: [
      { tag: 'shelf', type: 'Shelf' },
      { tag: 'box', type: 'Box' },
    ],
  },
  ...(['Shelf', 'Box'] as const).map((name): TypeModel => ({
    name,
    source,
    kind: 'object',
    members: [
      {
        name: 'type',
        shape: { kind: 'literal', value: name.toLowerCase() },
        required: true,
      },
    ],
  })),
]

function toModel(types: readonly TypeModel[], repeated: readonly string[]): ContractModel {
  return {
    facts: { oldestServer: '1.0.0', newestServer: '1.0.0' },
    envelope: { framing: 'ndjson' },
    errors: [
      { kind: 'a', code: 1 },
      { kind: 'b', code: 1 },
    ],
    methods: [
      {
        name: 'thing/read',
        kind: 'clientRequest',
        params: { type: 'Thing', presence: 'required' },
        result: 'Thing',
        errors: repeated,
        emits: repeated,
      },
      { name: 'a', kind: 'serverNotification', errors: [] },
      { name: 'b', kind: 'serverNotification', errors: [] },
    ],
    types: [...types, ...fixed],
  }
}

/** Models whose aliases may refer to each other in any way, in circles too. */
export const models: fc.Arbitrary<ContractModel> = fc
  .record({
    aliases: fc.tuple(...scalars.map((name) => alias(name, shapes))),
    members,
    unlisted,
    repeated: fc.array(fc.constantFrom('a', 'b')),
  })
  .map(({ aliases, members, unlisted, repeated }) =>
    toModel(
      [...aliases, { name: 'Thing', source, kind: 'object', members, ...unlisted }],
      repeated,
    ),
  )

/** Models that the lint has nothing against. */
export const soundModels = models.filter((model) => {
  const faults = [model, normalise(model)].flatMap((spelled) => {
    return lint({ model: spelled, locations: new Map() })
  })
  return faults.length === 0
})
