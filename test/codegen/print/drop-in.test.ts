import { expect, test } from 'vitest'
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
