import { expect, test } from 'vitest'
import { findMissing, mayLack } from '../../src/contract/gates.js'

/** Whether a call is sent to a server of a version. */
function isSent(version: string, dates: object, facts = {}): boolean {
  const known = { protocolVersion: '0.169.0', ...facts }
  return findMissing({ name: 'oven/time', ...dates }, known, version) === undefined
}

test.each([
  ['0.167.0', false],
  ['0.167.2', false],
  ['0.167.2-alpha.3', false],
  ['0.167.3', true],
  ['0.168.0', true],
  ['0.169.0', true],
  ['0.172.0', true],
])('what came after 0.167.2 and by 0.170.0 is sent to %s: %s', (version, sent) => {
  expect(isSent(version, { since: '0.170.0', lastWithout: '0.167.2' })).toBe(sent)
})

test.each([
  ['0.149.9', true],
  ['0.150.0-alpha.1', true],
  ['0.150.0', false],
  ['0.171.0', false],
  ['0.171.1', true],
  ['0.172.0-alpha.1', true],
])('what went in 0.150.0, as far as 0.171.0 is known, is sent to %s: %s', (version, sent) => {
  expect(isSent(version, { until: '0.150.0' }, { datedUntil: '0.171.0' })).toBe(sent)
  expect(isSent(version, { until: '0.150.0' }, { newestServer: '0.171.0' })).toBe(sent)
})

test.each([
  [undefined, true],
  ['0.159.9', true],
  ['0.160.0-alpha.1', true],
  ['0.160.0', false],
  ['0.169.9', false],
  ['0.170.0', true],
  ['0.171.0', true],
])('a server of %s may lack what is there from 0.160.0 until 0.170.0: %s', (version, may) => {
  expect(mayLack({ since: '0.160.0', until: '0.170.0' }, version)).toBe(may)
})

test('the newest server of several lacks what is gone', () => {
  const one = { newestServer: '0.171.0', protocolVersion: '0.171.0', oldestServer: '0.171.0' }
  expect(isSent('0.171.0', { until: '0.150.0' }, one)).toBe(true)
  expect(isSent('0.171.0', { until: '0.150.0' }, { ...one, oldestServer: '0.118.0' })).toBe(false)
})
