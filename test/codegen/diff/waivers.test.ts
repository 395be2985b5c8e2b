import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'codex-contract-codegen'
import { expect, test } from 'vitest'
import { readReserved } from '../../../codegen/diff/findings/reserved-names.js'
import type { Waiver } from '../../../codegen/diff/findings/waivers.js'
import { readWaivers, sortWaivers } from '../../../codegen/diff/findings/waivers.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { copyContract } from '../../support/repository.js'

const waiver: Waiver = {
  fingerprint: 'aaaaaaaaaaaa',
  reason: 'nobody reads it',
  owner: 'somebody@example.com',
  expires: '2027-01-31',
}

const facts = { found: new Set(['aaaaaaaaaaaa']), inBase: new Set<string>(), today: '2027-01-31' }

test('waivers are read by the fingerprint of the finding', () => {
  const { fingerprint, ...rest } = waiver
  expect(readWaivers('waivers.json', JSON.stringify({ [fingerprint]: rest }))).toEqual([waiver])
})

test('a waiver holds through its last day', () => {
  const { holding, faults } = sortWaivers([waiver], facts)
  expect([...holding.values()]).toEqual([waiver])
  expect(faults).toEqual([])
})

test('a waiver has expired on the day after', () => {
  const { holding, faults } = sortWaivers([waiver], { ...facts, today: '2027-02-01' })
  expect([...holding]).toEqual([])
  expect(faults).toEqual([{ waiver, fault: 'expired' }])
})

test('a waiver that meets no finding is stale, expired or not', () => {
  for (const today of ['2027-01-31', '2027-02-01']) {
    const { holding, faults } = sortWaivers([waiver], { ...facts, found: new Set(), today })
    expect([...holding]).toEqual([])
    expect(faults).toEqual([{ waiver, fault: 'stale' }])
  }
})

test('a waiver that came in with its change has done its work and fails nobody', () => {
  const inBase = new Set(['aaaaaaaaaaaa'])
  const { faults, done } = sortWaivers([waiver], { ...facts, found: new Set(), inBase })
  expect(faults).toEqual([])
  expect(done).toEqual([waiver])
})

test.each([
  ['[]', 'This has to be a map'],
  ['{ "a": null }', 'This has to be a map'],
  ['{ "a": { "owner": "o", "expires": "2027-01-31" } }', '"reason" is missing'],
  ['{ "a": { "reason": "r", "expires": "2027-01-31" } }', '"owner" is missing'],
  ['{ "a": { "reason": "r", "owner": "o" } }', '"expires" is missing'],
  ['{ "a": { "reason": " ", "owner": "o", "expires": "2027-01-31" } }', 'This says nothing'],
  ['{ "a": { "reason": "r", "owner": "o", "expires": "2027-02-30" } }', 'This has to be a day'],
  ['{ "a": { "reason": "r", "owner": "o", "expires": "soon" } }', 'This has to be a day'],
  ['{ "a": { "reason": "r", "owner": "o", "expires": 1 } }', 'This has to be text'],
  [
    '{ "a": { "reason": "r", "owner": "o", "expires": "2027-01-31", "rule": "V01" } }',
    '"rule" is not supported here',
  ],
  ['', 'This is not JSON'],
])('the waivers %s are refused', (json, message) => {
  expect(() => readWaivers('waivers.json', json)).toThrow(ContractError)
  expect(() => readWaivers('waivers.json', json)).toThrow(message)
})

test('reserved names are listed with their reasons', () => {
  const names = ['Note.draft', 'Color[red]', 'note/read', 'initialized', 'overloaded']
  const json = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'gone in 1.2.0'])))
  expect([...readReserved('reserved.json', json)]).toEqual(names)
})

test.each([
  ['["Note.draft"]', 'This has to be a map'],
  ['{ "Note.draft": 1 }', 'This has to be text'],
  ['{', 'This is not JSON'],
  ['{ "Note": "gone" }', '/Note: A reserved name is that of a member ("Note.draft")'],
  ['{ "Note.": "gone" }', '/Note.: A reserved name is'],
  ['{ "Color[red": "gone" }', '/Color[red: A reserved name is'],
])('the reserved names %s are refused', (json, message) => {
  expect(() => readReserved('reserved.json', json)).toThrow(ContractError)
  expect(() => readReserved('reserved.json', json)).toThrow(message)
})

test('what stands beside a schema about comparing changes nothing that is generated', async () => {
  const root = copyContract()
  for (const name of ['contract-diff.json', 'waivers.json', 'reserved.json']) {
    writeFileSync(join(root, 'schema', name), '{}')
  }
  expect(await check({ root })).toEqual([])
})
