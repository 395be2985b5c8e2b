import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'codex-contract-codegen'
import { expect, test } from 'vitest'
import { readReserved } from '../../../codegen/diff/findings/reserved-names.js'
import type { Waiver, WaiverLists } from '../../../codegen/diff/findings/waivers.js'
import { readWaivers, sortWaivers } from '../../../codegen/diff/findings/waivers.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { copyContract } from '../../support/repository.js'

const waiver: Waiver = {
  fingerprint: 'aaaaaaaaaaaa',
  reason: 'nobody reads it',
  owner: 'somebody@example.com',
  expires: '2027-01-31',
}

const found = new Map([['aaaaaaaaaaaa', 'S/P03 Note.id was removed']])
const facts = { found, today: '2027-01-31' }
const nothing = { ...facts, found: new Map<string, string>() }
const inHead = { base: [], head: [waiver], policy: [waiver] }
const inBoth = { base: [waiver], head: [waiver], policy: [waiver] }

test('waivers are read by the fingerprint of the finding', () => {
  const { fingerprint, ...rest } = waiver
  expect(readWaivers('waivers.json', JSON.stringify({ [fingerprint]: rest }))).toEqual([waiver])
})

test('a waiver holds through its last day', () => {
  const { holding, faults } = sortWaivers(inHead, facts)
  expect([...holding.values()]).toEqual([waiver])
  expect(faults).toEqual([])
})

test('a waiver has expired on the day after', () => {
  const { holding, faults } = sortWaivers(inHead, { ...facts, today: '2027-02-01' })
  expect([...holding]).toEqual([])
  expect(faults).toEqual([{ waiver, fault: 'expired' }])
})

test('a waiver that meets no finding is stale, expired or not', () => {
  for (const today of ['2027-01-31', '2027-02-01']) {
    const { holding, faults } = sortWaivers(inHead, { ...nothing, today })
    expect([...holding]).toEqual([])
    expect(faults).toEqual([{ waiver, fault: 'stale' }])
  }
})

test('a waiver that came in with its change has done its work and fails nobody', () => {
  const { faults, done } = sortWaivers(inBoth, nothing)
  expect(faults).toEqual([])
  expect(done).toEqual([waiver])
})

const later = { ...waiver, expires: '2027-06-30' }
const distant = { ...waiver, expires: '2028-02-01' }
const over = { ...waiver, expires: '2027-01-30' }

/** Base and head of a change, whose policy is that of base unless it is another one. */
test.each<[string, Partial<WaiverLists>, Expected]>([
  ['adds a waiver', { head: [waiver] }, { proposed: [waiver], changes: ['added, not in effect'] }],
  [
    'adds a waiver where head decides',
    { head: [waiver], policy: [waiver] },
    { holding: [waiver], changes: ['added, in effect'] },
  ],
  ['keeps a waiver', { base: [waiver], head: [waiver] }, { holding: [waiver] }],
  ['removes a waiver', { base: [waiver] }, { holding: [waiver], changes: ['removed, in effect'] }],
  [
    'removes a waiver where head decides',
    { base: [waiver], policy: [] },
    { changes: ['removed, not in effect'] },
  ],
  [
    'extends a waiver that holds',
    { base: [waiver], head: [later] },
    { holding: [waiver], changes: ['edited, not in effect'] },
  ],
  [
    'extends a waiver that is over',
    { base: [over], head: [later] },
    { faults: ['expired'], proposed: [later], changes: ['edited, not in effect'] },
  ],
  ['keeps a waiver that is over', { base: [over], head: [over] }, { faults: ['expired'] }],
  [
    'adds a waiver of more than a year',
    { head: [distant] },
    { faults: ['distant'], changes: ['added, not in effect'] },
  ],
  [
    'adds a waiver of more than a year where head decides',
    { head: [distant], policy: [distant] },
    { faults: ['distant'], changes: ['added, not in effect'] },
  ],
  [
    'extends a waiver to more than a year',
    { base: [waiver], head: [distant] },
    { holding: [waiver], faults: ['distant'], changes: ['edited, not in effect'] },
  ],
  ['meets one of more than a year', { base: [distant], head: [distant] }, { faults: ['distant'] }],
])('a change that %s', (_name, lists, expected) => {
  const { base = [], head = [], policy = base } = lists
  const sorted = sortWaivers({ base, head, policy }, facts)
  expect({
    holding: [...sorted.holding.values()],
    proposed: [...sorted.proposed.values()],
    faults: sorted.faults.map(({ fault }) => fault),
    changes: sorted.changes.map(({ change, inEffect }) => {
      return `${change}, ${inEffect ? 'in effect' : 'not in effect'}`
    }),
  }).toEqual({ holding: [], proposed: [], faults: [], changes: [], ...expected })
  const named = sorted.changes.every(({ finding }) => finding === 'S/P03 Note.id was removed')
  expect(named).toBe(true)
})

interface Expected {
  holding?: Waiver[]
  proposed?: Waiver[]
  faults?: string[]
  changes?: string[]
}

test('a waiver that is accepted before its change fails nothing', () => {
  const { faults, proposed, changes } = sortWaivers(
    { base: [], head: [waiver], policy: [] },
    nothing,
  )
  expect({ faults, changes }).toEqual({
    faults: [],
    changes: [{ waiver, change: 'added', inEffect: false }],
  })
  expect([...proposed.values()]).toEqual([waiver])
})

test.each([
  ['2027-01-31', '2028-01-31', '2028-02-01'],
  ['2028-02-29', '2029-02-28', '2029-03-01'],
  ['2027-12-31', '2028-12-31', '2029-01-01'],
])('on %s a waiver holds until %s at most', (today, last, tooLate) => {
  const holds = (expires: string) => {
    const waivers = [{ ...waiver, expires }]
    return sortWaivers({ base: [], head: waivers, policy: waivers }, { found, today }).holding.size
  }
  expect([holds(last), holds(tooLate)]).toEqual([1, 0])
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
