import { beforeAll, expect, test } from 'vitest'
import { validators as own } from '../../../src/validators.js'
import { clientRequests } from '../../../generated/methods.js'
import contractJson from '../../../generated/contract.json' with { type: 'json' }
import type { ContractModel } from '../../../codegen/contract/model.js'
import { createModel, loadDomain } from '../../support/imported.js'
import type { Validators } from '../../../generated/validators/issues.js'
import { inspect } from '../../support/validators.js'

let domain: Validators
const reads = (type: string, value: unknown) => inspect(domain, type, value).readable

beforeAll(async () => {
  const text = { kind: 'string' } as const
  const model = createModel(
    [
      { name: 'note/read', kind: 'clientRequest', result: 'Note', errors: [] },
      { name: 'note/find', kind: 'clientRequest', result: 'FoundNote', errors: [] },
    ],
    [
      {
        kind: 'alias',
        name: 'FoundNote',
        source: '',
        shape: { kind: 'nullable', shape: { kind: 'ref', name: 'Note' } },
      },
      {
        kind: 'object',
        name: 'Note',
        source: '',
        members: [
          { name: 'id', shape: text, required: true },
          { name: 'text', shape: text, required: true },
          { name: 'colour', shape: text, required: false },
        ],
      },
    ],
  )
  domain = await loadDomain(model, 'note')
})

test('an imported reader refuses an object with none of the members that its type requires', () => {
  const { readable, issues } = inspect(domain, 'Note', { status: 'ok', colour: 'red' })
  expect(readable).toBe(false)
  expect(issues.filter(({ level }) => level === 'error').map(({ text }) => text)).toEqual([
    '"/id" is missing',
    '"/text" is missing',
  ])
  expect(reads('Note', {})).toBe(false)
})

test('so does the reader of another name for the type, which null may stand for', () => {
  expect(reads('FoundNote', { status: 'ok' })).toBe(false)
  expect(reads('FoundNote', { id: '1' })).toBe(true)
  expect(reads('FoundNote', null)).toBe(true)
})

test('an imported reader takes an object that lacks some of them, as other releases send it', () => {
  expect(reads('Note', { id: '1' })).toBe(true)
  expect(reads('Note', { text: '1', more: true })).toBe(true)
})

test('so do the readers of our own contract', () => {
  const { types } = contractJson as unknown as ContractModel
  const requiring = Object.values(clientRequests).flatMap(({ result }) => {
    const type = types.find(({ name }) => name === result)
    return type?.kind === 'object' && type.members.some(({ required }) => required) ? [result] : []
  })
  expect(requiring.length).toBeGreaterThan(5)
  for (const name of requiring) expect(inspect(own, name, { other: 1 }).readable, name).toBe(false)
})
