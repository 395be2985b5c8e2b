import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ById } from '../../src/rpc/by-id.js'
import type { RequestId } from '../../src/rpc/request-id.js'

const ids: fc.Arbitrary<RequestId> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((times) => times * 128),
  fc.integer({ min: -300, max: 300 }),
  fc.maxSafeInteger(),
  fc.constantFrom('', '0', '128', 'x'),
  fc.constantFrom(0n, 128n, 2n ** 62n),
)

const steps = fc.array(fc.record({ id: ids, does: fc.constantFrom('set', 'delete') }), {
  maxLength: 60,
})

test('ById behaves as a map', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const byId = new ById<number>()
      const map = new Map<RequestId, number>()
      for (const [value, { id, does }] of sequence.entries()) {
        if (does === 'delete') expect(byId.delete(id)).toBe(map.delete(id))
        else {
          byId.set(id, value)
          map.set(id, value)
        }
        expect(byId.size).toBe(map.size)
        for (const known of map.keys()) expect(byId.get(known)).toBe(map.get(known))
        expect(byId.get(id)).toBe(map.get(id))
        expect(byId.values().sort()).toEqual([...map.values()].sort())
      }
    }),
    { numRuns: 500 },
  )
})
