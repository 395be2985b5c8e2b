import { expect, test } from 'vitest'
import { findPart } from '../../../codegen/releases/find-part.js'
import { listReleases } from '../../../codegen/releases/list-releases.js'
import { nearestNames } from '../../../codegen/releases/nearest-names.js'
import type { ReleaseIndexFile } from '../../../codegen/releases/release-index.js'

const index: ReleaseIndexFile = {
  releases: ['1.0.0', '1.1.0', '1.3.0', '2.0.0'],
  identical: ['1.1.0'],
  names: { Writer: 'Author' },
  methods: {
    'note/list': 'clientRequest(NoteListParams?): NoteListResponse',
    'note/changed': { '1.3.0': 'serverNotification(Note)' },
    'note/draw': {
      '1.0.0': 'clientRequest(NoteDrawParams): NoteListResponse',
      '1.3.0': 'clientRequest(NoteDrawParams): NoteListResponse; experimental',
      '2.0.0': null,
    },
  },
  types: {
    Author: { forms: 'enum', parts: { human: '', robot: { '1.1.0': '; experimental' } } },
    Link: { forms: 'union', parts: { note: 'Note', none: '' } },
    List: { forms: 'alias of List | Note[]', parts: {} },
    Note: {
      forms: 'object',
      parts: {
        author: { '1.0.0': 'string', '1.3.0': 'Author | null; optional' },
        link: { '1.3.0': 'Link', '2.0.0': null },
        params: { '1.1.0': 'map of Shape[]; optional, experimental' },
      },
    },
    NoteDrawParams: { forms: { '1.0.0': 'object', '2.0.0': null }, parts: { shape: 'Shape' } },
    NoteListParams: { forms: 'object', parts: { author: 'string; optional', all: 'boolean' } },
    NoteListResponse: { forms: 'object', parts: { author: 'string', data: 'List' } },
    Line: { forms: 'object', parts: { kind: '"line"', width: 'uint32' } },
    Shape: { forms: 'union by kind', parts: { line: 'Line', text: 'Text' } },
    Text: {
      forms: 'object; deprecated',
      parts: { kind: '"text"', width: { '1.0.0': 'number', '1.1.0': null, '2.0.0': 'number' } },
    },
  },
}

const find = (name: string) => findPart(index, name).lifespans

const always = { alternatives: [], missing: [], formerly: [] }

test('a method has its kind, params and result, and when it came', () => {
  const shape = 'clientRequest(NoteListParams?): NoteListResponse'
  expect(findPart(index, 'note/list')).toEqual({
    name: 'note/list',
    oldest: '1.0.0',
    newest: '2.0.0',
    lifespans: [{ ...always, form: { shape, marks: [] } }],
  })
  expect(find('note/changed')).toEqual([
    {
      ...always,
      since: '1.3.0',
      lastWithout: '1.1.0',
      form: { shape: 'serverNotification(Note)', marks: [] },
    },
  ])
})

test('a method that is gone has the release, and when it became experimental', () => {
  const shape = 'clientRequest(NoteDrawParams): NoteListResponse'
  expect(find('note/draw')).toEqual([
    {
      ...always,
      until: '2.0.0',
      form: { shape, marks: ['experimental'] },
      formerly: [{ shape, marks: [], until: '1.3.0' }],
    },
  ])
})

test('a member is looked for in the params and in the result', () => {
  const params = { ...always, in: 'params', type: 'NoteListParams' }
  const result = { ...always, in: 'result', type: 'NoteListResponse' }
  const string = { shape: 'string', marks: [] }
  const optional = { shape: 'string', marks: ['optional'] }
  expect(find('note/list.author')).toEqual([
    { ...params, form: optional },
    { ...result, form: string },
  ])
  expect(find('note/list.params.author')).toEqual([{ ...params, form: optional }])
  expect(find('note/list.result.author')).toEqual([{ ...result, form: string }])
})

test('a member that is called params goes before the params of the method', () => {
  expect(find('note/changed.params')).toMatchObject([{ type: 'Note', since: '1.3.0' }])
})

test('a member of a part leads through lists, maps, aliases and null', () => {
  expect(find('note/list.data.author')).toEqual([
    {
      ...always,
      in: 'result',
      type: 'Note',
      // The alias has two alternatives.
      alternatives: ['Note'],
      form: { shape: 'Author | null', marks: ['optional'] },
      formerly: [{ shape: 'string', marks: [], until: '1.3.0' }],
    },
  ])
  expect(find('Note.author.human')).toMatchObject([{ type: 'Author', since: '1.3.0' }])
})

test('a member of a variant follows the union, with or without the tag', () => {
  const text = { type: 'Text', missing: ['1.1.0', '1.3.0'] }
  expect(find('Shape.width')).toMatchObject([
    { alternatives: ['line'], type: 'Line', missing: [] },
    { alternatives: ['text'], ...text },
  ])
  expect(find('Shape.text.width')).toMatchObject([{ alternatives: [], ...text }])
  expect(find('Note.link.note.author')).toMatchObject([{ since: '1.3.0', until: '2.0.0' }])
  expect(find('Shape.kind')).toMatchObject([{ type: 'Shape', form: { shape: 'string' } }])
  expect(find('Shape.text')).toMatchObject([{ type: 'Shape', form: { shape: 'Text' } }])
  expect(find('Link.none')).toMatchObject([{ type: 'Link', form: { shape: '' } }])
})

test('a part is as experimental as the method and the members that lead to it', () => {
  const experimental = { marks: ['experimental'] }
  expect(find('note/draw.shape.line')).toMatchObject([
    { until: '2.0.0', form: experimental, formerly: [{ marks: [], until: '1.3.0' }] },
  ])
  expect(find('Note.params.line.width')).toMatchObject([{ since: '1.1.0', form: experimental }])
  expect(find('Author.robot')).toMatchObject([{ form: { shape: '', ...experimental } }])
  expect(find('Text')).toMatchObject([{ form: { shape: 'object', marks: ['deprecated'] } }])
})

test('a part has the dates of its type', () => {
  expect(find('NoteDrawParams.shape')).toMatchObject([{ until: '2.0.0', missing: [] }])
})

test('a type has its members, values or variants, with the releases that have them', () => {
  const part = { missing: [], form: { shape: '', marks: [] } }
  expect(findPart(index, 'Writer').parts).toEqual([
    { ...part, name: 'human' },
    {
      ...part,
      name: 'robot',
      since: '1.1.0',
      lastWithout: '1.0.0',
      form: { shape: '', marks: ['experimental'] },
    },
  ])
  expect(findPart(index, 'Note').parts).toMatchObject([
    { name: 'author', form: { shape: 'Author | null', marks: ['optional'] } },
    { name: 'link', since: '1.3.0', until: '2.0.0' },
    { name: 'params', since: '1.1.0' },
  ])
  expect(findPart(index, 'Text').parts).toMatchObject([
    { name: 'kind', missing: [] },
    { name: 'width', missing: ['1.1.0', '1.3.0'] },
  ])
  expect(findPart(index, 'Shape').parts?.map(({ name }) => name)).toEqual(['line', 'text'])
  expect(findPart(index, 'NoteDrawParams').parts).toMatchObject([{ until: '2.0.0' }])
  expect(findPart(index, 'List').parts).toEqual([])
  expect(findPart(index, 'note/list')).not.toHaveProperty('parts')
  expect(findPart(index, 'Note.author')).not.toHaveProperty('parts')
})

test('a type of the package has the name that exports have it under', () => {
  expect(findPart(index, 'Writer.robot')).toMatchObject({
    name: 'Writer.robot',
    exportedAs: 'Author.robot',
    lifespans: [{ type: 'Author', since: '1.1.0' }],
  })
  expect(findPart(index, 'Author')).not.toHaveProperty('exportedAs')
})

test.each([
  ['note/lists', '; did you mean note/list?'],
  ['noteList', '; did you mean note/list?'],
  ['note', '; did you mean Note, Link.note?'],
  ['Writter', '; did you mean Writer?'],
  ['all', '; did you mean NoteListParams.all?'],
  ['note/list.athor', '; did you mean note/list.author?'],
  ['note/list.result.dat', '; did you mean note/list.result.data?'],
  ['note/list.data.authr', '; did you mean note/list.data.author?'],
  ['note/draw.shape.widht', '; did you mean note/draw.shape.width?'],
  ['Author.robots', '; did you mean Author.robot?'],
  ['Note.lnk.note', '; did you mean Note.link?'],
  ['note/list.result.all', '; did you mean note/list.all?'],
  ['note/list.params.data', '; did you mean note/list.data?'],
  ['note/list.params.data.author', '; did you mean note/list.data.author?'],
  ['note/list.result.al', '; did you mean note/list.all?'],
  ['note/list.result', '; did you mean NoteListResponse?'],
  ['note/list/data', '; did you mean note/list.data?'],
  ['note/list/data.author', '; did you mean note/list.data.author?'],
  ['note/list/dat', '; did you mean note/list.data?'],
  ['Note/link', '; did you mean Note.link?'],
  ['note/remove', '; did you mean note/list, note/draw, note/changed?'],
  ['Author.person', '; did you mean Author.human, Author.robot?'],
  ['Shape.circle', '; did you mean Shape.line, Shape.text?'],
  ['Note.author.length', '; did you mean Note.author.robot, Note.author.human?'],
  ['Note.params[].widht', '; did you mean Note.params.width?'],
  ['Note.title', ''],
  ['Note[', '; did you mean Note?'],
  ['Note.author]x', '; did you mean Note.author?'],
  ['constructor', ''],
  ['Note.__proto__', ''],
  ['note/list.', ''],
  ['.', ''],
])('%s is unknown', (name, hint) => {
  const message = `No known release has "${name}"${hint}`
  expect(() => findPart(index, name)).toThrow(expect.objectContaining({ message }))
  const suggested = /did you mean (.*)\?/.exec(hint)?.[1]?.split(', ') ?? []
  for (const other of suggested) expect(find(other)).not.toEqual([])
})

test.each([
  ['Shape[line].width', 'Shape.line.width'],
  ['Shape[*].width', 'Shape.width'],
  ['Author[robot]', 'Author.robot'],
  ['Note.link[note].author', 'Note.link.note.author'],
  ['Note.params{*}[].width', 'Note.params.width'],
  ['note/list.data[].author', 'note/list.data.author'],
  ['Note.params[]', 'Note.params'],
])('the location %s is the name %s', (location, name) => {
  expect(find(location)).toEqual(find(name))
})

test('the nearest names come first, and unlike ones are left out', () => {
  const names = ['thread/list', 'thread/lists', 'turn/start', 'thread/fork']
  expect(nearestNames('thread/lists', names)).toEqual(['thread/lists', 'thread/list'])
  expect(nearestNames('account', names)).toEqual([])
})

test('releases are listed with their methods and changes', () => {
  const none = { added: 0, removed: 0, changed: 0 }
  expect(listReleases(index)).toEqual([
    { release: '1.0.0', methods: 2, types: 10, identical: false },
    {
      release: '1.1.0',
      methods: 2,
      types: 10,
      identical: true,
      changes: { methods: none, parts: { added: 2, removed: 1, changed: 0 } },
    },
    {
      release: '1.3.0',
      methods: 3,
      types: 10,
      identical: false,
      changes: {
        methods: { added: 1, removed: 0, changed: 1 },
        parts: { added: 1, removed: 0, changed: 1 },
      },
    },
    {
      release: '2.0.0',
      methods: 2,
      types: 9,
      identical: false,
      changes: {
        methods: { added: 0, removed: 1, changed: 0 },
        parts: { added: 1, removed: 2, changed: 0 },
      },
    },
  ])
})
