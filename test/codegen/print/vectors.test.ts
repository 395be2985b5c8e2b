import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, generate } from 'codex-contract-codegen'
import { describe, expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import { copyGenerated } from '../../support/generated-copy.js'
import { schemaFiles } from '../../support/small-schema.js'

const index = 'generated/vectors/index.json'

interface Made {
  name: string
  pointer?: string
  value?: unknown
  text?: string
}

function make(type: string, changes: Record<string, string> = {}): Record<string, Made[]> {
  const files = schemaFiles(changes)
  const text = build(files, 'test 1').get(`generated/vectors/${type}.json`)
  return JSON.parse(text ?? '') as Record<string, Made[]>
}

function refusalOf(path: string, text: string): string {
  const files = schemaFiles({ [`schema/vectors/${path}`]: text })
  try {
    build(files, 'test 1')
  } catch (error) {
    return (error as Error).message
  }
  return 'taken'
}

const openApi = 'schema/backend/openapi.yaml'
const withAnyMember = `openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: {}
components:
  schemas:
    Box2:
      description: A box.
      type: object
      properties: { size: { type: string } }
      additionalProperties: true
`

describe('made vectors', () => {
  test('an enum shows each value, and takes or refuses what it does not list', () => {
    expect(make('Confidence')).toEqual({
      valid: [
        { name: 'low', value: 'low' },
        { name: 'certain', value: 'certain' },
        { name: 'unknown', value: 'unknown' },
      ],
      newer: [
        { name: 'unlisted', value: 'from_a_later_release' },
        { name: 'empty', value: '' },
      ],
      invalid: [
        { name: 'is null', pointer: '', value: null },
        { name: 'is number', pointer: '', value: 8675309 },
        { name: 'is array', pointer: '', value: ['canary: not to be repeated'] },
        {
          name: 'is object',
          pointer: '',
          value: { 'canary: not to be repeated': 'canary: not to be repeated' },
        },
      ],
      beyondDouble: [],
    })
  })

  test('an object with members of any name shows one of each kind of value', () => {
    const { valid, newer } = make('Box2', { [openApi]: withAnyMember })
    expect(valid?.map(({ name }) => name)).toEqual([
      'minimal',
      'full',
      'maximal',
      'extra member text',
      'extra member false',
      'extra member number',
      'extra member nested',
    ])
    expect(newer).toEqual([])
  })

  test('what only clients send is judged as a writer would: nothing unlisted but members', () => {
    const { newer, invalid } = make('Place', {
      'schema/protocol/note.ts': `
/** Done. */
export interface Done {}
/**
 * Where a note is.
 * @openUnion
 * @discriminator type
 */
export type Place = Shelf | Floor
/** On a shelf. */
export interface Shelf { type: 'shelf'; row: string }
/** On the floor. */
export interface Floor { type: 'floor' }
`,
      'schema/protocol/methods.ts': `
import type { Done, Place } from './note.js'
/** Requests. */
export interface ClientRequests { 'note/move': { params: Place; result: Done } }
/** Notifications. */
export interface ClientNotifications {}
/** Requests back. */
export interface ServerRequests {}
/** Notifications back. */
export interface ServerNotifications {}
`,
    })
    expect(newer?.map(({ name }) => name)).toEqual([
      'shelf with an unlisted member',
      'floor with an unlisted member',
    ])
    expect(invalid?.map(({ name, pointer }) => `${name} at "${pointer}"`)).toEqual([
      'shelf without row at "/row"',
      'unlisted at "/type"',
      'without a tag at "/type"',
      'tag is null at "/type"',
      'tag is number at "/type"',
      'is null at ""',
      'is text at ""',
      'is number at ""',
      'is array at ""',
    ])
  })

  test('absent and null are apart, and what older servers leave out is newer', () => {
    const { valid, newer, invalid } = make('Note')
    const names = (made: Made[] = []) => made.map(({ name }) => name)
    expect(names(valid)).toEqual([
      'minimal',
      'full',
      'maximal',
      'without count',
      'place null',
      'odd name null',
      'id awkward',
      'count lowest',
      'count highest',
      'labels with awkward names',
      'odd name text',
      'odd name false',
      'odd name number',
      'odd name nested',
    ])
    expect(names(newer)).toEqual([
      'without place, as before 1.3.0',
      'confidence unlisted',
      'place unlisted',
      'with an unlisted member',
      'with awkward unlisted members',
    ])
    expect(names(invalid)).toContain('labels entry is number')
    expect(invalid).toContainEqual(
      expect.objectContaining({ name: 'without odd name', pointer: '/odd name' }),
    )
  })

  test('an integer shows its ends, one past them, and what JavaScript cannot hold', () => {
    const { valid, invalid, beyondDouble } = make('Int64', {
      'schema/protocol/scalars.ts': `
/**
 * A long number.
 * @asType integer
 * @format int64
 */
export type Int64 = number
`,
    })
    expect(valid?.map(({ value }) => value)).toEqual([0, -(2 ** 53) + 1, 2 ** 53 - 1])
    expect(invalid?.slice(0, 3).map(({ value }) => JSON.stringify(value))).toEqual([
      '-9223372036854778000',
      '9223372036854776000',
      '0.5',
    ])
    expect(beyondDouble?.map(({ text }) => text)).toEqual([
      '-9223372036854775808',
      '-9007199254740993',
      '9007199254740993',
      '9223372036854775807',
    ])
  })

  const tree = (branch: string) => ({
    'schema/protocol/tree.ts': `
/** A tree. */
export interface Tree { branch: ${branch}; byName: Record<string, Tree> }
/** A branch. */
export interface Branch { trees: Tree[] }
`,
  })

  test('a type that holds itself has an end', () => {
    const leaf = { branch: null, byName: {} }
    const { valid } = make('Tree', tree('Branch | null'))
    expect(valid?.find(({ name }) => name === 'maximal')?.value).toEqual({
      branch: { trees: [leaf] },
      byName: { name: leaf },
    })
  })

  test('a type that no value can be of stops the generator', () => {
    expect(() => make('Tree', tree('Tree'))).toThrow('"Tree" has to hold itself')
  })
})

describe('vectors written by hand', () => {
  test.each([
    ['Nothing/valid/a.json', '{}', '1:1: There is no type "Nothing"'],
    ['Note/broken/a.json', '{}', '1:1: A vector is named schema/vectors/<Type>/valid|newer|'],
    ['Note/valid/Not Kebab.json', '{}', '1:1: A vector is named'],
    ['Note/valid/deep/a.json', '{}', '1:1: A vector is named'],
    ['Note/a.json', '{}', '1:1: A vector is named'],
    ['Note/valid/a.json', ' \n', '1:1: The vector is empty'],
    ['Note/valid/a.json', '{\n  "id": x\n}', '2:9: This is not JSON'],
    ['Note/valid/a.json', '{\n  "id": 1,\n}', '3:1: This is not JSON'],
    ['Note/valid/a.json', '\ufeff{}', '1:1: This is not JSON'],
    ['Note/invalid/a.json', '{ "id": 1 }', '1:1: An invalid vector is { "pointer"'],
    ['Note/invalid/a.json', '{ "pointer": "id", "value": 1 }', '1:1: An invalid vector is'],
    ['Note/invalid/a.json', '{ "pointer": "/id" }', '1:1: An invalid vector is'],
    ['Note/invalid/a.json', 'null', '1:1: An invalid vector is'],
  ])('%s that holds %j stops the generator', (path, text, reason) => {
    expect(refusalOf(path, text)).toContain(`schema/vectors/${path}:${reason}`)
  })

  test('one example told twice stops the generator', () => {
    const files = schemaFiles({
      'schema/vectors/Note/newer/a.json': '{ "id": 1 }',
      'schema/vectors/Note/newer/b.json': '{\n  "id": 1\n}\n',
    })
    expect(() => build(files, 'test 1')).toThrow(
      'schema/vectors/Note/newer/b.json:1:1: This is the same as schema/vectors/Note/newer/a.json',
    )
  })

  test('the index lists each with its digest', () => {
    const files = schemaFiles({ 'schema/vectors/Note/newer/gone-by-1-3.json': '{}\n' })
    expect(JSON.parse(build(files, 'test 1').get(index) ?? '')).toMatchObject({
      audiences: { Note: 'reader', ReadNotesParams: 'writer' },
      examples: [
        {
          type: 'Note',
          kind: 'newer',
          name: 'gone-by-1-3',
          sha256: 'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356',
        },
      ],
    })
  })

  test('the contract is the same with them and without', () => {
    const examples = { 'schema/vectors/Note/newer/a.json': '{}' }
    const [without, withThem] = [{}, examples].map((changes) => {
      const files = schemaFiles(changes)
      return build(files, 'test 1').get('generated/contract.json')
    })
    expect(withThem).toBe(without)
  })

  const example = 'schema/vectors/GetAccountResponse/valid/signed-out.json'

  test.each([
    ['deleted', (root: string) => rmSync(join(root, example))],
    ['edited', (root: string) => appendFileSync(join(root, example), '\n')],
    [
      'renamed',
      (root: string) => renameSync(join(root, example), join(root, example.replace('out', 'off'))),
    ],
    ['added', (root: string) => writeFileSync(join(root, example.replace('out', 'off')), '{}')],
  ])('check() is red after one is %s, and the contract stays the same', async (_how, change) => {
    const root = await copyGenerated()
    change(root)
    expect(await check({ root })).toEqual([{ kind: 'change', path: index }])
  })

  test('generate() notices an edit after a run that had nothing to do', async () => {
    const root = await copyGenerated()
    await generate({ root })
    expect(await generate({ root })).toEqual([])
    appendFileSync(join(root, example), '\n')
    expect(await generate({ root })).toEqual([{ kind: 'change', path: index }])
  })
})

test('check() is red when a made file is missing', async () => {
  const root = await copyGenerated()
  rmSync(join(root, 'generated/vectors/Account.json'))
  expect(await check({ root })).toEqual([{ kind: 'add', path: 'generated/vectors/Account.json' }])
})
