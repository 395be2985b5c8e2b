import { beforeAll, describe, expect, test } from 'vitest'
import type { ContractModel, Shape } from '../../codegen/contract/model.js'
import { findType } from '../../codegen/contract/model.js'
import { emitJsonSchema } from '../../codegen/print/documents/json-schema.js'
import type { Audience } from '../../codegen/print/documents/schema-shape.js'
import { emitVectors } from '../../codegen/print/vectors/vectors.js'
import { readCodexExport } from '../../codegen/read/export/read-export.js'
import { knownReleases } from '../../codegen/releases/known.js'
import { readHistory } from '../../codegen/releases/history.js'
import type { Validators } from '../../generated/validators/issues.js'
import type { Verdict } from '../support/validators.js'
import { compileSchema, inspect, loadAllValidators, readModel } from '../support/validators.js'
import { createRandom, RandomValues } from '../support/random-values.js'
import { repository } from '../support/repository.js'

const isSoak = process.env['CODEX_CONTRACT_SOAK'] === 'full'
const count = isSoak ? 100_000 : 6_000

const audiences: readonly Audience[] = ['reader', 'writer']

function takes({ whole, writable }: Verdict, audience: Audience): boolean {
  return audience === 'reader' ? whole : writable
}

/** Where JSON Schema and the validators differ, each because of what JSON Schema cannot say. */
const differences: readonly { why: string; concerns: (verdict: Verdict) => boolean }[] = [
  {
    why: 'JSON Schema has no integers that end where JavaScript is no longer exact',
    concerns: ({ issues }) => {
      return issues.some(
        ({ kind, expected }) => kind === 'outOfRange' && /64/.test(expected.join()),
      )
    },
  },
]

function newestRelease(): ContractModel {
  const exports = readHistory(repository).exportsOf('0.171.0')
  return readCodexExport(exports, { surface: 'experimental', known: knownReleases }).model
}

describe.each([
  ['our contract', readModel],
  ['codex 0.171.0', newestRelease],
] as const)('%s', (_name, open) => {
  let model: ContractModel
  let validators: Validators
  const schemas = new Map<Audience, (type: string, value: unknown) => boolean>()
  const refused = new Set<string>()
  const taken = { reader: 0, writer: 0, neither: 0 }

  beforeAll(async () => {
    model = open()
    validators = await loadAllValidators(model)
    for (const audience of audiences) {
      schemas.set(audience, compileSchema(emitJsonSchema(model, audience), audience))
    }
  })

  function compare(type: string, value: unknown): string[] {
    const verdict = inspect(validators, type, value)
    if (!verdict.readable) refused.add(type)
    return audiences.flatMap((audience) => {
      const byValidator = takes(verdict, audience)
      taken[byValidator ? audience : 'neither']++
      if (schemas.get(audience)?.(type, value) === byValidator) return []
      if (differences.some(({ concerns }) => concerns(verdict))) return []
      const found = verdict.issues.map(({ level, text }) => `${level} ${text}`).join('; ')
      return [`${audience} ${type} ${JSON.stringify(value)}: ${found || 'no issue'}`]
    })
  }

  test('the published schemas and the validators agree about every vector', () => {
    const problems: string[] = []
    for (const [path, text] of emitVectors(model, [])) {
      const type = /(\w+)\.json$/.exec(path)?.[1] ?? ''
      if (type === 'index') continue
      const kinds = JSON.parse(text) as Record<string, { value?: unknown; text?: string }[]>
      for (const { value, text } of Object.values(kinds).flat()) {
        problems.push(...compare(type, text === undefined ? value : JSON.parse(text)))
      }
    }
    expect(problems).toEqual([])
  })

  test('they agree about values with a fault here and there', () => {
    const random = createRandom(20261128)
    const values = new RandomValues(model, random)
    const problems: string[] = []
    for (let made = 0; made < count; made++) {
      const type = model.types[made % model.types.length]?.name ?? ''
      problems.push(...compare(type, values.ofType(type)))
    }
    expect(problems.slice(0, 20)).toEqual([])
    // Enough of each, so that agreement says something.
    expect(Math.min(...Object.values(taken))).toBeGreaterThan(count / 20)
  })

  test('each validator refuses something, but for types of any JSON value', () => {
    const never = model.types.map(({ name }) => name).filter((name) => !refused.has(name))
    expect(never.filter((name) => !isAnything(model, { kind: 'ref', name }))).toEqual([])
  })
})

function isAnything(model: ContractModel, shape: Shape): boolean {
  if (shape.kind === 'json') return true
  if (shape.kind === 'anyOf') return shape.shapes.some((part) => isAnything(model, part))
  if (shape.kind === 'nullable') return isAnything(model, shape.shape)
  if (shape.kind !== 'ref') return false
  const type = findType(model, shape.name)
  return type.kind === 'alias' && isAnything(model, type.shape)
}
