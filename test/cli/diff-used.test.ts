import { expect, test } from 'vitest'
import { runCommand, spawnCommand } from '../support/command.js'
import { writeFiles } from '../support/git-repository.js'
import { imported, writeProject } from '../support/used-project.js'

const diff = (cwd: string, ...args: string[]) =>
  runCommand(['diff', 'base.json', 'head.json', ...args], { cwd })

const text = { kind: 'string' }

/** What the imported contract says, as far as it matters, with these members in its notes. */
function contractWith(...members: string[]): string {
  const object = (name: string, shapes: Record<string, object>) => ({
    kind: 'object',
    name,
    source: '',
    members: Object.entries(shapes).map(([member, shape]) => {
      return { name: member, shape, required: true }
    }),
  })
  const types = [
    object('ReadParams', {}),
    object('ReadResult', { notes: { kind: 'array', items: { kind: 'ref', name: 'Note' } } }),
    object('Note', Object.fromEntries(members.map((name) => [name, text]))),
  ]
  const read = {
    name: 'account/read',
    kind: 'clientRequest',
    params: { type: 'ReadParams', presence: 'required' },
    result: 'ReadResult',
    errors: [],
  }
  const rest = { facts: {}, envelope: {}, errors: [], methods: [read], types }
  return JSON.stringify({ format: 1, generator: 'test', schemaDigest: '', ...rest })
}

/** A project that reads the id of notes, and two contracts between which notes lose members. */
function createProject({ left, code = '' }: { left: string[]; code?: string }): string {
  const root = writeProject({
    ...imported,
    'src/main.ts': `import type { ReadResult } from './codex/index.js'
import { contract } from './codex/index.js'
export const first = ({ notes }: ReadResult) => notes[0]?.id
${code}
void contract`,
  })
  const [base, head] = [contractWith('id', 'text'), contractWith(...left)]
  writeFiles(root, { 'base.json': base, 'head.json': head })
  return root
}

test('what a project does not use is shown and fails nothing', async () => {
  const root = createProject({ left: ['id'] })
  expect((await diff(root)).code).toBe(1)
  const args = ['diff', 'base.json', 'head.json', '--used', 'tsconfig.json']
  const { code, stdout } = await spawnCommand(args, { cwd: root })
  expect(stdout).toContain('Unused, so nothing fails\n  error    Note.text ')
  expect(stdout).toMatch(/; tsconfig.json: 0 used, 0 unknown, 1 unused; passed\n$/)
  expect(code).toBe(0)
})

test('what a project uses fails, and is told with its place', async () => {
  const root = createProject({ left: [] })
  const { code, stdout } = await diff(root, '--used', 'src/*.ts')
  expect(stdout).toMatch(/ error {4}Note.id [^]*\n +used in src\/main.ts:3\n/)
  expect(stdout.indexOf('Note.id ')).toBeLessThan(stdout.indexOf('Note.text '))
  expect(stdout).toMatch(/: 1 error, .*1 used, 0 unknown, 1 unused; failed\n$/)
  expect(code).toBe(1)
})

test('what cannot be followed may be a use, and fails', async () => {
  const code = 'export const any = ({ notes }: ReadResult) => JSON.stringify(notes)'
  const run = await diff(createProject({ left: ['id'], code }), '--used', 'tsconfig.json')
  expect(run.stdout).toContain('may be used where uses cannot be followed')
  expect(run.stdout).toMatch(/Uses that cannot be followed\n {2}src\/main.ts:4: /)
  expect(run.code).toBe(1)
})

test('--used-only leaves out what is not used, and tells how much that is', async () => {
  const root = createProject({ left: [] })
  const { stdout } = await diff(root, '--used', 'tsconfig.json', '--used-only')
  expect(stdout).not.toContain('Note.text')
  expect(stdout).toMatch(/1 used, 0 unknown, 1 unused; failed\n$/)
  const rest = await diff(createProject({ left: ['id'] }), '--used', '.', '--used-only')
  expect(rest.stdout).not.toContain('no changes')
  expect(rest.code).toBe(0)
})

test.each([
  [
    'markdown',
    /- used in src\/main\.ts:3\n[^]*<summary>1 unused<\/summary>\n\n- error `Note\.text`/,
  ],
  ['github', /^::error [^\n]*%0Aused in src\/main\.ts:3[^\n]*\n::error title=Contract::/],
  ['sarif', /"relatedLocations": \[\s+\{\s+"physicalLocation": \{[^}]*"src\/main\.ts"/],
  ['sarif', /"justification": "unused"/],
])('%s tells what is used: %s', async (format, expected) => {
  const root = createProject({ left: [] })
  const { stdout } = await diff(root, '--used', 'tsconfig.json', '--format', format)
  expect(stdout).toMatch(expected)
})

test('json tells what is used', async () => {
  const root = createProject({ left: [] })
  const { stdout } = await diff(root, '--used', 'tsconfig.json', '--format', 'json')
  const report = JSON.parse(stdout) as { findings: { path: string; use: string }[]; used: object }
  expect(report.findings.map(({ path, use }) => [path, use])).toEqual([
    ['Note.id', 'used'],
    ['Note.text', 'unused'],
  ])
  expect(report.used).toEqual({
    project: 'tsconfig.json',
    hidden: 0,
    dynamic: [],
    counts: { used: 1, unknown: 0, unused: 1 },
  })
})

test('a project that cannot be looked at is one line: 2', async () => {
  const root = createProject({ left: [] })
  writeFiles(root, { 'other/a.ts': 'export {}' })
  for (const [project, message] of [
    ['nowhere.json', /nowhere.json:1:1: Cannot read file/],
    ['nowhere/*.ts', /: There is no file to look at/],
    ['other/*.ts', /: No file imports a contract/],
  ] as const) {
    const { code, stdout, stderr } = await diff(root, '--used', project)
    expect(stderr).toMatch(/^codex-contract: Cannot tell what [^\n]* uses: [^\n]*\n$/)
    expect(stderr).toMatch(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  }
  const alone = await diff(root, '--used-only')
  expect(alone).toEqual({
    code: 2,
    stdout: '',
    stderr: 'codex-contract: --used-only needs --used <project>\n',
  })
})
