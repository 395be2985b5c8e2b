import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { companionsOf, nameCompanions } from '../../../codegen/contract/typescript-names.js'
import { nameForGo } from '../../../codegen/print/go/go-names.js'
import { isConstant } from '../../../codegen/print/go/go-constants.js'
import { nameForPython } from '../../../codegen/print/python/python-names.js'
import type { Definition } from '../../../codegen/read/export/bundle.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { readHistory } from '../../../codegen/releases/history.js'
import { randomRuns } from '../../support/random-runs.js'
import { repository } from '../../support/repository.js'
import { shuffle, sortedText } from '../../support/shuffle.js'
import type { SmallExport } from '../../support/small-export.js'
import { smallExport } from '../../support/small-export.js'

const text = { type: 'string' }
const texts = (...values: readonly string[]) => ({ type: 'string', enum: values })
const object = (properties: Readonly<Record<string, object>>, more: object = {}) => {
  return { type: 'object', properties, required: Object.keys(properties), ...more }
}
const ref = (name: string) => ({ $ref: `#/definitions/v2/${encodeURIComponent(name)}` })

/** Types of an export of which nearly every name is one that another thing wants as well. */
const clashing: SmallExport['types'] = {
  // Titles that several types have, and that are types already.
  Alpha: { oneOf: [object({ t: texts('x') }, { title: 'Same' }), object({ t: texts('y') })] },
  Beta: { oneOf: [object({ t: texts('x') }, { title: 'Same' }), object({ t: texts('Y') })] },
  Gamma: object({
    first: object({ a: object({ b: text }, { title: 'Inner' }) }, { title: 'Same' }),
    second: object({ a: object({ c: text }, { title: 'Inner' }) }, { title: 'Alpha' }),
  }),
  // Positions that several types have.
  Delta: { oneOf: ['a/b', 'aB', 'a-b', 'A_B'].map((tag) => object({ t: texts(tag) })) },
  Epsilon: object({ 'a-b': object({ x: text }), aB: object({ y: text }), AB: object({ z: text }) }),
  EpsilonA: object({ b: object({ x: text }) }),
  // Alternatives without a title or a required member.
  Zeta: {
    anyOf: [
      { type: 'object', properties: { x: text } },
      { type: 'object', properties: { x: { type: 'integer' } } },
      { type: 'object', properties: { y: text }, additionalProperties: false },
      texts('p', 'q'),
    ],
  },
  // Tags and keys.
  Eta: {
    oneOf: [texts('none'), keyed('a-b', object({ x: text })), keyed('aB', object({ y: text }))],
  },
  Theta: {
    oneOf: ['p', 'q'].map((tag) => object({ kind: texts(tag), type: texts(`${tag}${tag}`) })),
  },
  // Names that TypeScript does not allow, and names of what is declared beside a type.
  'foo-bar': texts('a', 'A', 'á', 'a_', ''),
  'foo.bar': texts('a b', 'a-b', 'aB', 'A_B', 'ab'),
  foo_barType: object({ x: text }),
  Kind: texts('none', 'None', 'NONE'),
  kind: texts('a'),
  KnownKind: object({ x: text }),
  Record: object({ x: text }),
  Note: object({ foo: text, Foo: text, FOO: text, 'f-o-o': text, type: text, Type: text }),
  note: object({ x: text }),
  NOTE: object({ x: text }),
}

function keyed(tag: string, payload: object): object {
  return object({ [tag]: payload }, { additionalProperties: false })
}

const small: SmallExport = {
  types: {
    ...clashing,
    ThingDoResponse: object(
      Object.fromEntries(Object.keys(clashing).map((name, index) => [`m${index}`, ref(name)])),
    ),
  },
  clientRequests: {
    'thing/do': { oneOf: [ref('Note'), ref('note')] },
    thing_do: object({ x: text }),
    'thing-do': object({ y: text }),
  },
  serverRequests: { 'thing/do': object({ z: text }) },
}

const { nested } = smallExport(small)
const bundle = JSON.parse(nested.text) as object

function importBundle(seed: number): ContractModel {
  const file = { file: nested.file, text: JSON.stringify(shuffle(bundle, seed)) }
  return toSound(readCodexExport({ stable: { nested: file } }, { surface: 'stable' })).model
}

/** Every name that the TypeScript of a contract has beside those of its types. */
function companionNames(model: ContractModel): string[] {
  const names = nameCompanions(model)
  return model.types.flatMap((type) => {
    return companionsOf(type).map(
      ({ companion, key }) => `${key}: ${names.of(companion, type.name)}`,
    )
  })
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 })

test('an import gives everything its name in whatever order the export lists it', () => {
  const model = importBundle(0)
  const expected = sortedText(model, ['source'])
  const beside = companionNames(model).sort()
  fc.assert(
    fc.property(seeds, (seed) => {
      const other = importBundle(seed)
      expect(sortedText(other, ['source'])).toBe(expected)
      expect(companionNames(other).sort()).toEqual(beside)
    }),
    randomRuns(100),
  )
})

test('a release has the same names in whatever order it is exported', () => {
  const exports = readHistory(repository).exportsOf('0.171.0')
  const definitions = exports.experimental?.definitions ?? new Map<string, Definition>()
  const read = (seed: number) => {
    const entries = shuffle(
      [...definitions].map(([name, definition]) => ({ name, definition })),
      seed,
    )
    const shuffled = new Map(entries.map(({ name, definition }) => [name, definition]))
    const experimental = { definitions: shuffled }
    return toSound(readCodexExport({ experimental }, { surface: 'experimental' })).model
  }
  const types = (model: ContractModel) => model.types.map(({ name }) => name).sort()
  const model = read(1)
  const expected = sortedText(model, ['source'])
  for (const seed of [2, 3, 4, 5, 6]) {
    expect(types(read(seed))).toEqual(types(model))
    expect(sortedText(read(seed), ['source'])).toBe(expected)
  }
})

/** A contract as the printers of other languages take it. */
const contract: ContractModel = {
  facts: { protocolVersion: '1.0.0', 'thing-do': 'x', ThingDo: 'y' },
  envelope: {},
  errors: [],
  methods: [
    { name: 'thing/do', kind: 'clientRequest', errors: [] },
    { name: 'thing_do', kind: 'clientRequest', errors: [] },
    { name: 'ThingDo', kind: 'clientRequest', errors: [] },
    { name: 'thing/do', kind: 'serverRequest', errors: [] },
    { name: 'note', kind: 'serverNotification', errors: [] },
  ],
  types: [
    ...['Note', 'note', 'NOTE', 'UnknownShape', 'ShapeVariant', 'LiteralX', 'WordA'].map(
      (name) => ({
        kind: 'object' as const,
        name,
        source: '',
        members: [
          'foo',
          'Foo',
          'FOO',
          'f-o-o',
          'class',
          'class_',
          'Extra',
          'extra',
          'Tag',
          'tag',
        ].map((member) => ({ name: member, required: true, shape: { kind: 'string' as const } })),
      }),
    ),
    {
      kind: 'object',
      name: 'Literals',
      source: '',
      members: ['x', 'X', true, 'true', 1, '1'].map((value) => ({
        name: `m ${typeof value} ${value}`,
        required: false,
        shape: { kind: 'literal', value },
      })),
    },
    {
      kind: 'union',
      name: 'Shape',
      source: '',
      discriminator: 'tag',
      open: true,
      variants: [{ tag: 'note', type: 'Note' }],
    },
    {
      kind: 'enum',
      name: 'Word',
      source: '',
      values: ['a', 'A', 'á', 'a b', 'a-b', 'aB', 'AB', '', ' ', '_', 'variant'].map((value) => {
        return { value }
      }),
    },
  ],
}

/** Every name of a contract in a language, each after the thing that has it. */
function allNames(model: ContractModel, language: 'go' | 'python'): string[] {
  const go = nameForGo(model)
  const python = nameForPython(model)
  const names = language === 'go' ? go : python
  const rows = [
    ...model.types.flatMap((type) => {
      const own = [`${type.name}: ${names.type(type.name)}`]
      if (type.kind === 'enum') {
        return [
          ...own,
          ...type.values.map(({ value }) => `${value}: ${names.value(type.name, value)}`),
        ]
      }
      if (type.kind === 'union' && language === 'go') {
        return [...own, go.variants(type.name), go.unlisted(type.name)]
      }
      if (type.kind !== 'object') return own
      const members = type.members.filter((member) => !isConstant(model, member))
      const name = (member: string) =>
        language === 'go' ? go.field(type.name, member) : python.member(type.name, member)
      return [
        ...own,
        ...members.map((member) => `${type.name}.${member.name}: ${name(member.name)}`),
      ]
    }),
    ...model.methods.map((method) => `${method.kind} ${method.name}: ${names.method(method)}`),
    ...Object.keys(model.facts).map((fact) => `${fact}: ${names.fact(fact)}`),
  ]
  return rows.sort()
}

test.each(['go', 'python'] as const)(
  'everything has its name in %s in whatever order the contract lists it',
  (language) => {
    const expected = allNames(contract, language)
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(allNames(shuffle(contract, seed), language)).toEqual(expected)
      }),
      randomRuns(100),
    )
  },
)

test('a method that both sides have is two constants', () => {
  for (const names of [nameForGo(contract), nameForPython(contract)]) {
    const constants = contract.methods.map((method) => names.method(method))
    expect(new Set(constants).size).toBe(contract.methods.length)
  }
  expect(contract.methods.map((method) => nameForGo(contract).method(method))).toEqual([
    'ThingDo_thing_2f_do',
    'ThingDo_thing_5f_do',
    'ThingDo',
    'ThingDoFromServer',
    'NoteMethod',
  ])
})

test('values that differ in the case of letters have one name each, which tells them apart', () => {
  const enumOf = (...values: readonly string[]): ContractModel => ({
    ...contract,
    types: [{ kind: 'enum', name: 'Word', source: '', values: values.map((value) => ({ value })) }],
  })
  for (const values of [
    ['a', 'A'],
    ['A', 'a'],
  ]) {
    const model = enumOf(...values)
    expect(nameForGo(model).value('Word', 'A')).toBe('WordA')
    expect(nameForGo(model).value('Word', 'a')).toBe('WordA_a')
    expect(nameForPython(model).value('Word', 'A')).toBe('A')
    expect(nameForPython(model).value('Word', 'a')).toBe('A_a')
  }
  expect(nameForGo(enumOf('a')).value('Word', 'a')).toBe('WordA')
  expect(nameForPython(enumOf('a')).value('Word', 'a')).toBe('A')
})
