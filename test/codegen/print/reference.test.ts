import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { buildReference } from 'codex-contract-codegen'
import { beforeAll, expect, test } from 'vitest'
import type { MemberModel, MethodModel, TypeModel } from '../../../codegen/contract/model.js'
import { readFilesIfAny } from '../../../codegen/files.js'
import { examplesFolder, readExamples } from '../../../codegen/print/reference/examples.js'
import { PagePaths } from '../../../codegen/print/reference/paths.js'
import { printReference } from '../../../codegen/print/reference/reference.js'
import { domainOf } from '../../../codegen/print/validators/partition.js'
import type { Files } from '../../../codegen/print/printer.js'
import * as methods from '../../../generated/protocol/methods.js'
import type { Validators } from '../../../generated/protocol/validators/issues.js'
import { createModel } from '../../support/imported.js'
import { repository } from '../../support/repository.js'
import { inspect } from '../../support/validators.js'

interface Row {
  name: string
  params: string | undefined
  result?: string | undefined
}

const { clientRequests, clientNotifications, serverRequests, serverNotifications } = methods
const tables: readonly Readonly<Record<string, Omit<Row, 'name'>>>[] = [
  clientRequests,
  clientNotifications,
  serverRequests,
  serverNotifications,
]
const rows = tables.flatMap((table): Row[] => {
  return Object.entries(table).map(([name, row]) => ({ name, ...row }))
})
const exampleFiles = readFilesIfAny(join(repository, examplesFolder))
const examples = readExamples(exampleFiles)

let pages: Files
beforeAll(async () => {
  pages = await buildReference({ root: repository })
})

/** A page without its code, in which nothing is a link or HTML. */
function textOf(page: string): string {
  return page
    .replace(/^(`{3,})\w*\n.*?^\1$/gms, '')
    .replace(/(?<![\\`])(`+)(?!`).*?[^`]\1(?!`)/g, '')
}

function linksOf(path: string, page: string): { path: string; anchor: string | undefined }[] {
  return [...page.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)].map(([, target = '', anchor]) => {
    return { path: posix.join(posix.dirname(path), target), anchor }
  })
}

function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase())
}

function reachable(files: Files): Set<string> {
  const found = new Set<string>()
  const open = ['index.md']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    open.push(...linksOf(path, textOf(files.get(path) ?? '')).map((link) => link.path))
  }
  return found
}

test('every link leads to a page, and to a heading of it', () => {
  const broken = [...pages].flatMap(([from, page]) => {
    const links = linksOf(from, textOf(page))
    return links.filter(({ path, anchor }) => {
      const target = pages.get(path)
      return !target || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
  })
  expect(broken).toEqual([])
})

test('each method and each type has a page that the index leads to', () => {
  const types = ['types/index', 'protocol/types']
    .map((file) => readFileSync(join(repository, `generated/${file}.ts`), 'utf8'))
    .join('\n')
  const declared = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)]
  const names = declared.map(([, name = '']) => name).filter((name) => !isAuxiliary(name, types))
  const found = reachable(pages)
  const expected = [
    ...rows.map(({ name }) => `methods/${name}.md`),
    ...names.map((name) => `types/${name}.md`),
  ]
  expect(rows.length).toBeGreaterThan(250)
  expect(names.length).toBeGreaterThan(1000)
  expect(expected.filter((path) => !found.has(path))).toEqual([])
  expect([...pages.keys()].filter((path) => !found.has(path))).toEqual([])
})

/** Whether a type is declared beside those of the contract, such as known values of an open enum. */
function isAuxiliary(name: string, types: string): boolean {
  const base = /^(?:Known|Listed|Unlisted)(\w+)$/.exec(name)?.[1]
  return (
    ['JsonValue', 'UnlistedValue'].includes(name) ||
    (base !== undefined && new RegExp(`export type ${base} =`).test(types))
  )
}

test('two runs print the same pages', async () => {
  expect(await buildReference({ root: repository })).toEqual(pages)
})

test('pages have a title, and no HTML or template outside of code', () => {
  const wrong = [...pages].filter(([, page]) => {
    return !/^# \S.*\n\n/.test(page) || /(?<!\\)[<{}]/.test(textOf(page))
  })
  expect(wrong.map(([path]) => path)).toEqual([])
})

test('the rows of a table have as many cells as its head', () => {
  const uneven = [...pages].flatMap(([path, page]) => {
    return page.match(/(?:^\|.*\n)+/gm)?.filter((table) => {
      const counts = table.trim().split('\n').map(countCells)
      return new Set(counts).size > 1 && path
    })
  })
  expect(uneven.filter((table) => table !== undefined)).toEqual([])
})

function countCells(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0
}

test.each([...examples])('the example of %s is one of the contract', async (name, example) => {
  const row = rows.find((each) => each.name === name)
  const path = `../../../generated/protocol/validators/${domainOf(name)}.js`
  const { validators } = (await import(path)) as { validators: Validators }
  expect(row).toBeDefined()
  for (const part of ['params', 'result'] as const) {
    const type = row?.[part]
    if (type === undefined) expect(example).not.toHaveProperty(part)
    // Messages of older releases lack members that later ones always send.
    else expect(inspect(validators, type, example[part]).issues.filter(isWrong)).toEqual([])
  }
})

function isWrong({ level }: { level: string }): boolean {
  return level === 'error' || level === 'drift'
}

test('examples name the release that they were recorded with', () => {
  const page = pages.get('methods/turn/completed.md') ?? ''
  const { release } = examples.get('turn/completed') ?? {}
  expect(release).toMatch(/^0\.\d+\.\d+$/)
  expect(page).toContain(`Recorded with codex ${release}.`)
  expect(page).toContain('"method": "turn/completed"')
  expect(pages.get('methods/account/read.md')).toContain('Made from the test vectors')
})

test('examples are small, and contain nothing of the machine that they were recorded on', () => {
  const text = [...exampleFiles]
    .filter(([path]) => path.endsWith('.json'))
    .map(([, content]) => content)
    .join('')
  expect(text.length).toBeLessThan(200_000)
  const found =
    text.match(/\/home\/\w+|\/(?:tmp|root|Users)\/|127\.0\.0\.1:\d+|eyJ\w+|sk-\w+/g) ?? []
  expect([...new Set(found)].sort()).toEqual(['/home/ada', '/home/user'])
  const ids = text.match(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g) ?? []
  const recorded = ids.filter((id) => !id.startsWith('00000000-'))
  expect([...new Set(recorded)]).toEqual(idsOfVectors)
})

/** Ids that the test vectors contain. */
const idsOfVectors = ['0b6c1a52-7f0e-4a53-9a55-5f0c6bb4a9d1']

const source = 'v2/all.json'
const text = { kind: 'string' } as const
const types: readonly TypeModel[] = [
  {
    kind: 'object',
    name: 'NoteParams',
    source,
    doc: 'A <b>note</b> of {{ text }} | *more*, with `a | b`.\n\n- not a list',
    members: [
      { name: 'a|b', shape: text, required: false },
      { name: 'id', shape: text, required: true, since: '0.140.0', lastWithout: '0.139.0' },
      {
        name: 'cursor',
        shape: { kind: 'nullable', shape: { kind: 'ref', name: 'Mood' } },
        required: false,
        formerly: [{ shape: { kind: 'nullable', shape: text }, sunset: '0.159.0' }],
      },
    ],
  },
  {
    kind: 'object',
    name: 'Note',
    source,
    members: [
      { name: 'kept', shape: text, required: false, sent: true },
      { name: 'mood', shape: { kind: 'ref', name: 'mood' }, required: true, experimental: true },
      { name: 'gone', shape: text, required: false, deprecated: true, sunset: '0.165.0' },
    ],
  },
  { kind: 'enum', name: 'Mood', source, values: [{ value: 'a|`b`' }], open: { fallback: 'a|`b`' } },
  { kind: 'alias', name: 'mood', source, shape: { kind: 'array', items: text, minItems: 1 } },
]

const request: MethodModel = {
  name: 'note/read',
  kind: 'clientRequest',
  params: { type: 'NoteParams', presence: 'optional' },
  result: 'Note',
  errors: ['busy'],
  emits: ['note/index'],
  since: '0.150.0',
  lastWithout: '0.149.1',
  sunset: '0.170.0',
  experimental: true,
  idempotent: true,
}

const notice: MethodModel = { name: 'note/index', kind: 'serverNotification', errors: [] }
const small = {
  ...createModel([request, notice, { ...notice, kind: 'clientNotification' }], types),
  errors: [{ kind: 'busy', code: -32001, doc: 'Retry later.' }],
}
const example = { release: '0.160.0', params: { id: '```' }, result: { kept: 'k', mood: [] } }
const printed = printReference(small, new Map([['note/read', example]]))

test('the page of a method has its dates, its stability and its error kinds', () => {
  const page = printed.get('methods/note/read.md')
  expect(page).toContain(
    'Request from client to server, in the domain [`note`](../../domains/note.md)',
  )
  expect(page).toContain('- **Available** since 0.150.0; 0.149.1 does not have it.')
  expect(page).toContain('- **Removed** in 0.170.0.')
  expect(page).toContain('- **Experimental:** needs the capability `experimentalApi`.')
  expect(page).toContain('- **Can be repeated:**')
  expect(page).toContain('The params may be left out.')
  expect(page).toContain('| [`busy`](../../errors.md#busy) | -32001 | Retry later. |')
  expect(page).toContain('- [`note/index`](index_-from-server.md)')
})

test('the table of members has presence, dates, former shapes and stability', () => {
  const params = printed.get('types/NoteParams.md')
  expect(params).toContain('| `id` | string | required | since 0.140.0 |  |')
  expect(params).toContain(' Before 0.159.0: string or null. |')
  const note = printed.get('types/Note.md')
  expect(note).toContain('| `kept` | string | always sent |  |  |')
  expect(note).toContain('| `mood` | [`mood`](mood.md) | always sent |  | experimental |')
  expect(note).toContain('| `gone` | string | optional | removed in 0.165.0 | deprecated |')
  expect(note).toContain('- [`note/read`](../methods/note/read.md): the result')
})

test('a member that some supported releases lack has the ones that send it', () => {
  const members: MemberModel[] = [
    { name: 'old', shape: text, required: true, since: '0.140.0' },
    { name: 'later', shape: text, required: true, since: '0.162.0' },
    { name: 'gone', shape: text, required: false, sent: true, sunset: '0.165.0' },
    { name: 'brief', shape: text, required: true, since: '0.162.0', sunset: '0.165.0' },
    { name: 'leaving', shape: text, required: true, sunset: '2027-01-31' },
    { name: 'maybe', shape: text, required: false, since: '0.162.0' },
  ]
  const params: TypeModel = { kind: 'object', name: 'NoteParams', source, members: [] }
  const model = {
    ...createModel([request], [params, { kind: 'object', name: 'Note', source, members }]),
    facts: { oldestServer: '0.150.0', newestServer: '0.171.0' },
    errors: small.errors,
  }
  const note = printReference(model, new Map()).get('types/Note.md')
  expect(note).toContain('| `old` | string | always sent | since 0.140.0 |')
  expect(note).toContain('| `later` | string | sent from 0.162.0 on | since 0.162.0 |')
  expect(note).toContain('| `gone` | string | sent before 0.165.0 | removed in 0.165.0 |')
  expect(note).toContain('| `brief` | string | sent from 0.162.0 on, before 0.165.0 |')
  expect(note).toContain('| `leaving` | string | always sent |')
  expect(note).toContain('| `maybe` | string | optional | since 0.162.0 |')
})

test('names that differ only by letter case have pages on every file system', () => {
  const paths = [...printed.keys()]
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  expect(paths).toContain('types/_4d_ood.md')
  const names = ['a_b', 'a_B', 'a-b', 'a_2d_b', 'aux', 'a_5f_b', 'Index', 'index', 'index_', 'aux_']
  const named = names.map((name): TypeModel => ({ ...types[3]!, name }))
  const many = new PagePaths({ ...small, types: named })
  const distinct = new Set(names.map((name) => many.ofType(name).toLowerCase()))
  expect(distinct.size).toBe(names.length)
  expect(many.ofType('a_b')).toBe('types/a_b.md')
  expect(new PagePaths(small).ofMethod(notice)).toBe('methods/note/index_-from-server.md')
})

test('what Markdown, HTML and templates give a meaning is escaped', () => {
  const page = printed.get('types/NoteParams.md')
  expect(page).toContain(
    'A \\<b\\>note\\</b\\> of `{{ text }}` | \\*more\\*, with `a | b`.\n\n\\- not a list',
  )
  expect(page).toContain('| `a\\|b` |')
  expect(printed.get('types/_4d_ood.md')).toContain('| ``"a\\|`b`"`` |')
  expect(printed.get('types/_4d_ood.md')).toContain('Fallback: ``"a|`b`"``.')
})

test('an example is printed as the messages that were sent', () => {
  const page = printed.get('methods/note/read.md') ?? ''
  expect(page).toContain('Recorded with codex 0.160.0.')
  expect(page).toContain('````json\n{\n  "id": 1,\n  "method": "note/read",')
  expect(page).toContain('The server answers:\n\n```json\n{\n  "id": 1,\n  "result": {')
})
