import { expect, test } from 'vitest'
import type { Dates } from '../../src/contract/member-dates.js'
import { PartFinder, withoutMembers } from '../../src/contract/member-dates.js'

const since = { since: '2' }

const dates: Dates = {
  Params: {
    members: {
      added: since,
      mode: { type: 'Mode' },
      input: { type: 'Input' },
      byName: { type: 'Settings', isMap: true },
      alias: { type: 'Alias' },
      choice: { type: 'Choice' },
    },
  },
  Mode: { values: { later: since } },
  Input: {
    variants: {
      discriminator: 'type',
      types: { image: { type: 'ImageInput' }, audio: since },
    },
  },
  ImageInput: { members: { fileId: since } },
  Settings: { members: { added: since, more: { type: 'Settings' } } },
  Alias: { alias: { type: 'Settings' } },
  Choice: { members: { custom: { ...since } }, values: { never: since } },
}
const finder = new PartFinder(dates, (part) => part.since !== undefined)

const find = (value: unknown) => {
  return finder
    .find('Params', value)
    .map(({ path, isMember }) => `${isMember ? '-' : '!'} ${path.join('.')}`)
}

test.for<[name: string, value: unknown, found: string[]]>([
  ['nothing that is dated', { cwd: '/', input: [{ type: 'text' }], mode: 'on' }, []],
  ['a member', { added: 1 }, ['- added']],
  ['a member that is null or undefined', { added: null, input: undefined }, []],
  [
    'a member of an item',
    { input: [{ type: 'text' }, { type: 'image', fileId: '1' }] },
    ['- input.1.fileId'],
  ],
  ['a variant', { input: [{ type: 'audio', fileId: '1' }] }, ['! input.0.type']],
  ['a value', { mode: 'later' }, ['! mode']],
  [
    'a member of the value of a map',
    { byName: { a: {}, b: { added: true } } },
    ['- byName.b.added'],
  ],
  ['a member of the type of an alias', { alias: { added: true } }, ['- alias.added']],
  [
    'a member of a type that contains itself',
    { alias: { more: { more: { added: 1 } } } },
    ['- alias.more.more.added'],
  ],
  ['keyed variants', { choice: { custom: {} } }, ['- choice.custom']],
  ['a keyed variant that is a text', { choice: 'never' }, ['! choice']],
  ['several parts', { added: 1, mode: 'later' }, ['- added', '! mode']],
  ['members of other types', { mode: 1, input: 'text', byName: null, alias: [[1]] }, []],
  ['no object', 'text', []],
])('finds %s', ([, value, found]) => {
  expect(find(value)).toEqual(found)
})

test('members that are left out leave the value as it was', () => {
  const value = Object.freeze({
    added: 1,
    input: Object.freeze([Object.freeze({ type: 'image', url: 'u', fileId: '1' })]),
  })
  expect(withoutMembers(value, finder.find('Params', value))).toEqual({
    input: [{ type: 'image', url: 'u' }],
  })
  expect(value).toEqual({ added: 1, input: [{ type: 'image', url: 'u', fileId: '1' }] })
  expect(withoutMembers(value, [])).toBe(value)
})

test('knows whether objects of a type can have a member', () => {
  const has = (name: string, type = 'Params') => finder.hasMember(type, name)
  expect([has('added'), has('mode'), has('unknown'), has('added', 'Unknown')]).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect([has('added', 'Alias'), has('fileId', 'Input'), has('url', 'Input')]).toEqual([
    false,
    false,
    true,
  ])
})
