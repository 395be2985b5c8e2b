import { expect, test } from 'vitest'
import type { RetryOptions } from '../../src/client/retry.js'
import { retryOverload } from '../../src/client/retry.js'
import { ConnectionError, RpcError } from '../../src/rpc/errors.js'

const overloaded = new RpcError(-32001, 'Server overloaded; retry later.')

interface Run {
  retry?: RetryOptions
  random?: number
  timeoutMs?: number
  /** How long each attempt takes. */
  callMs?: number
  /** The outcome of each attempt; the last one of all further ones. */
  outcomes?: readonly (Error | string)[]
}

/** Runs a call on a clock of its own. Returns its outcome, and the deadlines and waits. */
async function run({ retry = {}, random = 1, timeoutMs = 60_000, callMs = 0, outcomes }: Run) {
  let now = 0
  const given: number[] = []
  const waits: number[] = []
  const left = [...(outcomes ?? [overloaded])]
  const send = async (limit: number) => {
    given.push(limit)
    now += callMs
    const outcome = left.length > 1 ? left.shift() : left[0]
    if (outcome instanceof Error) throw outcome
    return outcome
  }
  const startTimer = (callback: () => void, delayMs: number) => {
    waits.push(delayMs)
    now += delayMs
    queueMicrotask(callback)
    return () => undefined
  }
  const tools = { now: () => now, random: () => random, startTimer }
  const call = { ...retry, send, endMs: timeoutMs, signals: [] }
  const outcome = await send(timeoutMs)
    .catch((thrown: unknown) => retryOverload(thrown, call, tools))
    .catch((thrown: unknown) => thrown)
  return { outcome, given, waits }
}

test.each<[string, Run, number[]]>([
  ['doubles', {}, [200, 400, 800, 1600]],
  ['is random from 0 to its bound', { random: 0.25 }, [50, 100, 200, 400]],
  ['has a bound', { retry: { attempts: 4, delayMs: 3_000 } }, [3_000, 5_000, 5_000]],
  ['has the bound of the options', { retry: { attempts: 4, maxDelayMs: 300 } }, [200, 300, 300]],
  ['does not happen before the first attempt', { retry: { attempts: 1 } }, []],
  ['is skipped if attempts is not a number', { retry: { attempts: NaN } }, []],
])('the delay %s', async (_what, options, waits) => {
  const done = await run(options)
  expect(done.waits).toEqual(waits)
  expect(done.given).toHaveLength(waits.length + 1)
  expect(done.outcome).toBe(overloaded)
})

test('the first success, and any other error, is the outcome', async () => {
  const closed = new ConnectionError('closed', 'gone')
  const outcomes = [overloaded, overloaded]
  expect(await run({ outcomes: [...outcomes, 'ok'] })).toMatchObject({
    outcome: 'ok',
    waits: [200, 400],
  })
  expect(await run({ outcomes: [...outcomes, closed] })).toMatchObject({ outcome: closed })
  const busy = new RpcError(-32600, 'busy')
  expect(await run({ outcomes: [busy, 'ok'] })).toMatchObject({ outcome: busy, waits: [] })
})

test('the deadline is about all attempts together', async () => {
  const { outcome, given, waits } = await run({ timeoutMs: 1_000, callMs: 100 })
  expect(given).toEqual([1_000, 700, 200])
  expect(waits).toEqual([200, 400])
  expect(outcome).toBe(overloaded)
  expect((await run({ timeoutMs: Infinity })).given).toEqual(Array(5).fill(Infinity))
})

test('after an abort, the next attempt follows at once and reports it', async () => {
  const canceled = new ConnectionError('canceled', 'canceled')
  const controller = new AbortController()
  let started = 0
  let stopped = 0
  const startTimer = () => {
    started++
    queueMicrotask(() => controller.abort())
    return () => stopped++
  }
  const tools = { now: () => 0, random: () => 1, startTimer }
  let calls = 0
  const send = async () => {
    calls++
    throw controller.signal.aborted ? canceled : overloaded
  }
  const signals = [undefined, controller.signal]
  const call = retryOverload(overloaded, { send, endMs: 60_000, signals }, tools)
  await expect(call).rejects.toBe(canceled)
  expect({ calls, started, stopped }).toEqual({ calls: 1, started: 1, stopped: 1 })
})
