import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { EventQueue } from '../../src/threads/event-queue.js'
import { ItemStore } from '../../src/threads/item-store.js'
import { toOutcome } from '../../src/threads/outcome.js'
import { Session } from '../../src/threads/session.js'
import { ThreadRecord } from '../../src/threads/thread-record.js'
import { TurnRecord } from '../../src/threads/turn-record.js'
import type { WireEvent } from '../../src/threads/wire.js'
import { randomRuns } from '../support/random-runs.js'
import type { Disturbance, Disturbed } from './disturbed.js'
import { findBreach, isUndisturbed, runDisturbed } from './disturbed.js'

afterEach(() => vi.restoreAllMocks())

// Long enough for any machine: only a run that hangs takes it.
const patienceMs = 30_000
const position = fc.nat({ max: 30 })

const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.record({ kind: fc.constant('duplicate' as const), at: position }),
  fc.record({ kind: fc.constant('drop' as const), at: position }),
  fc.record({ kind: fc.constant('delay' as const), at: position, by: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: position, missed: fc.nat({ max: 8 }) }),
  fc.record({ kind: fc.constant('lateAnswer' as const), by: fc.nat({ max: 12 }) }),
)

const disturbed: fc.Arbitrary<Disturbed> = fc.record({
  messages: fc.array(fc.array(fc.constantFrom('a', 'b', 'ab', ' '), { maxLength: 4 }), {
    maxLength: 3,
  }),
  status: fc.constantFrom('completed', 'interrupted', 'failed'),
  disturbances: fc.array(disturbance, { maxLength: 3 }),
})

async function findFault(given: Disturbed, timeMs = patienceMs): Promise<string | undefined> {
  const observed = await Promise.race([runDisturbed(given), setTimeout(timeMs, undefined)])
  if (observed === undefined) return 'it never ends'
  if (isUndisturbed(given)) {
    const isTouched = observed.events.some((event) => {
      return event.method.startsWith('client/') || 'recovered' in event
    })
    if (isTouched || observed.result.recovered) return 'an undisturbed turn was mended'
  }
  return findBreach(given, observed)
}

/** The number of the first run that finds a fault. Undefined if none does. */
async function findFirstFailure(numRuns: number, seed: number): Promise<number | undefined> {
  const property = fc.asyncProperty(disturbed, async (given) => {
    // The validators are loaded by then.
    expect(await findFault(given, 2000)).toBeUndefined()
  })
  const outcome = await fc.check(property, { numRuns, seed, endOnFailure: true })
  return outcome.failed ? outcome.numRuns : undefined
}

test('[P1, P3, P5] turns keep their promises whatever happens to their frames', async () => {
  const property = fc.asyncProperty(disturbed, async (given) => {
    expect(await findFault(given)).toBeUndefined()
  })
  await fc.assert(property, randomRuns(100))
}, 600_000)

/** Replaces a method by one that gets the original. */
function plant<C extends object, K extends keyof C & string>(
  prototype: C,
  name: K,
  fault: (original: (...args: never[]) => unknown, self: C, args: unknown[]) => unknown,
): void {
  const original = prototype[name] as (...args: never[]) => unknown
  vi.spyOn(prototype as Record<string, (...args: unknown[]) => unknown>, name).mockImplementation(
    function (this: C, ...args: unknown[]) {
      return fault(original.bind(this), this, args)
    },
  )
}

const call = (original: (...args: never[]) => unknown, args: unknown[]) =>
  original(...(args as never[]))

const faults: [name: string, plantIt: () => void][] = [
  [
    'the listener is registered after the held events',
    () =>
      plant(TurnRecord.prototype, 'listen', (original, _self, args) => {
        void Promise.resolve().then(() => call(original, args))
        return () => undefined
      }),
  ],
  [
    'deltas are counted twice',
    () =>
      plant(ItemStore.prototype, 'receive', (original, _self, args) => {
        const event = args[0] as WireEvent
        if (event.method.endsWith('/delta')) call(original, args)
        return call(original, args)
      }),
  ],
  [
    'an idle status ends the turn',
    () =>
      plant(ThreadRecord.prototype, 'receive', (original, self, args) => {
        const { method, params } = args[0] as WireEvent
        const status = params['status'] as { type?: string } | undefined
        const isIdle = method === 'thread/status/changed' && status?.type === 'idle'
        if (isIdle) for (const turn of self.open) turn.settle({ status: 'completed' })
        return call(original, args)
      }),
  ],
  [
    'completed items are taken again',
    () => {
      vi.spyOn(ItemStore.prototype, 'isCompleted').mockReturnValue(false)
      plant(ItemStore.prototype, 'receive', (original, _self, args) => {
        const changed = call(original, args)
        return changed === 'ignored' ? 'changed' : changed
      })
    },
  ],
  [
    'events before the answer are forgotten',
    () =>
      plant(ThreadRecord.prototype, 'receive', (original, self, args) => {
        const { params } = args[0] as WireEvent
        const turnId = params.turnId ?? params.turn?.id
        if (turnId !== undefined && self.find(turnId) === undefined) return undefined
        return call(original, args)
      }),
  ],
  [
    'a turn that is read back is not ended',
    () =>
      plant(TurnRecord.prototype, 'settle', (original, _self, args) => {
        const { recovered } = args[0] as { recovered?: true }
        return recovered ? undefined : call(original, args)
      }),
  ],
  [
    'every end is a completed one',
    () =>
      plant(TurnRecord.prototype, 'settle', (original) =>
        call(original, [{ status: 'completed' }]),
      ),
  ],
  [
    'the end comes before its event',
    () =>
      plant(TurnRecord.prototype, 'receive', (original, self, args) => {
        const { method, params } = args[0] as WireEvent
        const outcome = method === 'turn/completed' ? toOutcome(params.turn!) : undefined
        if (outcome !== undefined) self.settle(outcome)
        return call(original, args)
      }),
  ],
  [
    'the loss of a connection ends the turn',
    () =>
      plant(Session.prototype, 'lose', (original, _self, args) => call(original, [args[0], false])),
  ],
  [
    'a slow consumer loses events',
    () => {
      let count = 0
      plant(EventQueue.prototype, 'push', (original, _self, args) => {
        return ++count % 5 === 0 ? undefined : call(original, args)
      })
    },
  ],
  [
    'what was missed is not given',
    () =>
      plant(TurnRecord.prototype, 'receive', (original, _self, args) => {
        return (args[0] as WireEvent).recovered ? undefined : call(original, args)
      }),
  ],
  [
    'differing text is not reported',
    () =>
      plant(ItemStore.prototype, 'receive', (original, _self, args) => {
        const changed = call(original, args)
        return changed === 'replaced' ? 'changed' : changed
      }),
  ],
]

test.each(faults)(
  'a layer in which %s is found',
  async (_name, plantIt) => {
    plantIt()
    expect(await findFirstFailure(500, 11)).toBeDefined()
  },
  600_000,
)
