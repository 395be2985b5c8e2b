import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const guide = readFileSync(join(repository, 'docs/signing-in.md'), 'utf8')
const blocks = [...(readme + guide).matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code ?? '')

test('every TypeScript example of the README and the guide compiles against the built package', () => {
  expect(blocks.length).toBeGreaterThan(0)
  const host = ts.createCompilerHost({})
  const names = blocks.map((_, index) => join(repository, `readme-example-${index}.ts`))
  const read = host.readFile.bind(host)
  const exists = host.fileExists.bind(host)
  host.readFile = (name) => blocks[names.indexOf(name)] ?? read(name)
  host.fileExists = (name) => names.includes(name) || exists(name)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, options) => {
    const text = blocks[names.indexOf(name)]
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
