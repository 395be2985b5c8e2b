import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import { compile, createModel, emit, writeImport } from '../../support/imported.js'
import { readModel } from '../../support/validators.js'

// Our contract as an import would write it: it has every kind of type.
const types = readModel().types.filter(({ source }) => !source.startsWith('backend/'))
const model = createModel(readModel().methods, types)

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

test('a type that is called like a value of another one does not hide it in the index', () => {
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
  const [mood] = sound.model.types
  const name = mood?.name ?? ''
  writeFileSync(
    join(root, 'use.ts'),
    `import type { ${name} } from './index.js'
import { isKnown${name} } from './index.js'
export const known = (mood: ${name}): boolean => isKnown${name}(mood)
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})
