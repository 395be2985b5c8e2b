import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../codegen/build.js'
import { writeFiles } from '../support/git-repository.js'
import { repository } from '../support/repository.js'
import { writeExport } from '../support/small-export.js'
import { schemaFiles } from '../support/small-schema.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

/** What is put in the place of a file, and how a message names it. */
const kinds: Readonly<Record<string, { put: (path: string) => void; reason: RegExp }>> = {
  'a pipe': {
    put: (path) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]),
    reason: /is not a (?:regular )?file|is not a folder/,
  },
  'a link to a device without end': {
    put: (path) => symlinkSync('/dev/zero', path),
    reason: /is not a (?:regular )?file/,
  },
  'a file of a gigabyte': {
    put: (path) => {
      const file = openSync(path, 'w')
      ftruncateSync(file, 2 ** 30)
      closeSync(file)
    },
    reason: /has 1024 MB; a contract has at most 32 MB/,
  },
}

const bundle = 'codex_app_server_protocol.schemas.json'
const policy = ['--policy', 'head']
const importing = ['import', '--out', 'out', '--release', '0.171.0']

/** Files that are read, and the command that reads them. */
const places: Readonly<Record<string, readonly [path: string, args: readonly string[]]>> = {
  'the contract of a folder': ['new/contract.json', ['diff', './old/', './new/']],
  'a contract that is named': ['new/contract.json', ['diff', './old/', './new/contract.json']],
  'the waivers': ['new/waivers.json', ['diff', './old/', './new/']],
  'the waivers of base': ['old/waivers.json', ['diff', './old/', './new/']],
  'the waivers of another folder': [
    'policy/waivers.json',
    ['diff', './old/', './new/', '--policy', './policy/'],
  ],
  'the settings': ['new/contract-diff.json', ['diff', './old/', './new/', ...policy]],
  'the reserved names': ['new/reserved.json', ['diff', './old/', './new/', ...policy]],
  'the export that is compared': [`export/${bundle}`, ['diff', './export/', './export/']],
  'the export that is imported': [`export/${bundle}`, [...importing, 'export']],
  'the lock of an import': ['out/codex-contract.lock.json', [...importing, 'export']],
  'the contract that is checked': ['out/contract.json', ['import', '--out', 'out', '--check']],
}

let prepared: string
beforeAll(() => {
  prepared = createTemporaryFolder()
  const json = build(schemaFiles(), 'test 1').get('generated/contract.json') ?? ''
  writeFiles(prepared, {
    'old/contract.json': json,
    'new/contract.json': json,
    'policy/waivers.json': '{}',
  })
  writeExport(join(prepared, 'export'), { types: {} })
  expect(run(prepared, [...importing, 'export']).status).toBe(0)
})

// Programs that wait for a pipe would wait for ever.
function run(cwd: string, args: readonly string[]) {
  const command = ['--max-old-space-size=300', join(repository, 'dist/cli.js'), ...args]
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8', timeout: 60_000 })
}

function copyPrepared(): string {
  const cwd = createTemporaryFolder()
  cpSync(prepared, cwd, { recursive: true })
  return cwd
}

test.each(
  Object.keys(places).flatMap((place) => Object.keys(kinds).map((kind) => [place, kind] as const)),
)('%s may be %s: that is one line, at once', (place, kind) => {
  const cwd = copyPrepared()
  const [path = '', args = []] = places[place] ?? []
  rmSync(join(cwd, path), { force: true })
  kinds[kind]?.put(join(cwd, path))
  const { status, signal, stdout, stderr } = run(cwd, args)
  expect(stderr).toMatch(/^codex-contract: [^\n]+\n$/)
  expect(stderr).toMatch(kinds[kind]?.reason ?? '')
  expect({ signal, stdout }).toEqual({ signal: null, stdout: '' })
  expect([2, 3]).toContain(status)
})

/** Adds a member to each object of a JSON text. */
const withMembers = (json: string, member: string, value: unknown): string => {
  const text = JSON.stringify(value)
  return json.replace(/\{(?=\s*")/g, `{ ${JSON.stringify(member)}: ${text},`)
}

test.each(['__proto__', 'constructor', 'toString'])(
  'members called %s have no effect that others have not',
  (member) => {
    const outcomes = [member, 'x'.repeat(member.length)].map((name) => {
      const cwd = copyPrepared()
      const path = join(cwd, 'export', bundle)
      const value = { polluted: true, experimental: true, required: true }
      writeFileSync(path, withMembers(readFileSync(path, 'utf8'), name, value))
      const waiver = { reason: 'r', owner: 'o', expires: '2020-01-31' }
      writeFiles(cwd, { 'new/waivers.json': JSON.stringify({ [name]: waiver }) })
      const settings = { ruleSet: 1, severity: { P03: 'error' }, ignore: { '*': [name] } }
      writeFiles(cwd, { 'new/contract-diff.json': JSON.stringify(settings) })
      const commands = [
        ['diff', './old/', './new/', ...policy],
        ['import', 'export', '--out', 'fresh', '--release', '0.171.0'],
      ]
      return commands.map((args) => {
        const { status, stdout, stderr } = run(cwd, args)
        expect(stdout).not.toBe('')
        return { status, stdout, stderr }
      })
    })
    expect(JSON.parse(JSON.stringify(outcomes[0]).replaceAll(member, 'NAME'))).toEqual(
      JSON.parse(JSON.stringify(outcomes[1]).replaceAll('x'.repeat(member.length), 'NAME')),
    )
  },
)
