import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lint } from '../../../codegen/contract/lint.js'
import type { AliasModel, ContractModel, Shape } from '../../../codegen/contract/model.js'
import { normalise } from '../../../codegen/contract/normalise.js'
import { models, soundModels } from '../../support/arbitrary-model.js'
import { randomRuns } from '../../support/random-runs.js'

const text: Shape = { kind: 'string' }
const flag: Shape = { kind: 'boolean' }
const whole: Shape = { kind: 'integer', width: 'int32' }
const nothing: Shape = { kind: 'null' }
const any: Shape = { kind: 'json' }
const anyOf = (...shapes: Shape[]): Shape => ({ kind: 'anyOf', shapes })
const orNull = (shape: Shape): Shape => ({ kind: 'nullable', shape })
const listOf = (items: Shape): Shape => ({ kind: 'array', items })
const ref = (name: string): Shape => ({ kind: 'ref', name })

function alias(name: string, shape: Shape, secret?: true): AliasModel {
  return { name, source: 'a.ts', kind: 'alias', shape, ...(secret && { secret }) }
}

function modelOf(...types: AliasModel[]): ContractModel {
  return { facts: {}, envelope: {}, errors: [], methods: [], types }
}

function normal(shape: Shape, ...others: AliasModel[]): Shape | undefined {
  const type = normalise(modelOf(alias('It', shape), ...others)).types[0]
  return type?.kind === 'alias' ? type.shape : undefined
}

test.each<[string, Shape, Shape]>([
  ['nullable of nullable', orNull(orNull(text)), orNull(text)],
  ['nullable null', orNull(nothing), nothing],
  ['nullable of any JSON', orNull(any), any],
  ['anyOf of one', anyOf(text), text],
  ['anyOf of the same twice', anyOf(text, text), text],
  ['the same, spelled in another order', anyOf(whole, { width: 'int32', kind: 'integer' }), whole],
  ['anyOf inside anyOf', anyOf(flag, anyOf(text, whole)), anyOf(text, flag, whole)],
  ['null among alternatives', anyOf(text, nothing), orNull(text)],
  ['a nullable alternative', anyOf(orNull(text), flag), orNull(anyOf(text, flag))],
  ['any JSON among alternatives', anyOf(text, any, nothing), any],
  ['alternatives in another order', anyOf(whole, text), anyOf(text, whole)],
  ['deep inside', listOf(orNull(orNull(listOf(anyOf(text))))), listOf(orNull(listOf(text)))],
])('%s has one spelling', (_name, spelled, expected) => {
  expect(normal(spelled)).toEqual(expected)
})

test('null is not added to a name that stands for it already', () => {
  expect(normal(listOf(orNull(ref('Maybe'))), alias('Maybe', orNull(text)))).toEqual(
    listOf(ref('Maybe')),
  )
  expect(normal(listOf(orNull(ref('Word'))), alias('Word', text))).toEqual(
    listOf(orNull(ref('Word'))),
  )
})

test('what members that are not listed hold has one spelling too', () => {
  const type = { name: 'A', source: 'a.ts', kind: 'object', members: [] } as const
  const spelled = { ...type, additional: anyOf(orNull(text), flag) }
  expect(normalise({ ...modelOf(), types: [spelled] }).types).toEqual([
    { ...type, additional: orNull(anyOf(text, flag)) },
  ])
})

test('an alias of aliases stands for the last shape, and is secret when one of them is', () => {
  const model = modelOf(alias('A', ref('B')), alias('B', anyOf(ref('C')), true), alias('C', text))
  expect(normalise(model).types).toEqual([
    alias('A', text, true),
    alias('B', text, true),
    alias('C', text),
  ])
})

test('aliases in a circle stay as they are, and the lint refuses them', () => {
  const model = modelOf(alias('A', ref('B')), alias('B', ref('A')), alias('C', ref('A')))
  expect(normalise(model)).toEqual(model)
  const messages = lint({ model, locations: new Map() }).map(({ message }) => message)
  expect(messages).toEqual(['"A" refers only to itself', '"B" refers only to itself'])
})

test('names that a method lists twice are listed once, and an empty list is none', () => {
  const method = { name: 'a', kind: 'clientRequest', result: 'A' } as const
  const methods = [
    { ...method, errors: ['x', 'y', 'x'], emits: ['n', 'n'] },
    { ...method, errors: [], emits: [] },
  ]
  expect(normalise({ ...modelOf(), methods }).methods).toEqual([
    { ...method, errors: ['x', 'y'], emits: ['n'] },
    { ...method, errors: [] },
  ])
})

test('what is normal already stays as it is', () => {
  fc.assert(
    fc.property(models, (model) => {
      const once = normalise(model)
      expect(normalise(once)).toEqual(once)
    }),
    randomRuns(200),
  )
})

test('the order in which alternatives are spelled leaves no trace', () => {
  const turned = (shape: Shape): Shape =>
    shape.kind === 'anyOf' ? anyOf(...shape.shapes.map(turned).toReversed()) : shape
  fc.assert(
    fc.property(models, (model) => {
      const types = model.types.map((type) =>
        type.kind === 'alias' ? { ...type, shape: turned(type.shape) } : type,
      )
      expect(normalise({ ...model, types })).toEqual(normalise(model))
    }),
  )
})

/** Whether a value has a shape, straight from what each kind of shape says. */
function has(model: ContractModel, shape: Shape, value: unknown): boolean {
  const isOf = (part: Shape) => (item: unknown) => has(model, part, item)
  switch (shape.kind) {
    case 'json':
      return true
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value)
    case 'literal':
      return value === shape.value
    case 'array':
      return Array.isArray(value) && value.every(isOf(shape.items))
    case 'map':
      return isMap(value) && Object.values(value).every(isOf(shape.values))
    case 'nullable':
      return value === null || has(model, shape.shape, value)
    case 'anyOf':
      return shape.shapes.some((part) => has(model, part, value))
    case 'ref': {
      const type = model.types.find(({ name }) => name === shape.name)
      // Objects, unions and enums are not what is made normal: any stand-in will do.
      return type?.kind === 'alias' ? has(model, type.shape, value) : value === shape.name
    }
    default:
      return typeof value === shape.kind
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is inside each of the random names, as a value. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 'x', 'y', 1, 1.5, true, 'Thing', 'Color', 'Choice', 'Shelf', 'Box'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2 }),
  ),
})).value

test('the normal model takes the same values', () => {
  fc.assert(
    fc.property(soundModels, fc.array(values, { minLength: 20 }), (model, samples) => {
      const normal = normalise(model)
      for (const [index, type] of model.types.entries()) {
        const other = normal.types[index]
        if (type.kind !== 'alias' || other?.kind !== 'alias') continue
        for (const sample of samples) {
          expect(has(normal, other.shape, sample)).toBe(has(model, type.shape, sample))
        }
      }
    }),
    randomRuns(60),
  )
})

test('thousands of aliases in a row come to what the last one stands for', () => {
  const count = 4000
  const aliases = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1
    return alias(`A${index}`, isLast ? text : ref(`A${index + 1}`), index === 2 ? true : undefined)
  })
  const { types } = normalise(modelOf(...aliases))
  expect(types[0]).toEqual(alias('A0', text, true))
  expect(types[3]).toEqual(alias('A3', text))
})
