import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownCompiler as compiler } from '../../../codegen/diff/compiler.js'
import { build } from '../../../codegen/build.js'
import { SourceError } from '../../../codegen/sources/contract.js'
import { openContract } from '../../../codegen/sources/open-contract.js'
import { placeAt, placeInHead } from '../../../codegen/contract/location.js'
import { alignSurfaces } from '../../../codegen/sources/surface.js'
import { copyRepository, createRepository, writeFiles } from '../../support/git-repository.js'
import { locate } from '../../support/locate.js'
import { writeSchema } from '../../support/small-schema.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const note = 'schema/protocol/note.ts'

const original = makeHistory()

/** A repository whose first commit is tagged and has one member less than the second. */
function createHistory() {
  return { ...original, ...copyRepository(original.root) }
}

function makeHistory() {
  const { root, files } = writeSchema()
  const repository = createRepository(root)
  repository.commit({})
  repository.git('tag', '--annotate', '--message=first', 'v1')
  const changed = (files.get(note) ?? '').replace(
    '{ ids: string[] }',
    '{ ids: string[]; all?: boolean }',
  )
  repository.commit({ [note]: changed })
  return { root, files }
}

async function membersOf(name: string, folder: string): Promise<string[]> {
  const { model } = await openContract(name, { folder, surface: 'all', compiler })
  const type = model.types.find((one) => one.name === 'ReadNotesParams')
  return type?.kind === 'object' ? type.members.map((member) => member.name) : []
}

async function faultOf(name: string, folder: string): Promise<SourceError> {
  const error = await openContract(name, { folder, surface: 'all', compiler }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SourceError)) throw new Error('The contract was taken', { cause: error })
  expect(error.message).not.toContain('\n')
  return error
}

test.each([
  ['v1', ['ids']],
  ['HEAD~1', ['ids']],
  ['main', ['ids', 'all']],
  ['HEAD:schema', ['ids', 'all']],
  ['v1:./schema', ['ids']],
  ['.', ['ids', 'all']],
  ['./schema', ['ids', 'all']],
  ['schema/', ['ids', 'all']],
])('%s is read', async (name, members) => {
  expect(await membersOf(name, createHistory().root)).toEqual(members)
})

test('a commit is read as it is, however dirty the working tree', async () => {
  const { root, git } = createHistory()
  writeFiles(root, { [note]: 'no schema at all', 'new.txt': 'new' })
  git('add', 'new.txt')
  const before = [git('status', '--porcelain'), ...listFiles(root)]
  expect(await membersOf('HEAD', root)).toEqual(['ids', 'all'])
  expect([git('status', '--porcelain'), ...listFiles(root)]).toEqual(before)
})

test('a commit is read from a repository without a working tree', async () => {
  const { git } = createHistory()
  const bare = join(createTemporaryFolder(), 'bare.git')
  git('clone', '--quiet', '--bare', '.', bare)
  expect(await membersOf('v1', bare)).toEqual(['ids'])
})

test('a commit is asked for the folder that the command runs in', async () => {
  const { files } = writeSchema()
  const repository = createRepository()
  const inner = [...files].map(([path, text]) => [`packages/notes/${path}`, text])
  repository.commit(Object.fromEntries(inner) as Record<string, string>)
  expect(await membersOf('HEAD', join(repository.root, 'packages/notes'))).toEqual(['ids'])
  expect((await faultOf('HEAD', repository.root)).message).toBe(
    'There is no contract in HEAD; looked for schema, protocol, contract.json, codex_app_server_protocol.schemas.json, and codex-contract.lock.json below',
  )
  expect(await membersOf('HEAD:packages/notes', repository.root)).toEqual(['ids'])
})

test('the same contract is read from its schema, its contract.json and a commit', async () => {
  const { root, files } = writeSchema()
  const json = build(files, 'test 1').get('generated/contract.json') ?? ''
  const { commit } = createRepository(root)
  commit({ 'generated/contract.json': json })
  const names = ['.', './schema', 'HEAD', 'generated/', 'generated/contract.json', 'HEAD:generated']
  const models = names.map(
    async (name) => (await openContract(name, { folder: root, surface: 'all', compiler })).model,
  )
  const [first, ...others] = await Promise.all(models)
  for (const other of others) expect(other).toEqual(first)
})

test('an OpenAPI document is a contract of its own', async () => {
  const folder = createTemporaryFolder()
  writeFiles(folder, { 'api.yaml': openApi })
  const { model } = await openContract('api.yaml', { folder, surface: 'all', compiler })
  expect(model.operations?.map(({ name }) => name)).toEqual(['readBox'])
})

test('what stands beside a contract is read with it', async () => {
  const { root } = writeSchema({ 'schema/waivers.json': '{"a":1}', 'waivers.json': 'not this one' })
  const { commit } = createRepository(root)
  commit({})
  for (const name of ['.', 'HEAD', 'HEAD:schema', './schema']) {
    const { policy } = await openContract(name, { folder: root, surface: 'all', compiler })
    expect([...policy]).toEqual([['waivers.json', '{"a":1}']])
  }
})

const notHere = 'is not a git ref here (in a shallow clone, fetch it first)'

test.each([
  ['nothing', 'unreadable', `"nothing" ${notHere}`],
  ['--help', 'unreadable', `"--help" ${notHere}`],
  ['--all', 'unreadable', `"--all" ${notHere}`],
  ['^main', 'unreadable', `"^main" ${notHere}`],
  ['main..HEAD', 'unreadable', `"main..HEAD" ${notHere}`],
  ['nothing:schema', 'unreadable', `"nothing:schema" ${notHere}`],
  ['0123456789012345678901234567890123456789', 'unreadable', / is not a git ref here \(in a sh/],
  ['HEAD:nothing', 'missing', '"HEAD" does not have the path "nothing"'],
  ['', 'usage', 'The name of one side is empty'],
  ['./main', 'usage', '"./main" does not exist'],
  ['main/', 'usage', '"main/" does not exist'],
  [
    'main.json',
    'usage',
    '"main.json" does not exist; a git ref is written whole, such as refs/heads/main.json',
  ],
  ['/dev/null', 'usage', '"/dev/null" is not a file or a folder'],
  [
    './empty',
    'missing',
    'There is no contract in ./empty; looked for schema, protocol, contract.json, codex_app_server_protocol.schemas.json, and codex-contract.lock.json below',
  ],
  [
    'unrelated.json',
    'usage',
    'unrelated.json is not a contract: neither a contract.json nor an OpenAPI document nor an export of codex',
  ],
  [
    'list.json',
    'usage',
    'list.json is not a contract: neither a contract.json nor an OpenAPI document nor an export of codex',
  ],
  ['zero.json', 'unreadable', 'zero.json is empty'],
  ['broken.json', 'unreadable', 'Cannot read broken.json: broken.json:1:15: This is not JSON'],
  ['comma.json', 'unreadable', 'Cannot read comma.json: comma.json:2:1: This is not JSON'],
  ['deep.json', 'unreadable', 'Cannot read deep.json: it nests too deep'],
  ['deep-shape.json', 'unreadable', 'Cannot read deep-shape.json: it nests too deep'],
  [
    'circle.json',
    'unreadable',
    /^Cannot read circle.json: circle.json:1:\d+: "A" refers only to itself \(and 1 more\)$/,
  ],
  ['large.json', 'unreadable', 'large.json has 51 MB; a contract has at most 32 MB'],
  ['hollow.json', 'unreadable', 'The contract of hollow.json is empty'],
  [
    'dangling.json',
    'unreadable',
    /^Cannot read dangling.json: dangling.json:1:\d+: There is no type "Nothing"$/,
  ],
  ['later.json', 'unreadable', 'later.json has format 2; this release reads format 1'],
  [
    'bare.yaml',
    'usage',
    'bare.yaml is not a contract: neither a contract.json nor an OpenAPI document nor an export of codex',
  ],
  ['aliases.yaml', 'unreadable', /^Cannot read aliases.yaml: Excessive alias count/],
  ['./hollow', 'unreadable', /^Cannot read .\/hollow: schema:1:1: /],
  ['./torn', 'unreadable', /^Cannot read .\/torn: schema\/a.ts:1:30: Cannot find name 'Nothing'/],
])('%s is not a contract: %s', async (name, code, message) => {
  const { root, commit } = createRepository()
  commit({ 'README.md': 'Nothing.' })
  const file = name.replace('./', '')
  writeFiles(
    root,
    Object.fromEntries(Object.entries(broken).filter(([path]) => path.startsWith(file))),
  )
  const fault = await faultOf(name, root)
  expect(fault.code).toBe(code)
  if (typeof message === 'string') expect(fault.message).toBe(message)
  else expect(fault.message).toMatch(message)
})

test('a ref is read as a ref, whatever files have its name', async () => {
  const { root, git } = createHistory()
  git('branch', 'schema', 'v1')
  expect(await membersOf('schema', root)).toEqual(['ids'])
  expect(await membersOf('./schema', root)).toEqual(['ids', 'all'])
  writeFiles(root, { v1: 'a file', HEAD: 'a file', 'HEAD:schema/note.ts': 'a file' })
  expect(await membersOf('v1', root)).toEqual(['ids'])
  expect(await membersOf('HEAD:schema', root)).toEqual(['ids', 'all'])
})

test('a ref that git does not have is never looked for among the files', async () => {
  const { root } = createHistory()
  writeFiles(root, {
    'origin/main/schema/note.ts': 'a file',
    'release/1.0': '{}',
    FETCH_HEAD: '{}',
  })
  for (const name of ['origin/main', 'release/1.0', 'FETCH_HEAD']) {
    expect(await faultOf(name, root)).toMatchObject({
      code: 'unreadable',
      message: `"${name}" ${notHere}; for the path, write ./${name}`,
    })
  }
})

test('outside of a repository, a name that could be a ref is not a path either', async () => {
  const folder = createTemporaryFolder()
  writeFiles(folder, { 'main/contract.json': '{}' })
  expect((await faultOf('main', folder)).message).toBe(
    `"main" ${notHere}; for the path, write ./main`,
  )
})

test('a name of several refs is refused, since anyone who may push can add one of them', async () => {
  const { root, git } = createHistory()
  git('update-ref', 'refs/remotes/origin/main', 'main')
  expect(await membersOf('origin/main', root)).toEqual(['ids', 'all'])
  git('config', 'core.warnAmbiguousRefs', 'false')
  git('tag', 'origin/main', 'v1')
  for (const name of ['origin/main', 'origin/main:schema']) {
    expect((await faultOf(name, root)).message).toMatch(
      /^"origin\/main\S*" names several git refs; write the whole one, such as refs\/heads\//,
    )
  }
  expect(await membersOf('refs/remotes/origin/main', root)).toEqual(['ids', 'all'])
  git('update-ref', 'refs/heads/HEAD', 'HEAD~1')
  expect(await membersOf('HEAD', root)).toEqual(['ids', 'all'])
})

test('files that look like a repository are not taken for one', async () => {
  const { root, files } = createHistory()
  const hostile = createRepository(createTemporaryFolder())
  hostile.commit(Object.fromEntries(files))
  hostile.git('clone', '--quiet', '--bare', '.', join(root, 'packages'))
  const { code, message } = await faultOf('main', join(root, 'packages'))
  expect(code).toBe('unreadable')
  expect(message).toMatch(/^git rev-parse failed: fatal: cannot use bare repository '/)
})

test('git fetches nothing, whatever the repository says', async () => {
  const { root, git } = createHistory()
  const trace = join(createTemporaryFolder(), 'trace')
  git('config', 'core.repositoryFormatVersion', '1')
  git('config', 'extensions.partialClone', 'origin')
  git('config', 'remote.origin.promisor', 'true')
  git('config', 'remote.origin.url', `ext::touch ${trace}`)
  git('config', 'protocol.ext.allow', 'always')
  const missing = '0123456789012345678901234567890123456789'
  expect((await faultOf(missing, root)).code).toBe('unreadable')
  expect(existsSync(trace)).toBe(false)
})

test('a document and a ref of the same name have to be told apart', async () => {
  const { root, files } = writeSchema()
  const json = build(files, 'test 1').get('generated/contract.json') ?? ''
  const { commit, git } = createRepository(root)
  commit({})
  git('branch', 'release.json')
  expect(await membersOf('refs/heads/release.json', root)).toEqual(['ids'])
  for (const content of [{}, { 'release.json': json }]) {
    writeFiles(root, content)
    expect(await faultOf('release.json', root)).toMatchObject({
      code: 'usage',
      message:
        '"release.json" is a git ref too; write ./release.json, or the whole ref, such as refs/heads/release.json',
    })
  }
  expect(await membersOf('./release.json', root)).toEqual(['ids'])
})

test('a commit that lacks an object is no contract', async () => {
  const { root, git } = createHistory()
  const object = git('rev-parse', `HEAD:${note}`)
  rmSync(join(root, '.git/objects', object.slice(0, 2), object.slice(2)))
  const { code, message } = await faultOf('HEAD', root)
  expect(code).toBe('unreadable')
  expect(message).toBe('git ls-tree failed: an object is missing')
})

test('links of a commit are not followed', async () => {
  const { root, git } = createHistory()
  writeFiles(root, { target: '../note.ts' })
  const link = `120000,${git('hash-object', '-w', 'target')},schema/protocol/link.ts`
  git('update-index', '--add', '--cacheinfo', link)
  git('commit', '--quiet', '--message=link')
  expect(await membersOf('HEAD', root)).toEqual(['ids', 'all'])
})

test('a part of a contract is placed by its location', async () => {
  const { root } = writeSchema()
  const contract = await openContract('.', { folder: root, surface: 'all', compiler })
  const lines = readFileSync(join(root, note), 'utf8').split('\n')
  expect(placeAt(contract, locate('Note.confidence[]'))).toMatchObject({
    file: note,
    line: lines.findIndex((line) => line.includes('confidence: Confidence')) + 1,
    column: 3,
  })
  expect(placeAt(contract, locate('Note'))?.text).toBe('export interface Note {')
  expect(placeAt(contract, locate('note/move'))?.text).toContain("'note/move'")
  expect(placeAt(contract, locate('Nowhere'))).toBeUndefined()
  expect(placeAt(contract, [{ kind: 'fact', name: 'protocolVersion' }])).toBeUndefined()
})

test('what is gone is placed where the type stands that had it', async () => {
  const { root } = createHistory()
  const head = await openContract('v1', { folder: root, surface: 'all', compiler })
  const location = locate('ReadNotesParams.all')
  const found = placeInHead(head, { shown: location, base: location })
  expect(found?.text).toBe('export interface ReadNotesParams { ids: string[] }')
})

test('a stable surface is not compared with an experimental one', async () => {
  const { root } = writeSchema()
  const contract = await openContract('.', { folder: root, surface: 'all', compiler })
  const types = contract.model.types.map((type) => {
    if (type.kind !== 'object' || type.name !== 'Note') return type
    const members = type.members.map((member) => {
      return member.name === 'labels' ? { ...member, experimental: true as const } : member
    })
    return { ...type, members }
  })
  const model = { ...contract.model, types }
  const withSurface = (surface: string) => ({
    ...contract,
    name: surface,
    model: { ...model, facts: { ...model.facts, surface } },
  })
  const [stable, experimental] = [withSurface('stable'), withSurface('experimental')]
  expect(() => alignSurfaces(stable, experimental, { surface: 'all' })).toThrow(
    'stable is stable and experimental is experimental: whatever is experimental would look new or gone; compare their stable parts with --stable',
  )
  expect(alignSurfaces(stable, contract, { surface: 'all' })).toEqual([stable, contract])
  const [, reduced] = alignSurfaces(stable, experimental, { surface: 'stable' })
  const names = reduced.model.types.map(({ name }) => name)
  expect(names).not.toContain('Box')
  expect(names).toContain('Shelf')
  const found = reduced.model.types.find(({ name }) => name === 'Note')
  expect(found?.kind === 'object' && found.members.map(({ name }) => name)).toEqual([
    'id',
    'confidence',
    'place',
    'count',
    'odd name',
  ])
})

function listFiles(root: string): [string, number][] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.git/objects'))
    .map((path) => [path, statSync(join(root, path)).mtimeMs])
}

const openApi = `openapi: 3.1.0
info: { title: Boxes, version: '1' }
paths:
  /box:
    get:
      operationId: readBox
      description: Reads a box.
      responses:
        '200':
          description: A box.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Box'
components:
  schemas:
    Box:
      description: A box.
      type: object
      required: [size]
      properties:
        size: { description: Its size., type: string }
`

const empty = { format: 1, generator: 'g', schemaDigest: 'd', facts: {}, envelope: {}, errors: [] }
const aliasOf = (name: string, shape: unknown) => ({ kind: 'alias', name, source: 'a.ts', shape })
const refTo = (name: string) => ({ kind: 'ref', name })

const broken: Readonly<Record<string, string>> = {
  'empty/README.md': 'Nothing.',
  'unrelated.json': '{"name":"unrelated"}',
  'list.json': '[]',
  'zero.json': ' \n',
  'broken.json': '{"format": 1, ',
  'comma.json': '{"format": 1,\n}',
  'deep.json': `{"format":1,"methods":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'deep-shape.json': JSON.stringify({
    ...empty,
    methods: [],
    types: [aliasOf('A', 'SHAPE')],
  }).replace(
    '"SHAPE"',
    `${'{"kind":"array","items":'.repeat(100_000)}{"kind":"string"}${'}'.repeat(100_000)}`,
  ),
  'circle.json': JSON.stringify({
    ...empty,
    methods: [],
    types: [aliasOf('A', refTo('B')), aliasOf('B', refTo('A'))],
  }),
  'large.json': `"${' '.repeat(50 * 1024 * 1024)}"`,
  'hollow.json': JSON.stringify({ ...empty, methods: [], types: [] }),
  'dangling.json': JSON.stringify({
    ...empty,
    methods: [],
    types: [aliasOf('A', refTo('Nothing'))],
  }),
  'later.json': JSON.stringify({ format: 2, methods: [], types: [] }),
  'bare.yaml': 'name: no\n',
  'aliases.yaml': `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefg'
    .split('')
    .map((key, index) => {
      const former = `*${'abcdef'.charAt(index)}`
      return `${key}: &${key} [${Array(10).fill(former).join(', ')}]\n`
    })
    .join('')}`,
  'hollow/schema/README.md': 'Nothing.',
  'torn/schema/a.ts': 'export interface A { member: Nothing }',
}
