import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validators as backend } from '../../generated/validators/backend.js'
import { validators as protocol } from '../../src/validators.js'
import type { Validators } from '../../generated/validators/issues.js'
import type { Verdict } from '../support/validators.js'
import {
  canaries,
  compilePublished,
  inspect,
  loadAllValidators,
  readModel,
} from '../support/validators.js'
import { repository } from '../support/repository.js'
import type { Vector, VectorKind } from '../support/vectors.js'
import { index, listExamples, vectors } from '../support/vectors.js'

const published = { reader: compilePublished('reader'), writer: compilePublished('writer') }
const judged = { valid: 0, newer: 0, invalid: 0, beyondDouble: 0 }
const faulty = {
  valid: new Set<string>(),
  newer: new Set<string>(),
  invalid: new Set<string>(),
  beyondDouble: new Set<string>(),
}
let validators: Validators

beforeAll(async () => {
  validators = await loadAllValidators(readModel())
})

/** Vectors of a kind about which something is wrong. Nothing is what every test expects. */
function faults(
  kind: VectorKind,
  findFault: (vector: Vector, verdict: Verdict, value: unknown) => string | false | undefined,
): string[] {
  return vectors.flatMap((vector) => {
    if (vector.kind !== kind) return []
    judged[kind]++
    const value: unknown = JSON.parse(vector.text)
    const fault = findFault(vector, inspect(validators, vector.type, value), value)
    if (typeof fault !== 'string') return []
    faulty[kind].add(vector.id)
    return [`${vector.id}: ${fault}`]
  })
}

/** Whether the one who has to live with a type takes a value of it. */
function isTaken({ type }: Vector, { readable, writable }: Verdict): boolean {
  return index.audiences[type] === 'reader' ? readable : writable
}

test('what is valid is taken by readers and writers, and lists nothing that the contract does not', () => {
  expect(
    faults('valid', ({ type }, { exact, pointer }, value) => {
      if (!exact) return `an issue at ${pointer}`
      return (
        (!published.reader(type, value) && 'the published reader schema refuses it') ||
        (!published.writer(type, value) && 'the published writer schema refuses it')
      )
    }),
  ).toEqual([])
})

test('what is newer is taken by its judge, and is more or less than the contract lists', () => {
  expect(
    faults('newer', (vector, verdict, value) => {
      if (!isTaken(vector, verdict)) return `refused at ${verdict.pointer}`
      if (verdict.exact) return 'nothing is new'
      const { type } = vector
      return !published[index.audiences[type]!](type, value) && 'the published schema refuses it'
    }),
  ).toEqual([])
})

test('writers may send members that are not listed, and nothing else that is newer', () => {
  const found = faults('newer', (_vector, { issues, writable }) => {
    const others = issues.filter(({ kind }) => kind !== 'unlistedMember')
    return writable === others.length > 0 && 'wrong about writers'
  })
  expect(found).toEqual([])
})

test('what is invalid is refused where it is at fault, by words that repeat nothing of it', () => {
  expect(
    faults('invalid', (vector, verdict, value) => {
      const { type, pointer, gap } = vector
      if (isTaken(vector, verdict) !== gap) return gap ? 'refused' : 'taken'
      if (verdict.whole) return 'taken as whole'
      if (verdict.pointer !== pointer) return `refused at ${verdict.pointer}`
      const words = verdict.issues.map(({ text }) => text).join()
      if (canaries.some((canary) => words.includes(canary))) return words
      return published[index.audiences[type]!](type, value) && 'the published schema takes it'
    }),
  ).toEqual([])
})

test('integers that JavaScript does not hold exactly are refused where they stand', () => {
  expect(
    faults('beyondDouble', ({ pointer }, verdict) => {
      return (verdict.readable && 'taken') || (verdict.pointer !== pointer && verdict.pointer)
    }),
  ).toEqual([])
})

test.each([
  ['protocol', protocol],
  ['backend', backend],
])('validators of the %s that ship find what those of every type do', (_name, shipped) => {
  const types = Object.keys(shipped)
  expect(types.length).toBeGreaterThan(0)
  for (const type of types) {
    for (const vector of vectors.filter((vector) => vector.type === type)) {
      const value: unknown = JSON.parse(vector.text)
      expect([vector.id, inspect(shipped, type, value)]).toEqual([
        vector.id,
        inspect(validators, type, value),
      ])
    }
  }
})

test('the examples that are listed are those that exist', () => {
  const listed = index.examples.map(({ type, kind, name }) => `${type}/${kind}/${name}.json`)
  expect(listed).toEqual(listExamples())
})

test('every type that travels is told about, as it is and as it may become', () => {
  const { methods, operations } = readModel()
  const travelling = [
    ...methods.flatMap(({ params, result }) => [params?.type, result]),
    ...(operations ?? []).flatMap(({ body, answer }) => [body, answer]),
    // Not named by a method: on disk, inside tokens, around and inside errors.
    ...['AuthDotJson', 'JwtClaims', 'RequestEnvelope', 'NotificationEnvelope'],
    ...['ResponseEnvelope', 'ErrorEnvelope', 'ErrorData'],
  ].filter((type) => type !== undefined)
  const told = new Set(index.examples.map(({ type, kind }) => `${type} ${kind}`))
  const wanted = [...new Set(travelling)].flatMap((type) => [`${type} valid`, `${type} newer`])
  expect(wanted.filter((example) => !told.has(example))).toEqual([])
})

afterAll(() => {
  const { valid, newer, invalid, beyondDouble } = countNames()
  // What is newer is gone through twice.
  expect(judged).toEqual({ valid, newer: 2 * newer, invalid, beyondDouble })
  leaveCounts({ valid, newer, invalid, beyondDouble })
})

/** For the table of guarantees. */
function leaveCounts(counts: Record<VectorKind, number>): void {
  const counted = Object.entries(counts).map(([kind, of]) => {
    return [kind, { held: of - faulty[kind as VectorKind].size, of }]
  })
  const folder = join(repository, 'node_modules/.cache/codex-contract/guarantees')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'typescript.json')
  writeFileSync(path, JSON.stringify(Object.fromEntries(counted)))
}

/** Counts without parsing, so that a loader which loses something does not count itself right. */
function countNames(): Record<VectorKind, number> {
  const counts = { valid: 0, newer: 0, invalid: 0, beyondDouble: 0 }
  for (const { kind } of index.examples) counts[kind]++
  const folder = join(repository, 'generated/vectors')
  for (const file of readdirSync(folder).filter((file) => file !== 'index.json')) {
    let kind: VectorKind = 'valid'
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      kind = (/^ {2}"(\w+)": \[/.exec(line)?.[1] as VectorKind | undefined) ?? kind
      if (line.startsWith('      "name": ')) counts[kind]++
    }
  }
  return counts
}
