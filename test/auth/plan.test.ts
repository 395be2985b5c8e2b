import { expect, test } from 'vitest'
import { parsePlanParam, toPlanType } from '../../src/auth/plan.js'

const same = [
  ['free', 'go', 'plus', 'pro', 'prolite', 'promax', 'team', 'self_serve_business_prolite'],
  ['self_serve_business_usage_based', 'business', 'ent26', 'enterprise_cbp_automation'],
  ['enterprise_cbp_usage_based', 'enterprise', 'edu', 'edu_plus', 'edu_pro', 'sci', 'sci_plus'],
].flat()

test.each(same)('the plan "%s" keeps its name', (plan) => {
  expect(toPlanType(plan)).toBe(plan)
})

test('older names of plans are translated', () => {
  expect(toPlanType('hc')).toBe('enterprise')
  expect(toPlanType('education')).toBe('edu')
})

const unknown = [
  'k12',
  'quorum',
  'guest',
  '',
  'Plus',
  'PRO',
  'HC',
  ' pro',
  'constructor',
  'unknown',
]

test.each([...unknown, null, undefined])('the claim %j is an unknown plan', (plan) => {
  expect(toPlanType(plan)).toBe('unknown')
})

test('a plan named by a client matches in any case', () => {
  expect(parsePlanParam('PLUS')).toBe('plus')
  expect(parsePlanParam('hc')).toBe('enterprise')
  expect(parsePlanParam('Education')).toBe('edu')
  expect(parsePlanParam('Mystery')).toBe('unknown')
})
