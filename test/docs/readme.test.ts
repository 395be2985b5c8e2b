import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const guide = readFileSync(join(repository, 'docs/signing-in.md'), 'utf8')
const imports = readFileSync(join(repository, 'docs/imported-contracts.md'), 'utf8')
const blocks = [...(readme + guide + imports).matchAll(/^```ts\n(.*?)^```/gms)].map(
  ([, code]) => code ?? '',
)

// What an example imports from the folder that an import has written, as far as it uses it.
const importedContract = `
import type { Contract } from 'codex-contract'
interface ClientInfo { name: string; version: string }
interface TextInput { type: 'text'; text: string }
export declare const contract: Contract<{
  clientRequests: {
    initialize: { params: { clientInfo: ClientInfo }; result: { userAgent: string } }
    'thread/start': { params: { cwd?: string | null }; result: { thread: { id: string } } }
    'turn/start': { params: { threadId: string; input: TextInput[] }; result: object }
  }
  clientNotifications: { initialized: { params: undefined } }
  serverRequests: {
    'item/commandExecution/requestApproval': {
      params: { command?: string }
      result: { decision: 'accept' | 'decline' }
    }
    'item/fileChange/requestApproval': { params: object; result: { decision: 'decline' } }
  }
  serverNotifications: { 'item/agentMessage/delta': { params: { delta: string } } }
}>
`

test('every TypeScript example of the README and the guides compiles against the built package', () => {
  expect(blocks.length).toBeGreaterThan(0)
  const host = ts.createCompilerHost({})
  const names = blocks.map((_, index) => join(repository, `readme-example-${index}.ts`))
  const texts = new Map([
    ...blocks.map((text, index) => [names[index] ?? '', text] as const),
    [join(repository, 'codex/index.ts'), importedContract],
  ])
  const read = host.readFile.bind(host)
  const exists = host.fileExists.bind(host)
  host.readFile = (name) => texts.get(name) ?? read(name)
  host.fileExists = (name) => texts.has(name) || exists(name)
  // The folder of an import does not exist, which the compiler would ask first.
  host.directoryExists = () => true
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, options) => {
    const text = texts.get(name)
    if (text === undefined) return getSourceFile(name, options)
    return ts.createSourceFile(name, text, options)
  }
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  }
  const problems = ts
    .getPreEmitDiagnostics(ts.createProgram(names, options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(problems).toEqual([])
})

/** Less what differs between machines, runs and times of day. */
function maskDemo(text: string): string {
  return text
    .replaceAll(/\(Linux [^;]+; \w+\) \S+ /g, '(system) terminal ')
    .replaceAll(/\S*codex-contract-demo-\w+/g, '<home>')
    .replaceAll(/"loginId":"[^"]+"/g, '"loginId":"<id>"')
    .replaceAll(/resets \d\d:\d\d( on \d+ \w+)?/g, 'resets <time>')
    .trim()
}

test('the README shows what the demo prints', async () => {
  const demo = /^The demo prints:\n\n```\n(.*?)^```/ms.exec(readme)?.[1] ?? ''
  const run = promisify(execFile)(process.execPath, [join(repository, 'dist/cli.js'), 'demo'], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect(maskDemo(demo)).toBe(maskDemo((await run).stdout))
})

test('the guide shows what login --help prints', async () => {
  const shown = /^\$ codex-contract login --help\n(.*?)^```/ms.exec(guide)?.[1]
  const run = promisify(execFile)(process.execPath, [
    join(repository, 'dist/cli.js'),
    'login',
    '--help',
  ])
  expect(shown?.trim()).toBe((await run).stdout.trim())
})
