import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import { importMark } from '../../../codegen/print/printer.js'
import { compile, createModel, emit, writeImport } from '../../support/imported.js'
import { repository } from '../../support/repository.js'
import { readModel } from '../../support/validators.js'

// Our contract as an import would write it: it has every kind of type.
const types = readModel().types.filter(({ source }) => !source.startsWith('backend/'))
const model = createModel(readModel().methods, types)

/** Findings of the strictest rules, by rule and file. */
async function lint(root: string, allowInlineConfig: boolean): Promise<string[]> {
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const compilerOptions = { strict: true, module: 'nodenext', types: [], skipLibCheck: true }
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['.'], exclude: ['node_modules'] }),
  )
  const eslint = new ESLint({
    cwd: root,
    allowInlineConfig,
    overrideConfigFile: true,
    overrideConfig: [
      ...(tseslint.configs.strictTypeChecked as ESLint.Options['overrideConfig'] & object[]),
      { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
    ],
  })
  const results = await eslint.lintFiles(['**/*.ts'])
  expect(results.length).toBeGreaterThan(8)
  return results.flatMap(({ filePath, messages }) => {
    return messages.map(({ ruleId, message }) => {
      return `${filePath.slice(root.length + 1)}: ${ruleId ?? message}`
    })
  })
}

test('no rule of eslint reports anything in an import', async () => {
  expect(await lint(writeImport(model), true)).toEqual([])
})

test('without the directive, only validators and deprecated types are reported', async () => {
  const findings = await lint(writeImport(model), false)
  const others = findings.filter((finding) => {
    return !finding.startsWith('validators/') && !finding.endsWith('/no-deprecated')
  })
  expect(others).toEqual([])
})

test('every TypeScript file has the directives by which tools leave it alone', () => {
  const lines = [
    `${importMark} Do not edit.`,
    '/* eslint-disable */',
    '/* eslint max-lines: [1, 1] -- so that the directive is used */',
    '// biome-ignore-all lint: generated',
    '// biome-ignore-all format: generated',
    '// biome-ignore-all assist: generated',
    '// deno-lint-ignore-file',
    '// deno-fmt-ignore-file',
    '// dprint-ignore-file',
  ]
  const sources = [...emit(model)].filter(([path]) => path.endsWith('.ts'))
  const lacking = sources.filter(([, text]) => !text.startsWith(lines.join('\n')))
  expect(lacking.map(([path]) => path)).toEqual([])
})

test('declarations can be emitted from each file by itself', () => {
  const root = writeImport(model)
  const files = [...emit(model).keys()].filter((path) => path.endsWith('.ts'))
  const options = { declaration: true, isolatedDeclarations: true }
  expect(compile(root, files, 'nodenext', options)).toEqual([])
})

test('the index exports the values, guards and folds of enums, and the tags of unions', () => {
  const root = writeImport(model)
  writeFileSync(
    join(root, 'use.ts'),
    `import type { KnownAccountPlanType } from './index.js'
import { accountTags, authModeValues, isKnownAuthMode, toKnownAccountPlanType } from './index.js'
export const plan: KnownAccountPlanType = toKnownAccountPlanType('plan of tomorrow')
export const known: boolean = isKnownAuthMode(authModeValues[0])
export const tag: 'apiKey' | 'chatgpt' | 'amazonBedrock' | 'gcp' = accountTags[0]
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})

test('a value beside a type makes way for a type of its name in the index', () => {
  const shape = { kind: 'string' } as const
  const odd = createModel(
    [],
    [
      { kind: 'enum', name: 'Mood', source: '', values: [{ value: 'fine' }], open: {} },
      { kind: 'alias', name: 'moodValues', source: '', shape },
      { kind: 'alias', name: 'isKnownMood', source: '', shape },
    ],
  )
  const sound = toSound({ model: odd, locations: new Map(), inferences: [], warnings: [] })
  const root = writeImport(sound.model)
  writeFileSync(
    join(root, 'use.ts'),
    `import type { isKnownMood, Mood } from './index.js'
import { isListedMood, MoodValues } from './index.js'
export const known = (mood: Mood): boolean => isListedMood(mood)
export const fine: Mood = MoodValues[0]
export const text: isKnownMood = 'any'
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})
