import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { MemberModel, MethodModel, Shape, TypeModel } from '../../../codegen/contract/model.js'
import { compile, createModel, emit, loadDomain, writeImport } from '../../support/imported.js'
import { inspect, listIssues } from '../../support/validators.js'

const ref = (name: string): Shape => ({ kind: 'ref', name })

function object(name: string, shapes: Readonly<Record<string, Shape>>): TypeModel {
  const members = Object.entries(shapes).map(([name, shape]) => ({ name, shape, required: true }))
  return { kind: 'object', name, source: 'v2/all.json', members }
}

function request(name: string, params: string, result: string): MethodModel {
  const type = { type: params, presence: 'required' } as const
  return { name, kind: 'clientRequest', params: type, result, errors: [] }
}

function notification(name: string, params: string): MethodModel {
  const type = { type: params, presence: 'required' } as const
  return { name, kind: 'serverNotification', params: type, errors: [] }
}

/** Two domains that share a chain of types, one of them with a third, and one that shares nothing. */
const methods: readonly MethodModel[] = [
  request('account/read', 'AccountParams', 'Account'),
  { ...request('note/read', 'NoteParams', 'Note'), since: '0.120.0', sunset: '0.170.0' },
  { ...notification('note/changed', 'Note'), experimental: true },
  notification('shelf/changed', 'Shelf'),
  notification('room/changed', 'Box'),
  notification('ready', 'Account'),
]

const types: readonly TypeModel[] = [
  object('AccountParams', { refresh: { kind: 'boolean' } }),
  object('Account', { email: { kind: 'nullable', shape: { kind: 'string' } } }),
  object('NoteParams', { id: { kind: 'string' } }),
  object('Note', { shelf: { kind: 'array', items: ref('Shelf') }, text: { kind: 'string' } }),
  object('Shelf', { box: ref('Box'), row: { kind: 'integer', width: 'uint16' } }),
  object('Box', { shelf: { kind: 'nullable', shape: ref('Lid') }, mood: ref('Mood') }),
  object('Lid', { of: { kind: 'nullable', shape: ref('Box') }, color: { kind: 'string' } }),
  {
    kind: 'enum',
    name: 'Mood',
    source: 'v2/all.json',
    values: [{ value: 'fine' }],
    open: {},
  },
]

const model = createModel(methods, types)

function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|} from|export {).*'(\.[^']+)'$/gm)].map(([, path]) => path!)
}

function definedIn(text: string): string[] {
  return [...text.matchAll(/function (\$\w+)\(v\b/g)].map(([, name]) => name!)
}

test('a type stands in the file of its domain, or of the domains that use it', () => {
  const files = emit(model)
  const homes = Object.fromEntries(
    [...files]
      .filter(([path]) => path.startsWith('validators/') && !path.endsWith('issues.ts'))
      .map(([path, text]) => [path.slice('validators/'.length), definedIn(text)]),
  )
  expect(homes).toEqual({
    'account.ts': ['$AccountParams'],
    'base.ts': [],
    'note.ts': ['$Note', '$NoteParams'],
    'room.ts': [],
    'shared-account-base.ts': ['$Account'],
    'shared-note-room-shelf.ts': ['$Box', '$Lid', '$Mood'],
    'shared-note-shelf.ts': ['$Shelf'],
    'shelf.ts': [],
  })
})

test('a type of members that are not listed stands where its user finds it', async () => {
  const opened = {
    ...object('Open', { a: { kind: 'string' } }),
    additional: ref('Lid'),
  } as TypeModel
  const odd = createModel([notification('open/changed', 'Open')], [opened, ...types])
  expect(definedIn(emit(odd).get('validators/open.ts') ?? '')).toContain('$Lid')
  const validators = await loadDomain(odd, 'open')
  const value = { a: 'x', lid: { of: null, color: 'red' } }
  expect(listIssues(validators, 'Open', value)).toEqual([])
  expect(listIssues(validators, 'Open', { ...value, lid: { of: null, color: 5 } })).toEqual([
    'wrongType /lid/color',
  ])
})

test('a domain loads its own file and what it shares, and nothing else', () => {
  const files = emit(model)
  const loads = (path: string) => [...new Set(importsOf(files.get(`validators/${path}`) ?? ''))]
  expect(loads('account.ts')).toEqual(['./issues.js', './shared-account-base.js'])
  expect(loads('note.ts')).toEqual(['./issues.js', './shared-note-shelf.js'])
  expect(loads('shared-note-shelf.ts')).toEqual(['./issues.js', './shared-note-room-shelf.js'])
  expect(loads('shared-note-room-shelf.ts')).toEqual(['./issues.js'])
})

test('an error in a shared type says where it is in the value of the caller', async () => {
  const validators = await loadDomain(model, 'note')
  const box = { shelf: { of: { shelf: null, mood: 'odd' }, color: 5 }, mood: 'fine' }
  const value = { shelf: [{ box, row: 70_000 }], text: 'x' }
  expect(listIssues(validators, 'Note', value)).toEqual([
    'unlistedValue /shelf/0/box/shelf/of/mood',
    'wrongType /shelf/0/box/shelf/color',
    'outOfRange /shelf/0/row',
  ])
})

test('each domain has the types of its methods, wherever they stand', async () => {
  const note = await loadDomain(model, 'note')
  expect(Object.keys(note)).toEqual(['Note', 'NoteParams'])
  const base = await loadDomain(model, 'base')
  expect(listIssues(base, 'Account', { email: null })).toEqual([])
  expect(listIssues(base, 'Account', { email: 5 })).toEqual(['wrongType /email'])
})

test('what servers ask and what clients answer has validators', async () => {
  const ask = { ...request('note/ask', 'NoteParams', 'Note'), kind: 'serverRequest' } as const
  const tell = { ...notification('note/tell', 'Box'), kind: 'clientNotification' } as const
  const validators = await loadDomain(createModel([ask, tell], types), 'note')
  expect(Object.keys(validators)).toEqual(['Box', 'Note', 'NoteParams'])
})

test('the same model gives the same bytes, and its order decides nothing about validators', () => {
  const first = emit(model)
  expect([...emit(model)]).toEqual([...first])
  const turned = emit(createModel(methods.toReversed(), types.toReversed()))
  const validators = (files: typeof first) =>
    [...files].filter(([path]) => path.startsWith('validators/'))
  expect(validators(turned)).toEqual(validators(first))
})

test('a new type changes no line of the others', () => {
  const more = [...types, object('Another', { x: { kind: 'string' } })]
  const changed = emit(createModel([...methods, request('note/a', 'Another', 'Another')], more))
  const before = emit(model).get('validators/note.ts') ?? ''
  const after = new Set((changed.get('validators/note.ts') ?? '').split('\n'))
  expect(before.split('\n').filter((line) => !after.has(line))).toEqual([])
})

test('rows tell the domain, and from when to when a method is there', () => {
  expect(emit(model).get('methods.ts')).toContain(
    `  'note/read': { params: 'NoteParams', presence: 'required', result: 'Note', since: '0.120.0', lastWithout: undefined, ` +
      `until: '0.170.0', experimental: false, domain: 'note' },`,
  )
  expect(emit(model).get('methods.ts')).toContain(
    `until: undefined, experimental: false, domain: 'base' },`,
  )
})

test.each<[TypeModel, unknown]>([
  [{ kind: 'enum', name: 'Mood', source: 'v2/all.json', values: [] }, 'odd'],
  [
    { kind: 'keyedUnion', name: 'Mood', source: 'v2/all.json', open: false, variants: [] },
    { odd: 1 },
  ],
  [
    {
      kind: 'union',
      name: 'Mood',
      source: 'v2/all.json',
      discriminator: 'type',
      open: false,
      variants: [],
    },
    { type: 'odd' },
  ],
])(
  'what a closed $kind does not list is an error, in what servers send too',
  async (closed, odd) => {
    const others = types.filter(({ name }) => name !== 'Mood')
    const validators = await loadDomain(createModel(methods, [...others, closed]), 'room')
    expect(inspect(validators, 'Box', { shelf: null, mood: odd }).readable).toBe(false)
  },
)

test('every TypeScript file says in its first line who wrote it', () => {
  const wrong = [...emit(model)].filter(
    ([path, text]) =>
      path.endsWith('.ts') &&
      !text.startsWith('// @generated by `codex-contract import`. Do not edit.\n'),
  )
  expect(wrong.map(([path]) => path)).toEqual([])
})

test('no file loads a package or says require', () => {
  for (const [path, text] of emit(model)) {
    if (!path.endsWith('.ts')) continue
    expect(text, path).not.toContain('require(')
    expect([...text.matchAll(/(?:from|import\() ?'([^.'][^']*)'/g)], path).toEqual([])
  }
})

const use = `
import { createClient } from './create-client.js'
import { contract } from './contract/index.js'
import type { Account, ClientRequests, Validators } from './contract/index.js'

export const account: Account = { email: null }
export const params: ClientRequests['note/read']['params'] = { id: 'x' }
export const client = createClient(contract)
export const loaded: Promise<Validators> = contract.loadValidators('note')
export const row: 'Note' = contract.clientRequests['note/read'].result
export const wanted: (typeof contract.types.clientRequests)['account/read']['result'] = account
// @ts-expect-error a text or null
export const wrong: Account = { email: 5 }
`

/** The part of \`createClient\` that decides which contracts it takes. */
const createClient = `
interface Row { readonly params: string | undefined; readonly domain: string; readonly until?: string | undefined }
type Validate = (value: unknown) => readonly { readonly text: string }[]
export interface Contract {
  readonly facts: Readonly<Record<string, string>>
  readonly clientRequests: Readonly<Record<string, Row & { readonly result: string }>>
  readonly serverNotifications: Readonly<Record<string, Row>>
  loadValidators(domain: string): Promise<Readonly<Record<string, Validate>>>
}
export function createClient<T extends Contract>(contract: T): T { return contract }
`

test.each(['nodenext', 'bundler'] as const)(
  'all of it compiles in a strict project, with module resolution %s',
  (resolution) => {
    const root = writeImport(model)
    writeFileSync(join(root, 'create-client.ts'), createClient)
    writeFileSync(join(root, 'use.ts'), use.replaceAll('./contract/', './'))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const sources = files.filter((path) => path.endsWith('.ts'))
    expect(compile(root, sources, resolution)).toEqual([])
  },
)

test('members that are not listed can be read beside those that are, under strict flags', () => {
  const text: Shape = { kind: 'string' }
  const opened = (name: string, members: MemberModel[], additional: Shape): TypeModel => {
    return { kind: 'object', name, source: 'v2/all.json', members, additional }
  }
  const root = writeImport(
    createModel(
      [request('a/b', 'Any', 'Words'), request('a/c', 'Tree', 'Mixed')],
      [
        opened('Any', [{ name: 'a', shape: text, required: false }], { kind: 'json' }),
        opened('Words', [{ name: 'a', shape: text, required: true }], text),
        opened('Mixed', [{ name: 'a', shape: text, required: false }], { kind: 'boolean' }),
        opened('Tree', [], ref('Tree')),
      ],
    ),
  )
  writeFileSync(
    join(root, 'use.ts'),
    `import type { Any, Mixed, Tree, Words } from './index.js'
export const any: Any = { a: 'x', more: { deep: 1 } }
export const a: string | undefined = any.a
export const more: unknown = any['more']
export const words: Words = { a: 'x', more: 'y' }
export const word: string | undefined = words['more']
export const mixed: Mixed = { a: 'x', more: true }
export const tree: Tree = { left: { right: {} } }
// @ts-expect-error a listed member has the shape that it is listed with
export const wrong: Any = { a: 5 }
// @ts-expect-error each of them is a text
export const wrongWord: Words = { a: 'x', more: 5 }
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})

test('a domain is loaded by its name, and another name is refused', async () => {
  const root = writeImport(model)
  expect(compile(root, ['index.ts'])).toEqual([])
  const { contract } = (await import(pathToFileURL(join(root, 'index.js')).href)) as {
    contract: { loadValidators: (domain: string) => Promise<object> }
  }
  expect(Object.keys(await contract.loadValidators('note'))).toEqual(['Note', 'NoteParams'])
  for (const name of ['notes', 'constructor', '__proto__', '']) {
    await expect(contract.loadValidators(name)).rejects.toThrow(
      new TypeError(`The contract has no domain "${name}"`),
    )
  }
})

test('files of domains have names that every file system takes', () => {
  const names = ['con/a', 'index/a', 'shared/a', 'Shared/a', 'a-b/c', '../up', 'a\\b/c', 'x', '/y']
  const odd = createModel(
    names.map((name) => notification(name, 'Account')),
    types,
  )
  const files = [...emit(odd).keys()].filter((path) => path.startsWith('validators/'))
  expect(files.sort()).toEqual([
    'validators/_2e__2e_.ts',
    'validators/_53_hared.ts',
    'validators/a_2d_b.ts',
    'validators/a_5c_b.ts',
    'validators/base.ts',
    'validators/con_.ts',
    'validators/index.ts',
    'validators/issues.ts',
    expect.stringMatching(/^validators\/shared-8-[0-9a-f]{8}\.ts$/),
    'validators/shared.ts',
  ])
})

test('types may be called like what JavaScript has already', () => {
  const globals = ['Promise', 'Map', 'Object', 'Error', 'TypeError', 'Validate', 'Validators']
  const odd = createModel(
    globals.map((name) => request(`odd/${name}`, name, name)),
    globals.map((name) => object(name, { of: { kind: 'nullable', shape: ref(name) } })),
  )
  const root = writeImport(odd)
  expect(compile(root, ['index.ts', 'validators/odd.ts'])).toEqual([])
  expect(readFileSync(join(root, 'validators/odd.js'), 'utf8')).toContain('$Promise')
})

test('types that lead back to themselves through maps and lists compile', () => {
  const source = 'v2/all.json'
  const map: Shape = { kind: 'map', values: { kind: 'nullable', shape: ref('Other') } }
  const shapes: Shape[] = [{ kind: 'string' }, { kind: 'array', items: ref('Tree') }, map]
  const looped = createModel(
    [request('tree/read', 'Tree', 'Tree')],
    [
      { kind: 'alias', name: 'Tree', source, shape: { kind: 'anyOf', shapes } },
      { kind: 'alias', name: 'Other', source, shape: { kind: 'map', values: ref('Tree') } },
    ],
  )
  expect(compile(writeImport(looped), ['index.ts', 'validators/tree.ts'])).toEqual([])
})

test('long enums and unions compile, and are judged as short ones', async () => {
  const source = 'v2/all.json'
  const texts = Array.from({ length: 1000 }, (_, index) => `t${index}`)
  const long = createModel(
    [request('long/read', 'Long', 'Long')],
    [
      object('Long', { word: ref('Word'), part: ref('Part') }),
      { kind: 'enum', name: 'Word', source, values: texts.map((value) => ({ value })), open: {} },
      {
        kind: 'union',
        name: 'Part',
        source,
        discriminator: 'type',
        open: true,
        variants: texts.map((tag) => ({ tag, type: `Part${tag}` })),
      },
      ...texts.map((tag) => object(`Part${tag}`, { type: { kind: 'literal', value: tag } })),
    ],
  )
  expect(compile(writeImport(long), ['index.ts', 'validators/long.ts'])).toEqual([])
  const validators = await loadDomain(long, 'long')
  const writes = (value: unknown) => inspect(validators, 'Long', value).writable
  expect(writes({ word: 't0', part: { type: 't999' } })).toBe(true)
  expect(writes({ word: 't0', part: { type: 't1000' } })).toBe(false)
  expect(writes({ word: 't1000', part: { type: 't0' } })).toBe(false)
})

test('a contract without methods compiles', () => {
  expect(compile(writeImport(createModel([], [])), ['index.ts'])).toEqual([])
})
