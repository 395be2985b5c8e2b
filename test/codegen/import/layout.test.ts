import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ImportOptions } from '../../../codegen/import/import-options.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import { compile } from '../../support/imported.js'
import type { SmallExport } from '../../support/small-export.js'
import { writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let cwd: string
beforeEach(() => {
  cwd = createTemporaryFolder()
})

const params = (name: string) => ({ $ref: `#/definitions/v2/${name}` })

const small: SmallExport = {
  types: {
    ThingReadParams: { type: 'object' },
    ThingReadResponse: { type: 'object', properties: { it: params('Thing') }, required: ['it'] },
    Thing: { type: 'object', properties: { color: params('Color') } },
    Color: { type: 'string', enum: ['red', 'green'] },
    OtherReadParams: { type: 'object' },
    OtherReadResponse: { type: 'object', properties: { size: { type: 'integer' } } },
  },
  clientRequests: {
    'thing/read': params('ThingReadParams'),
    'other/read': params('OtherReadParams'),
  },
}

/** What generate-ts writes for it: names of types, their folders, and types that no method uses. */
const declarations = {
  'index.ts': 'export * as v2 from "./v2";',
  'ClientRequest.ts': 'export type ClientRequest = { "method": "thing/read" };',
  'Color.ts': 'export type Color = "red" | "green";',
  'types.ts': 'export type types = string;',
  'Left.ts':
    'export type Left = { right: Right | null, size?: bigint, many: Array<Left | string> } & { [key in string]?: JsonValue };',
  'serde_json/JsonValue.ts': 'export type JsonValue = null;',
  'v2/index.ts': '',
  'v2/Thing.ts': 'export type Thing = { color: Color | null, };',
  'v2/OtherReadResponse.ts': 'export type OtherReadResponse = { size: number | null, };',
  'v2/Right.ts': 'export type Right = { "type": "a", left: Left, thing: Thing } | { "type": "b" };',
}

function writeSource(files: Readonly<Record<string, string>> = declarations): void {
  const folder = writeExport(join(cwd, 'exported'), small)
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'ts', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

function run(options: Partial<ImportOptions> = {}) {
  const all = { source: 'exported', out: 'out', cwd, release: '0.171.0', generator: 'test 1' }
  return importContract({ ...all, check: false, ...options })
}

const layout = 'generate-ts'

function isThere(path: string): boolean {
  return existsSync(join(cwd, 'out', path))
}

/** What the compiler reports about a program beside the folder. */
function compileUse(text: string): string[] {
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(cwd, 'use.ts'), text)
  return compile(cwd, ['use.ts'])
}

test('the layout has the paths and names of generate-ts, and a check repeats it', async () => {
  writeSource()
  const { lock } = await run({ layout })
  expect(lock.layout).toBe('generate-ts')
  expect((await run()).changes).toEqual([])
  expect((await run({ check: true })).changes).toEqual([])
  const { changes, canImprove } = await importContract({
    out: 'out',
    cwd,
    generator: 'test 1',
    check: true,
  })
  expect({ changes, canImprove }).toEqual({ changes: [], canImprove: false })
  expect(
    compileUse(`import type { v2, Color, ClientRequest, Left } from './out/index.js'
import type { ClientRequest as Request } from './out/ClientRequest.js'
import type { Color as SameColor } from './out/Color.js'
import type { JsonValue } from './out/serde_json/JsonValue.js'
import type { Thing } from './out/v2/index.js'
import type { Thing as SameThing } from './out/v2/Thing.js'
import type { Right } from './out/v2/Right.js'

export const color: Color = 'red' satisfies SameColor
export const thing: Thing = { color } satisfies SameThing satisfies v2.Thing
export const request: ClientRequest = { method: 'thing/read', id: 1, params: {} } satisfies Request
export const left: Left = { right: null, size: 5, many: ['a'], more: { any: [1] } }
export const right: Right = { type: 'a', left, thing }
export const json: JsonValue = thing
// @ts-expect-error The declaration requires it.
export const wrong: Left = { right }
`),
  ).toEqual([])
})

test('an edited file of the layout fails a check, with and without the export', async () => {
  writeSource()
  await run({ layout })
  writeFileSync(
    join(cwd, 'out/v2/Thing.ts'),
    `${readFileSync(join(cwd, 'out/v2/Thing.ts'), 'utf8')}//`,
  )
  expect((await run({ check: true })).changes).toEqual([{ kind: 'change', path: 'v2/Thing.ts' }])
  const alone = { out: 'out', cwd, generator: 'test 1', check: true }
  expect((await importContract(alone)).changes).toEqual([
    { kind: 'change', path: 'codex-contract.lock.json' },
  ])
})

test('the default layout removes the files again', async () => {
  writeSource()
  await run({ layout })
  expect(isThere('v2/Thing.ts')).toBe(true)
  const { lock } = await run({ layout: 'default' })
  expect(lock).not.toHaveProperty('layout')
  expect(['v2/Thing.ts', 'serde_json/JsonValue.ts', 'Color.ts'].filter(isThere)).toEqual([])
  expect(readFileSync(join(cwd, 'out/index.ts'), 'utf8')).not.toContain('v2')
})

test('a part of a contract has the files of its types only', async () => {
  writeSource()
  await run({ layout, only: ['thing/*'] })
  const paths = ['v2/Thing.ts', 'Color.ts', 'v2/OtherReadResponse.ts', 'v2/Right.ts']
  expect(paths.filter(isThere)).toEqual(['v2/Thing.ts', 'Color.ts'])
  expect(compileUse(`export type * from './out/index.js'`)).toEqual([])
})

test('without the output of generate-ts, every type is in both folders', async () => {
  writeSource({})
  await run({ layout })
  const paths = ['Thing.ts', 'v2/Thing.ts', 'v2/Color.ts', 'ClientRequest.ts']
  expect([...paths, 'serde_json/JsonValue.ts'].filter((path) => !isThere(path))).toEqual([])
  expect(
    compileUse(`import type { Color } from './out/Color.js'
import type { v2 } from './out/index.js'
export const thing: v2.Thing = { color: 'red' satisfies Color }
`),
  ).toEqual([])
})

test('a type whose file would replace one of the contract has none', async () => {
  writeSource({ ...declarations, 'Types.ts': 'export type Types = string;' })
  await run({ layout })
  expect(isThere('Types.ts')).toBe(false)
  expect(compileUse(`import type { Types } from './out/index.js'\nexport type A = Types`)).toEqual(
    [],
  )
})

const unnameable = ['class', 'any', 'string', 'Record', 'Object', 'KnownColor', 'JsonValue']

test.each(unnameable)('a type that cannot be called %s is left out', async (name) => {
  const text = `export type ${name} = string;`
  const user = `export type User = { a: ${name}, b: class, };`
  writeSource({ ...declarations, [`${name}.ts`]: text, 'User.ts': user })
  await run({ layout })
  expect(readFileSync(join(cwd, 'out/declared-types.ts'), 'utf8')).not.toContain(`type ${name} =`)
  expect(isThere(`${name}.ts`)).toBe(name === 'JsonValue')
  const use = `import type { User } from './out/index.js'
export const user: User = { a: 'text', b: { any: [1] } }
`
  expect(compileUse(use)).toEqual([])
})

test('a type that is only itself is left out, and JSON where it is referred to', async () => {
  writeSource({
    ...declarations,
    'Self.ts': 'export type Self = Self;',
    'One.ts': 'export type One = "a" | Two;',
    'v2/Two.ts': 'export type Two = { a: One } & One;',
    'Tree.ts': 'export type Tree = Array<Tree> | { [key in string]?: Tree };',
    'User.ts': 'export type User = One | { self: Self };',
  })
  await run({ layout })
  expect(['Self.ts', 'One.ts', 'v2/Two.ts', 'Tree.ts', 'User.ts'].filter(isThere)).toEqual([
    'Tree.ts',
    'User.ts',
  ])
  expect(
    compileUse(`import type { Tree, User } from './out/index.js'
export const tree: Tree = [{ a: [] }]
export const users: User[] = [{ self: 'any' }, 5]
`),
  ).toEqual([])
})

test('a number that JavaScript cannot hold is any number', async () => {
  writeSource({ ...declarations, 'Big.ts': `export type Big = { size: ${'9'.repeat(400)} };` })
  await run({ layout })
  expect(
    compileUse(`import type { Big } from './out/Big.js'
export const big: Big = { size: 1 }
// @ts-expect-error It is a number.
export const wrong: Big = { size: 'a' }
`),
  ).toEqual([])
})

/** Names in the root and in `v2`, for types of the contract and for others. */
const doubled = {
  ...declarations,
  'Thing.ts': `import type { Right } from "./Right";
export type Thing = { "old": true, color: Color, right: Right, next: Thing | null };`,
  'Right.ts': 'export type Right = { "type": "old_right", left: Left, none: Missing };',
  'Same.ts': 'export type Same = "same";',
  'v2/Same.ts': 'export type Same = "same";',
  'Around.ts': 'export type Around = { thing: Thing };',
  'v2/Around.ts': 'export type Around = { thing: Thing };',
  'OldUser.ts': 'import type { Thing } from "./Thing";\nexport type OldUser = { thing: Thing };',
  'NewUser.ts': 'import type { Thing } from "./v2/Thing";\nexport type NewUser = { thing: Thing };',
  'v2/Pair.ts': 'export type Pair = { thing: Thing, old: OldUser };',
}

test('a type at the root that differs from its namesake in v2 is declared as itself', async () => {
  writeSource(doubled)
  await run({ layout })
  expect(readFileSync(join(cwd, 'out/Same.ts'), 'utf8')).toContain(`from './declared-types.js'`)
  expect((await run({ check: true })).changes).toEqual([])
  expect(
    compileUse(`import type { NewUser, OldUser, Pair, v2, Left } from './out/index.js'
import type { Around } from './out/Around.js'
import type { Right } from './out/Right.js'
import type { Same } from './out/Same.js'
import type { Thing } from './out/Thing.js'

declare const left: Left
export const right: Right = { type: 'old_right', left, none: { any: 1 } }
export const thing: Thing = { old: true, color: 'red', right, next: null }
export const newer: v2.Thing = { color: 'red' }
export const newerRight: v2.Right = { type: 'b' }
export const around: Around = { thing }
export const newerAround: v2.Around = { thing: newer }
export const oldUser: OldUser = { thing }
export const newUser: NewUser = { thing: newer }
export const pair: Pair = { thing: newer, old: oldUser }
export const same: v2.Same = 'same' satisfies Same
// @ts-expect-error It is the older type.
export const wrong: Thing = { color: 'red' }
// @ts-expect-error It uses the older type.
export const wrongUser: OldUser = { thing: { color: 'red' } }
// @ts-expect-error It uses the older type.
export const wrongAround: Around = { thing: { color: 'red' } }
`),
  ).toEqual([])
})

test('a type at the root that is only itself has no file beside its namesake', async () => {
  writeSource({ ...declarations, 'Thing.ts': 'export type Thing = Thing | Thing;' })
  await run({ layout })
  expect(['Thing.ts', 'v2/Thing.ts'].filter(isThere)).toEqual(['v2/Thing.ts'])
  expect(compileUse(`export type * from './out/v2/index.js'`)).toEqual([])
})

test('of files whose names differ by case alone, the first is there', async () => {
  writeSource({ ...declarations, 'LEFT.ts': 'export type LEFT = 1;' })
  await run({ layout })
  const names = readdirSync(join(cwd, 'out'))
  expect(names.filter((name) => /^left/i.test(name))).toEqual(['LEFT.ts'])
  expect(compileUse(`export type { LEFT, Left } from './out/index.js'`)).toEqual([])
})

test('relative imports have the extension that was asked for', async () => {
  writeSource()
  await run({ layout, importExtension: 'ts' })
  for (const path of ['index.ts', 'methods.ts', 'v2/Thing.ts', 'validators/thing.ts']) {
    expect(readFileSync(join(cwd, 'out', path), 'utf8')).not.toMatch(/'\.[^']*\.js'/)
  }
  expect((await run({ check: true })).changes).toEqual([])
  const { lock } = await run({ importExtension: 'js' })
  expect(lock).not.toHaveProperty('importExtension')
  expect(readFileSync(join(cwd, 'out/index.ts'), 'utf8')).not.toMatch(/'\.[^']*\.ts'/)
})
