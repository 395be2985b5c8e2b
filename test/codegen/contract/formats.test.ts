import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatPointer, parsePointer } from '../../../codegen/contract/json-value.js'
import { readConfig } from '../../../codegen/diff/findings/policy.js'
import { readReserved } from '../../../codegen/diff/findings/reserved-names.js'
import { readWaivers } from '../../../codegen/diff/findings/waivers.js'
import { readContract } from '../../../codegen/read/read-contract.js'
import { readTypes } from '../../../codegen/read/typescript/schema-set.js'
import { repository } from '../../support/repository.js'

const $schema = './any.schema.json'
const waiver = { reason: 'r', owner: 'o', expires: '2027-01-31' }
const contract = {
  ...{ format: 1, generator: 'g', schemaDigest: 'd', facts: {}, envelope: { part: 0.5 } },
  ...{ errors: [], methods: [], types: [] },
}
const rules = new Set(['P03'])

test.each<[string, object, (file: string, json: string) => unknown]>([
  ['contract.json', contract, (file, json) => readContract(file, json).model],
  ['waivers.json', { abc: waiver }, readWaivers],
  ['reserved.json', { 'Note.draft': 'gone' }, readReserved],
  [
    'contract-diff.json',
    { ruleSet: 1, severity: { P03: 'info' }, ignore: { '*': ['a/*'] } },
    (file, json) => readConfig(file, json, rules),
  ],
])('%s may name its JSON Schema for editors', (file, value, read) => {
  const plain = read(file, JSON.stringify(value))
  expect(read(file, JSON.stringify({ $schema, ...value }))).toEqual(plain)
  expect(() => read(file, JSON.stringify({ $schema: 1, ...value }))).toThrow(
    `${file}:1:2: /$schema: This has to be text`,
  )
})

test('every format has a JSON Schema that a package export names', () => {
  const { exports } = JSON.parse(
    readFileSync(join(repository, 'codegen/package.json'), 'utf8'),
  ) as { exports: Record<string, unknown> }
  const schemas = readdirSync(join(repository, 'codegen/contract/formats'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => `./${name}`)
  expect(Object.keys(exports).filter((name) => name !== '.')).toEqual(schemas.sort())
})

test('faults never quote a value', () => {
  const secret = 'correct horse battery staple'
  const json = JSON.stringify({ ...contract, format: secret, facts: { a: [secret] } }, null, 1)
  expect(() => readContract('c.json', json)).toThrow(/^c\.json:2:2: \/format: This has to be 1$/m)
  try {
    readContract('c.json', json)
  } catch (error) {
    const messages = (error as { problems: { message: string }[] }).problems
    expect(messages.map(({ message }) => message).join('\n')).not.toContain(secret)
  }
})

test('a declared number of no width is any number', () => {
  const text = '/** A share.\n * @asType number\n */\nexport type Share = number\n'
  expect(readTypes(new Map([['share.ts', text]])).model.types).toEqual([
    {
      kind: 'alias',
      name: 'Share',
      source: 'share.ts',
      doc: 'A share.',
      shape: { kind: 'number' },
    },
  ])
})

test.each([[['a/b', '~', 0, '']], [[]], [['~1', 'x~0y']]])(
  'the keys %j are those of their JSON pointer',
  (path) => {
    expect(parsePointer(formatPointer(path))).toEqual(path.map(String))
  },
)
