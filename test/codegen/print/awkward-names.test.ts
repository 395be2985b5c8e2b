import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import type { Validators } from '../../../generated/validators/issues.js'
import { loadFiles, verdicts } from '../../support/validators.js'
import { build } from '../../../codegen/build.js'
import { readContract } from '../../../codegen/read/read-contract.js'
import {
  awkwardSchema,
  manyValues,
  oddNames,
  oddValues,
  reservedWords,
} from '../../support/awkward-schema.js'
import { createProgram, findProblems } from '../../support/compiler.js'
import { schemaFiles, writeSchema } from '../../support/small-schema.js'

let root: string
let built: ReadonlyMap<string, string>
let validators: Validators
/** File of the validators. */
let domain: string

beforeAll(async () => {
  const schema = writeSchema(awkwardSchema)
  root = schema.root
  built = build(schema.files, 'test 1')
  for (const [path, content] of built) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n')
  domain = [...built].find(([, text]) => text.includes('  Everything: $Everything,'))?.[0] ?? ''
  const tables = [...built].filter(([, text]) => text.includes('export const validators'))
  for (const [path] of tables) {
    const file = path.replace('.ts', '.js')
    if (path.startsWith('generated/validators/')) {
      const loaded = (await loadFiles(built, file)) as { validators: Validators }
      validators = { ...validators, ...loaded.validators }
    }
  }
})

const reserved = Object.fromEntries(reservedWords.map((word) => [word, 'x']))
const oddMembers = Object.fromEntries(
  [...oddNames, '$dollar', 'ünïcödé2', '计划表'].map((name) => [name, 'x']),
)
const everything = {
  reserved,
  optional: {},
  word: 'class',
  odd: '__proto__',
  many: 'value-299',
  oddMembers,
  empty: {},
  tree: { children: [{ children: [], byName: {} }], parent: null, byName: {} },
  hen: { egg: { hen: { egg: null } } },
  nest: [[], [[]]],
  strange: { constructor: 'nest', inner: { constructor: 'unknown', toString: 'x' } },
  object: { string: 'x' },
  map: { set: { array: [] } },
  function: 'class',
  类型: { 名字: 'x' },
}

function verdict(by: 'reader' | 'writer' | 'exact', type: string, value: unknown): string | true {
  const found = verdicts(validators, type, value)[by]
  return found === 'ok' ? true : (found[0] ?? '')
}

function without(members: Readonly<Record<string, string>>, name: string): object {
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name))
}

test('everything compiles under the strictest options, and can be used', () => {
  writeFileSync(
    join(root, 'uses.ts'),
    `
import type { Everything, Many, Object as Thing, Strange, 类型 } from './generated/types/index.js'
import { oddValues, strangeTags, toKnownMany, unlistedStrange } from './generated/enums.js'
import { clientRequests, errorCodes, serverRequests } from './generated/methods.js'
import type { ClientRequests, ServerNotifications } from './generated/methods.js'
import { validators } from './${domain.replace('.ts', '.js')}'

export function tell(strange: Strange): string {
  switch (strange.constructor) {
    case 'unknown': return strange.toString
    case '__proto__': return strange.value
    case "it's \\\\ \\"odd\\"": return strange.value
    case 'nest': return tell(strange.inner)
    default: return unlistedStrange(strange).tag
  }
}
export const thing: Thing = { string: 'x' }
export const name: 类型 = { 名字: 'x' }
export const many: Many = toKnownMany('a value of tomorrow')
export const odd: (typeof oddValues)[number] = '__proto__'
export const tag: (typeof strangeTags)[number] = 'unknown'
export const params: ClientRequests['a/b/c/d']['params']['reserved']['class'] = 'x'
export const inner: ClientRequests['constructor']['params'] = { constructor: 'unknown', toString: '' }
export const back: ServerNotifications['valueOf']['params'] = inner
export const type: 'Everything' = clientRequests['a/b/c/d'].result
export const odder = serverRequests['it\\'s/"odd"/\\\\'].since
export const code: -32603 = errorCodes.internal
export const fits = (value: Everything) => validators.Everything(value).length === 0
// @ts-expect-error 'class' has to be text
export const wrong: Everything['reserved']['class'] = 5
`,
  )
  const program = createProgram([join(root, 'uses.ts')], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
  })
  expect(findProblems(program)).toEqual([])
})

test.each(['reader', 'writer', 'exact'] as const)('%ss take all of it', (table) => {
  expect(verdict(table, 'Everything', everything)).toBe(true)
})

test('a member that every object inherits is missing where it is not its own', () => {
  const missing = reservedWords.filter((word) => {
    const value = { ...everything, reserved: without(reserved, word) }
    return verdict('writer', 'Everything', value) === true
  })
  expect(missing).toEqual([])
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'class'])(
  '%s is judged where it is there, and passed over where it is not',
  (name) => {
    const value = { ...everything, optional: { [name]: 5 } }
    expect(verdict('reader', 'Everything', value)).toBe(`wrongType /optional/${name}`)
    expect(verdict('reader', 'Everything', { ...everything, optional: { [name]: 'x' } })).toBe(true)
  },
)

test.each(oddNames)('the member %j has to be there and to be text', (name) => {
  const refuses = (members: object) =>
    verdict('writer', 'Everything', { ...everything, oddMembers: members }) !== true
  expect(refuses(without(oddMembers, name))).toBe(true)
  expect(refuses({ ...oddMembers, [name]: 5 })).toBe(true)
})

test('every odd value and each of three hundred is taken, and no other', () => {
  for (const odd of oddValues) {
    expect(verdict('exact', 'Everything', { ...everything, odd })).toBe(true)
  }
  for (const many of manyValues) {
    expect(verdict('writer', 'Everything', { ...everything, many })).toBe(true)
  }
  expect(verdict('writer', 'Everything', { ...everything, odd: 'toString' })).toBe(
    'unlistedValue /odd',
  )
  expect(verdict('writer', 'Everything', { ...everything, many: 'value-300' })).toBe(
    'unlistedValue /many',
  )
})

test.each([
  ['a union without its tag', 'Strange', {}, 'missingMember /constructor'],
  ['a tag that every object has', 'Strange', { toString: 'x' }, 'missingMember /constructor'],
  ['a variant that is broken', 'Strange', { constructor: 'unknown' }, 'missingMember /toString'],
  [
    'one deep inside',
    'Strange',
    { constructor: 'nest', inner: {} },
    'missingMember /inner/constructor',
  ],
  [
    'a list of itself',
    'Everything',
    { ...everything, tree: { children: [{ children: [], byName: { a: 1 } }], byName: {} } },
    'wrongType /tree/children/0/byName/a',
  ],
  ['a nest', 'Everything', { ...everything, nest: [[], [1]] }, 'wrongType /nest/1/0'],
])('%s is refused with its pointer', (_name, type, value, expected) => {
  expect(verdict('writer', type, value)).toBe(expected)
})

test('a variant called unknown is one like the others', () => {
  expect(verdict('reader', 'Strange', { constructor: 'unknown', toString: 'x' })).toBe(true)
  expect(verdict('reader', 'Strange', { constructor: 'later', more: 1 })).toBe(true)
  expect(verdict('exact', 'Strange', { constructor: 'later', more: 1 })).toBe(
    'unlistedVariant /constructor',
  )
})

test('no input reaches the prototype of objects', () => {
  const poison = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ) as object
  for (const validate of Object.values(validators)) {
    validate(poison)
    validate({ ...everything, optional: poison, tree: poison, strange: poison })
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  const own = JSON.parse('{"__proto__":"x"}') as object
  expect(verdict('reader', 'Everything', { ...everything, optional: own })).toBe(true)
  expect(verdict('exact', 'Everything', { ...everything, optional: own })).toBe(
    'unlistedMember /optional/__proto__',
  )
})

test('a method that is called like the prototype is refused', () => {
  const methods = `
import type { Note } from './note.js'
/** Requests. */
export interface ClientRequests { 'note/read': { params: Note; result: Note } }
/** Notifications. */
export interface ClientNotifications { ready: {} }
/** Requests back. */
export interface ServerRequests { ask: { params: Note; result: Note } }
/** Notifications back. */
export interface ServerNotifications { __proto__: { params: Note } }
`
  const files = schemaFiles({ 'schema/protocol/methods.ts': methods })
  expect(() => build(files, 'test 1')).toThrow('"__proto__" is not a name')
})

test('a member that is called like the prototype is one like the others', () => {
  const { oddMembers } = everything
  expect(Object.hasOwn(oddMembers, '__proto__')).toBe(true)
  const others = without(oddMembers, '__proto__')
  const wrong = { ...others, ['__proto__']: 1 }
  expect(verdict('exact', 'Everything', everything)).toBe(true)
  expect(verdict('exact', 'Everything', { ...everything, oddMembers: others })).toBe(
    'missingMember /oddMembers/__proto__',
  )
  expect(verdict('exact', 'Everything', { ...everything, oddMembers: wrong })).toBe(
    'wrongType /oddMembers/__proto__',
  )
})

test('what was generated as data says the same names', () => {
  const { model } = readContract('contract.json', built.get('generated/contract.json') ?? '')
  expect(model.methods.map(({ name }) => name)).toContain('it\'s/"odd"/\\')
  const odd = model.types.find(({ name }) => name === 'Odd')
  expect(odd).toMatchObject({ values: oddValues.map((value) => ({ value })) })
})

test('an object that is written as an alias is refused, not taken for an empty one', () => {
  const files = schemaFiles({ [extra]: '/** A. */\nexport type A = { b: string }' })
  expect(() => build(files, 'test 1')).toThrow(
    ':2:1: "A" is an object type, so it has to be an interface',
  )
})

const extra = 'schema/protocol/extra.ts'

test.each([
  [
    'a tag of a union',
    "/** A. */\nexport interface A { __proto__: 'a' }\n/** U.\n * @discriminator __proto__\n */\nexport type U = A",
    '__proto__',
  ],
  [
    'a member without a name',
    "/** A. */\nexport interface A { '': string }",
    ':2:22: "" is not a name',
  ],
])('%s that programs would lose is refused', (_name, text, expected) => {
  const files = schemaFiles({ [extra]: text })
  expect(() => build(files, 'test 1')).toThrow(expected)
})

test.each([
  [
    'a type called as the known part of an open enum',
    "/**\n * A.\n * @openEnum\n */\nexport type A = 'x' | 'y'\n/** K. */\nexport interface KnownA {}",
    ':5:1: The generator calls a part of "A" "KnownA", which is taken',
  ],
  [
    'types that differ in their first letter alone',
    "/** A. */\nexport type Aa = 'x' | 'y'\n/** B. */\nexport type aa = 'x' | 'y'",
    ':4:1: The generator calls a part of "aa" "aaValues", which is taken',
  ],
])('%s is refused', (_name, text, expected) => {
  const files = schemaFiles({ [extra]: text })
  expect(() => build(files, 'test 1')).toThrow(expected)
})
