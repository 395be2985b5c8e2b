import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { emitJsonSchema } from '../../../codegen/print/documents/json-schema.js'
import type { Audience } from '../../../codegen/print/documents/schema-shape.js'
import { emitVectors } from '../../../codegen/print/vectors/vectors.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import type { Validators } from '../../../generated/validators/issues.js'
import { compile, emit } from '../../support/imported.js'
import { createRandom, RandomValues } from '../../support/random-values.js'
import { repository } from '../../support/repository.js'
import type { SchemaCase } from '../../support/schema-cases.js'
import { schemaCases } from '../../support/schema-cases.js'
import { nestedBundle, smallExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { compileSchema, inspect, loadAllValidators } from '../../support/validators.js'

const { Ajv } = createRequire(join(repository, 'codegen/package.json'))('ajv') as {
  Ajv: new (options: object) => {
    addSchema(schema: object, key: string): void
    validate(key: string, value: unknown): boolean
  }
}

const empty = { type: 'object' }

function exportOf({ types }: SchemaCase) {
  return {
    types: { ThingDoParams: empty, ThingDoResponse: empty, ...types },
    clientRequests: { 'thing/do': { $ref: '#/definitions/v2/ThingDoParams' } },
  }
}

function open(schemas: SchemaCase) {
  const exports = { version: '0.169.0', stable: smallExport(exportOf(schemas)) }
  return toSound(readCodexExport(exports, { surface: 'stable' }))
}

/** Whether the schemas of the export take a value. */
function compileRaw(schemas: SchemaCase): (type: string, value: unknown) => boolean {
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false })
  ajv.addSchema(nestedBundle(exportOf(schemas)), 'export')
  return (type, value) => ajv.validate(`export#/definitions/v2/${type}`, value)
}

function typeOf({ types }: SchemaCase): string {
  return 'ThingDoParams' in types ? 'ThingDoParams' : 'ThingDoResponse'
}

interface Sorted {
  taken: unknown[]
  refused: unknown[]
  disagreed: unknown[]
}

/** Compares both on so many values of the type, each with faults here and there. */
function sort(
  schemas: SchemaCase,
  { model, validators }: { model: ContractModel; validators: Validators },
): Sorted {
  const type = typeOf(schemas)
  const raw = compileRaw(schemas)
  const random = createRandom(20261201)
  const values = new RandomValues(model, random, 0.12)
  const found: Sorted = { taken: [], refused: [], disagreed: [] }
  for (let made = 0; made < 1000; made++) {
    const value = values.ofType(type)
    const { writable, issues } = inspect(validators, type, value)
    // JSON Schema has no integers that end where JavaScript is no longer exact.
    if (issues.some(({ expected }) => expected.join().includes('int64'))) continue
    // Ajv reads such a number as 1 where it is about multiples.
    if (JSON.stringify(value).includes('e+300')) continue
    const isTaken = raw(type, value)
    if (isTaken !== writable) found.disagreed.push(value)
    else if (isTaken) found.taken.push(value)
    else found.refused.push(value)
  }
  return found
}

const names = Object.keys(schemaCases)

describe.each(names)('%s', (name) => {
  const schemas = schemaCases[name]!
  const type = typeOf(schemas)

  test('the validator agrees with the schemas about 1,000 values', async () => {
    const { model, warnings } = open(schemas)
    expect(warnings).toEqual([])
    const validators = await loadAllValidators(model)
    const { taken, refused, disagreed } = sort(schemas, { model, validators })
    expect(disagreed.slice(0, 5)).toEqual([])
    expect(Math.min(taken.length, refused.length)).toBeGreaterThan(50)
  })

  test.each<Audience>(['reader', 'writer'])(
    'the schema of a %s agrees as well',
    async (audience) => {
      const { model } = open(schemas)
      const validators = await loadAllValidators(model)
      const takes = compileSchema(emitJsonSchema(model, audience), audience)
      const { taken, refused } = sort(schemas, { model, validators })
      const disagreed = [...taken, ...refused].filter((value) => {
        const { writable, whole } = inspect(validators, type, value)
        return takes(type, value) !== (audience === 'writer' ? writable : whole)
      })
      expect(disagreed.slice(0, 5)).toEqual([])
    },
  )

  test('vectors are as valid as they claim', () => {
    const { model } = open(schemas)
    const raw = compileRaw(schemas)
    const text = emitVectors(model, []).get(`generated/vectors/${type}.json`) ?? '{}'
    const { valid, invalid } = JSON.parse(text) as Record<string, { value: unknown }[]>
    expect(valid?.filter(({ value }) => !raw(type, value))).toEqual([])
    if (type !== 'ThingDoParams') return
    const claimed = invalid?.filter(({ value }) => raw(type, value))
    // JSON Schema has no integers that end at 64 bits.
    expect(claimed?.filter(({ value }) => !/9223372036854/.test(JSON.stringify(value)))).toEqual([])
  })

  test('each keyword refuses something', async () => {
    const { model } = open(schemas)
    expect(model.types.flatMap(({ unsupported = [] }) => unsupported)).toEqual([])
    const validators = await loadAllValidators(model)
    const raw = compileRaw(schemas)
    for (const value of schemas.refused) {
      expect([value, raw(type, value)]).toEqual([value, false])
      expect([value, inspect(validators, type, value).writable]).toEqual([value, false])
    }
  })
})

test('the type takes every value that the schemas take', async () => {
  const root = createTemporaryFolder()
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  const checks = await Promise.all(
    names.map(async (name) => {
      const schemas = schemaCases[name]!
      const { model } = open(schemas)
      const validators = await loadAllValidators(model)
      const { taken } = sort(schemas, { model, validators })
      mkdirSync(join(root, name))
      writeFileSync(join(root, name, 'types.ts'), emit(model).get('types.ts') ?? '')
      const texts = [...new Set(taken.map((value) => JSON.stringify(value)))]
      const lines = texts.map((text) => `check(${text})`)
      const file = join(name, 'check.ts')
      const head = [
        `import type { ${typeOf(schemas)} } from './types.js'`,
        `declare function check<T extends ${typeOf(schemas)}>(value: T): void`,
      ]
      writeFileSync(join(root, file), [...head, ...lines, ''].join('\n'))
      return file
    }),
  )
  // Only literals are refused for members that a type does not list.
  const problems = compile(root, checks).filter((text) => !text.includes('known properties'))
  expect(problems).toEqual([])
})

test.each([
  ['boolConst', 'a: true'],
  ['intConst', 'a: 1'],
  ['nullConst', 'a: null'],
  ['intEnum', 'a: 1 | 2 | 3'],
  ['mixedEnum', "a: 'x' | 1 | true | null"],
  ['unusedReq', 'ghost: JsonValue'],
  ['dollarRefSibRequired', 'ghost: string'],
  ['numberTags', 'kind: 1'],
])('the type of %s lists what it can', (name, line) => {
  const { model } = open(schemaCases[name]!)
  expect(emit(model).get('types.ts')).toContain(`  ${line}\n`)
})
