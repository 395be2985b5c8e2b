import { expect, test } from 'vitest'
import type { DiffOptions } from '../../../codegen/diff/diff.js'
import type { ListedRule } from '../../../codegen/diff/rules/rules.js'
import { listRules, rules as named } from '../../../codegen/diff/rules/rules.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { compare, contract, lines } from './build.js'
import { methodCases, optionCases } from './method-cases.js'
import { payloadCases } from './payload-cases.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../support/repository.js'
import { respell } from './respell.js'

const rules = listRules()

interface Fixture {
  name: string
  base: ContractModel
  head: ContractModel
  options?: DiffOptions
}

const fixtures: readonly Fixture[] = [
  ...payloadCases.map(([name, base, head]) => {
    return { name, base: contract([base].flat()), head: contract([head].flat()) }
  }),
  ...methodCases.map(([name, base, head]) => ({ name, base, head })),
  ...optionCases.map(([name, base, head, options]) => ({ name, base, head, options })),
]

/** What these are about is judged by other rules, below; the last one is told where a budget ends. */
const others = new Set<string>(['P13', 'T09', 'U06', 'unknown'])

/** A rule on payloads is shown in each flow if the wire is at stake, and otherwise in one. */
function isShown({ id, class: kind, outcomes }: ListedRule): boolean {
  const ids = outcomes.map(({ flow }) =>
    flow === undefined ? id : `${flow === 'client' ? 'C' : 'S'}/${id}`,
  )
  return kind === 'WIRE' ? ids.every((one) => found.has(one)) : ids.some((one) => found.has(one))
}

const found = new Set(
  fixtures.flatMap(({ base, head, options }) => compare(base, head, options).map(({ id }) => id)),
)

test('every rule has a pair of contracts that shows it, on the wire one for each flow', () => {
  const asked = rules.filter(({ id, needs }) => needs !== 'unmodelled' && !others.has(id))
  expect(asked.filter((rule) => !isShown(rule)).map(({ id }) => id)).toEqual([])
})

test.each(fixtures)('$name: either side spelled in another way is silent', ({ base, head }) => {
  for (const model of [base, head]) {
    expect(lines(model, respell(model))).toEqual([])
    expect(lines(respell(model), model)).toEqual([])
  }
})

test('the name of a rule in the code is its slug, and no other file spells its id', () => {
  const camel = (slug: string) =>
    slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  for (const [name, { slug }] of Object.entries(named)) expect(name).toBe(camel(slug))
  const files = ['codegen', 'src'].flatMap((folder) => {
    return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/dist\/|node_modules\/|diff\/rules\//.test(path))
      .map((path) => join(repository, folder, path))
  })
  const spelled = files.filter((path) => {
    return /(['"])(?:[CS]\/)?[PTCVUMESL]\d\d\1/.test(readFileSync(path, 'utf8'))
  })
  expect(spelled).toEqual([])
})
