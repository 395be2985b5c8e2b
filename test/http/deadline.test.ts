import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { withDeadline } from '../../src/http/deadline.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    if (signal.aborted) reject(signal.reason as Error)
  })

test('a task whose time is over fails with a TimeoutError, whatever is collected meanwhile', async () => {
  const caller = new AbortController()
  const task = withDeadline({ timeoutMs: 20, signal: caller.signal }, untilAborted)
  const collecting = setInterval(collectGarbage, 1)
  await expect(task).rejects.toMatchObject({ name: 'TimeoutError' })
  clearInterval(collecting)
})

test('a caller that gives up ends the task with its own reason', async () => {
  const caller = new AbortController()
  const task = withDeadline({ timeoutMs: 60_000, signal: caller.signal }, untilAborted)
  caller.abort(new RangeError('enough'))
  await expect(task).rejects.toThrow(RangeError)
  const late = withDeadline({ timeoutMs: 60_000, signal: caller.signal }, untilAborted)
  await expect(late).rejects.toThrow(RangeError)
})

test('a task that is done leaves nothing behind', async () => {
  const caller = new AbortController()
  expect(await withDeadline({ timeoutMs: 1, signal: caller.signal }, async () => 'done')).toBe(
    'done',
  )
  expect(getEventListeners(caller.signal, 'abort')).toEqual([])
})
