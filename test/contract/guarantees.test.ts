import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Judges } from '../support/judges.js'
import { canaries, compileJudges, readModel, tell } from '../support/judges.js'
import { repository } from '../support/repository.js'
import type { Vector, VectorKind } from '../support/vectors.js'
import { index, vectors } from '../support/vectors.js'

let judges: Judges

beforeAll(async () => {
  judges = await compileJudges(readModel())
})

const judge = ({ type, text }: Vector) => {
  const table = index.judges[type] === 'reader' ? judges.readers : judges.writers
  return tell(table[type], JSON.parse(text))
}

/** What a reader takes is handed on as it was parsed, so nothing of it changes. */
const isKept = (vector: Vector) => judge(vector).taken

const isRefused = (vector: Vector) => {
  const { taken, faults, pointer } = judge(vector)
  const words = faults.map(({ text }) => text).join()
  return !taken && pointer === vector.pointer && !canaries.some((canary) => words.includes(canary))
}

test('every vector does in TypeScript what the table of guarantees says', () => {
  const count = (kind: VectorKind, holds: (vector: Vector) => boolean) => {
    const all = vectors.filter((vector) => vector.kind === kind)
    return { held: all.filter(holds).length, of: all.length }
  }
  const counted = {
    valid: count('valid', isKept),
    newer: count('newer', isKept),
    invalid: count('invalid', isRefused),
    wide: count('wide', isRefused),
  }
  for (const { held, of } of Object.values(counted)) expect(held).toBe(of)
  const folder = join(repository, 'node_modules/.cache/codex-contract/guarantees')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'typescript.json'), JSON.stringify(counted))
})
