import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code ?? '')

test('every TypeScript example of the README compiles against the built package', () => {
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

test('the README shows what the demo prints', () => {
  for (const line of ['nobody is signed in', 'with an API key: stored', 'auth.json is gone']) {
    expect(readme).toContain(line)
  }
})
