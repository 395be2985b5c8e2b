import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { ImportOptions } from '../../../codegen/import/import-options.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import { compile } from '../../support/imported.js'
import type { SmallExport } from '../../support/small-export.js'
import { writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const keywords = Array.from(
  { length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 },
  (_, index) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + index) ?? '',
)

/** Words of TypeScript, and names that every program has. */
const words = [
  ...new Set([
    ...keywords,
    ...['Array', 'Boolean', 'Date', 'Error', 'Function', 'JSON', 'Map', 'Math', 'Number', 'Object'],
    ...['Partial', 'Promise', 'ReadonlyArray', 'ReadonlySet', 'Record', 'Set', 'String', 'Symbol'],
    ...['arguments', 'constructor', 'eval', 'globalThis', 'intrinsic', 'prototype', '__proto__'],
  ]),
]

const text = { type: 'string' }
const ref = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const object = (properties: Readonly<Record<string, object>>) => {
  return { type: 'object', properties, required: Object.keys(properties) }
}
const byWord = (value: (word: string) => object) => {
  return Object.fromEntries(words.map((word) => [word, value(word)]))
}
const variant = (tag: string) => object({ type: { type: 'string', enum: [tag] }, [tag]: text })

const typesByKind: Readonly<Record<string, (word: string) => object>> = {
  'an object': () => object({ it: text }),
  'an enum': () => ({ type: 'string', enum: ['a', 'b'] }),
  'a union': () => ({ oneOf: [variant('a'), variant('b')] }),
  'a list': () => ({ type: 'array', items: text }),
  'a nullable map': () => ({ type: ['object', 'null'], additionalProperties: text }),
}

/** An export in which words name types, members, values, tags and methods. */
function exportOf(type: (word: string) => object): SmallExport {
  return {
    types: {
      ...byWord(type),
      WordParams: object(byWord(ref)),
      Values: { type: 'string', enum: words },
      Tags: { oneOf: words.map(variant) },
      Used: object({ values: ref('Values'), tags: ref('Tags'), words: ref('WordParams') }),
    },
    clientRequests: Object.fromEntries([
      ...words.map((word) => [word, ref('WordParams')]),
      ...words.map((word) => [`${word}/read`, ref('Used')]),
    ]) as Record<string, object>,
    serverNotifications: byWord(() => ref('Used')),
  }
}

const layouts = ['default', 'generate-ts'] as const

test.each(
  layouts.flatMap((layout) => Object.keys(typesByKind).map((kind) => [layout, kind] as const)),
)('in the layout %s, words that name %s compile', async (layout, kind) => {
  const cwd = createTemporaryFolder()
  const type = typesByKind[kind] ?? (() => text)
  const folder = writeExport(join(cwd, 'export'), exportOf(type))
  mkdirSync(join(folder, 'ts/v2'), { recursive: true })
  for (const word of words) {
    const declared = `export type ${word} = { it: string };`
    writeFileSync(join(folder, 'ts', `${word}.ts`), declared)
    writeFileSync(join(folder, 'ts/v2', `${word}.ts`), declared)
  }
  const options: Partial<ImportOptions> = layout === 'default' ? {} : { layout }
  const source = { source: 'export', release: '0.171.0', generator: 'test 1' }
  await importContract({ ...source, out: 'out', cwd, check: false, ...options })
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
  const files = readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => join('out', file))
  expect(compile(cwd, sources)).toEqual([])
})
