import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { createProgram } from '../support/compiler.js'
import { readModel } from '../support/validators.js'
import { copyContract } from '../support/repository.js'
import { vectors } from '../support/vectors.js'

const valid = vectors.filter(({ kind }) => kind === 'valid')

/** A module that gives every valid value its type, one a line. */
function writeModule(): string {
  const types = readModel().types.map(({ name, source }) => {
    const isBackend = source.startsWith('backend/')
    return [name, isBackend ? `components['schemas']['${name}']` : `protocol.${name}`] as const
  })
  const typeOf = new Map(types)
  return [
    `import type { components } from './generated/backend.js'`,
    `import type * as protocol from './generated/types/index.js'`,
    ...valid.map(({ type, text }, at) => {
      return `export const v${at}: ${typeOf.get(type)} = ${JSON.stringify(JSON.parse(text))}`
    }),
  ].join('\n')
}

/** What the compiler says about a module that stands beside `generated`. */
function compile(text: string): { line: number; message: string }[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  }
  const path = join(copyContract(), 'vectors.ts')
  writeFileSync(path, text)
  return ts
    .getPreEmitDiagnostics(createProgram([path], options))
    .map(({ file, start = 0, messageText }) => ({
      line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }))
}

test('every valid value has the type that is generated for it', () => {
  const faults = compile(writeModule()).map(({ line, message }) => {
    return `${valid[line - 2]?.id ?? 'import'}: ${message}`
  })
  expect(faults).toEqual([])
})

test('a value of another type is seen', () => {
  const text = `import type { Account } from './generated/types/index.js'
export const account: Account = { type: 'chatgpt', email: null }`
  expect(compile(text)).toEqual([
    { line: 1, message: expect.stringContaining("'planType' is missing") as string },
  ])
})
